/**
 * The layout of one lane at one scale: which entries are named, in which of a few rows, and what stands in the band
 * below them. A mark in a row has a name or a number; all others are small squares in the band, counted together where
 * they are neighbors, or thin lines, where they lasted.
 *
 * Discs come first. Then names are given out, the most important first: to the right of the mark, else to the left, in
 * the first row with room; then longer names where room is left. As the reader zooms in, who is named keeps its place,
 * for distances only grow: nobody loses a name.
 */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";

/** What the layout needs of an entry. Lengths are in pixels. */
export interface Item {
  readonly start: Day;
  readonly end: Day;
  /** The least comes first. */
  readonly rank: number;
  /** Of its names, the shortest first; none where it stands without a name. */
  readonly widths: readonly number[];
  /** Whether its mark is a disc with a number: it stands in a row without a name too. */
  readonly disc: boolean;
}

export interface Place {
  /** The index of its item. */
  readonly item: number;
  /** Counted from 0; the one after the last is the band. */
  readonly row: number;
  /** Which of its names it shows, counted from 0; undefined for none. */
  readonly name: number | undefined;
  /** Drawn from its first day to its last; else as a mark in their middle. */
  readonly bar: boolean;
  /** Whether its name stands to the left of its mark, for want of room on the right. */
  readonly before: boolean;
}

/** Neighbors in the band. */
export interface Cluster {
  /** The indexes of its items, in the order of their marks. */
  readonly items: readonly number[];
  /** The middle of its first item, in days. */
  readonly at: number;
}

export interface LaneLayout {
  /** The marks in rows, and the lines in the band. */
  readonly places: readonly Place[];
  readonly clusters: readonly Cluster[];
}

/** A mark and a cluster are targets for a finger: 24 px (WCAG 2.5.8). */
export const MARK = 24;
export const CLUSTER = 24;
/** Between the middle of a mark and its name; at the head of a bar stands a mark too. */
export const TITLE_AT = 11;
/** After a name. */
const PAD = 7;

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Where an item is on the line of days. */
export interface Extent extends Span {
  readonly bar: boolean;
}

/** In pixels from day 0, at `scale` pixels a day. The form holds until the next step of the scale. */
export function extentOf({ start, end }: Pick<Item, "start" | "end">, scale: number): Extent {
  const [left, right] = [start * scale, (end + 1) * scale];
  if (right - left >= MARK) return { bar: true, left, right };
  const middle = (left + right) / 2;
  return { bar: false, left: middle - MARK / 2, right: middle + MARK / 2 };
}

/** Where the words of a width stand beside the mark at the head of an extent, or before it. */
export function wordsAt({ left }: Pick<Span, "left">, width: number, before: boolean): Span {
  const middle = left + MARK / 2;
  return before
    ? { left: middle - TITLE_AT - width, right: middle - TITLE_AT }
    : { left: middle + TITLE_AT, right: middle + TITLE_AT + width };
}

/** What stands in a row, with the room that it takes. */
interface Laid {
  readonly item: number;
  readonly row: number;
  readonly name: number | undefined;
  readonly before: boolean;
  readonly room: Span;
}

/**
 * `items` at `scale` pixels a day in `rows` rows and the band. No words cross the days `walls`.
 * `former` is the layout of the step before, whose places are kept.
 */
export function layLane(
  items: readonly Item[],
  scale: number,
  rows: number,
  walls: readonly number[] = [],
  former?: LaneLayout,
): LaneLayout {
  const extents = items.map((item) => extentOf(item, scale));
  const lines: Laid[][] = Array.from({ length: rows }, () => []);
  const laid = new Map<number, Laid>();
  /** Gives an item a place in the first of some rows with room for it; where it has one, that in the same row. */
  const give = (
    item: number,
    name: number | undefined,
    before: boolean,
    inRows: readonly number[],
  ): boolean => {
    const room = roomOf(at(items, item), at(extents, item), name, before);
    if (!room || walls.some((day) => crosses(room.fromMark, day * scale))) return false;
    const known = laid.get(item);
    return inRows.some((row) => {
      const line = at(lines, row);
      const place = firstFrom(line, known ? known.room.left : room.left);
      const [previous, next] = [line[place - 1], line[known ? place + 1 : place]];
      if (previous && previous.room.right > room.left) return false;
      if (next && next.room.left < room.right) return false;
      const one = { item, row, name, before, room };
      line.splice(place, known ? 1 : 0, one);
      laid.set(item, one);
      return true;
    });
  };

  const isBar = (item: number) => at(extents, item).bar;
  const kept = former ? former.places.filter(({ row }) => row < rows) : [];
  for (const { item, row, name, before } of kept) if (!isBar(item)) give(item, name, before, [row]);
  for (const { item, row, name } of kept) if (!laid.has(item)) give(item, name, false, [row]);

  const order = [...items.keys()].sort((a, b) => at(items, a).rank - at(items, b).rank || a - b);
  const allRows = [...lines.keys()];
  for (const item of order)
    if (at(items, item).disc && !laid.has(item)) give(item, undefined, false, allRows);
  for (const item of order) {
    const known = laid.get(item);
    if (known?.name !== undefined) continue;
    const inRows = known ? [known.row] : allRows;
    if (!give(item, 0, false, inRows) && !isBar(item)) give(item, 0, true, inRows);
  }
  for (const item of order) {
    const known = laid.get(item);
    if (known?.name === undefined) continue;
    const longer = at(items, item).widths.length - 1;
    for (let name = longer; name > known.name; name--)
      if (give(item, name, known.before, [known.row])) break;
  }

  const rest = [...items.keys()].filter((item) => !laid.has(item));
  const inBand = { row: rows, name: undefined, bar: true, before: false };
  return {
    places: [
      ...rest.filter(isBar).map((item) => ({ item, ...inBand })),
      ...lines.flat().map(({ item, row, name, before }) => ({
        item,
        row,
        name,
        bar: isBar(item),
        before,
      })),
    ],
    clusters: clustersOf(
      rest.filter((item) => !isBar(item)),
      extents,
      scale,
    ),
  };
}

/** The room of an item in its row, and in that from its mark to the end of its words; undefined where it has no such name. */
function roomOf(
  { widths }: Item,
  { left, right, bar }: Extent,
  name: number | undefined,
  before: boolean,
): (Span & { readonly fromMark: Span | undefined }) | undefined {
  if (name === undefined) return { left, right, fromMark: undefined };
  const width = widths[name];
  if (width === undefined) return undefined;
  const words = wordsAt({ left }, width, before);
  return {
    left: before ? words.left - PAD : left,
    right: before ? right : Math.max(right, words.right + PAD),
    fromMark: before
      ? { left: words.left, right: left + MARK / 2 }
      : { left: bar ? left : left + MARK / 2, right: words.right },
  };
}

/** Whether words, or the way to them from their mark or the head of their bar, cross a line. */
function crosses(fromMark: Span | undefined, x: number): boolean {
  return fromMark !== undefined && fromMark.left < x && fromMark.right > x;
}

/** The index of the first in a row whose room begins at `left` or later. */
function firstFrom(line: readonly Laid[], left: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(line, middle).room.left < left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Neighbors counted together, so that no two targets overlap. */
function clustersOf(rest: readonly number[], extents: readonly Extent[], scale: number): Cluster[] {
  const middle = (item: number) => at(extents, item).left + MARK / 2;
  const clusters: { items: number[]; at: number; right: number }[] = [];
  for (const item of rest.toSorted((a, b) => middle(a) - middle(b) || a - b)) {
    const x = middle(item);
    const last = clusters.at(-1);
    if (last && x < last.right) last.items.push(item);
    else clusters.push({ items: [item], at: x / scale, right: x + CLUSTER });
  }
  return clusters.map(({ items, at }) => ({ items, at }));
}
