/**
 * The layout of one lane at one scale: which row each entry stands in, and in what form.
 *
 * Each entry needs room for its mark; where more marks meet than there are rows, the least important
 * are counted together in a row of clusters, "+12". Then titles are given out, the most important
 * first, as long as no more marks and titles meet anywhere than there are rows. Then each entry takes
 * the first row that is free where it begins; and where the row below it is free too, it shows its
 * date and status there: its card.
 *
 * That first-fit by start never needs more rows than meet somewhere is the coloring of interval
 * graphs: U. I. Gupta, D. T. Lee, J. Y.-T. Leung, "An optimal solution for the channel-assignment
 * problem", IEEE Trans. Computers C-28 (1979).
 */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";

/** What the layout needs of an entry. Lengths are in pixels. */
export interface Item {
  readonly start: Day;
  readonly end: Day;
  /** 1 for the most important. */
  readonly rank: number;
  readonly titleWidth: number;
  /** Of the second line of its card. */
  readonly factsWidth: number;
  /** Whether it stands without a title, for it is named elsewhere. */
  readonly quiet?: boolean;
}

type Form = "mark" | "title" | "card";

export interface Place {
  /** The index of its item. */
  readonly item: number;
  /** Counted from 0; the one after the last is that of the clusters. */
  readonly row: number;
  readonly form: Form;
  /** Drawn from its first day to its last; else as a mark in their middle. */
  readonly bar: boolean;
  /** Whether its title stands to the left of its mark, for want of room on the right. */
  readonly before: boolean;
}

export interface Cluster {
  /** The indexes of its items, in the order of their marks. */
  readonly items: readonly number[];
  /** Where it is drawn: the middle of its first item, in days. */
  readonly at: number;
}

export interface LaneLayout {
  readonly places: readonly Place[];
  readonly clusters: readonly Cluster[];
}

/** A mark and a cluster are targets for a finger: 24 px (WCAG 2.5.8). */
export const MARK = 24;
export const CLUSTER = 44;
/** Between the middle of a mark and its title; at the head of a bar stands a mark too. */
export const TITLE_AT = 11;
/** After a title. */
const PAD = 7;

/** Where an item is on the line of days. */
export interface Extent {
  readonly bar: boolean;
  /** Left and right edge of the bar or mark, in pixels from day 0. */
  readonly left: number;
  readonly right: number;
}

/** `scale` is in pixels a day. The form holds until the next step of the scale. */
export function extentOf({ start, end }: Pick<Item, "start" | "end">, scale: number): Extent {
  const [left, right] = [start * scale, (end + 1) * scale];
  if (right - left >= MARK) return { bar: true, left, right };
  const middle = (left + right) / 2;
  return { bar: false, left: middle - MARK / 2, right: middle + MARK / 2 };
}

/** Right edge of an item with words of a width beside its mark. */
export function titledRight({ left, right }: Extent, width: number): number {
  return Math.max(right, left + MARK / 2 + TITLE_AT + width + PAD);
}

interface Laid {
  readonly index: number;
  readonly item: Item;
  readonly extent: Extent;
  /** Its edges, with its title if it shows one. */
  left: number;
  right: number;
  form: Form;
}

/**
 * `items` at `scale` pixels a day in at most `rows` rows, and clusters below them. Where a title would reach
 * beyond the end of the day `edge`, it stands before its mark, or not at all: pictures end soon after that day.
 */
export function layLane(
  items: readonly Item[],
  scale: number,
  rows: number,
  edge = Number.POSITIVE_INFINITY,
): LaneLayout {
  const all = items
    .map((item, index): Laid => {
      const extent = extentOf(item, scale);
      return { index, item, extent, left: extent.left, right: extent.right, form: "mark" };
    })
    .sort(byLeft);
  const { fitting, crowded } = withRoom(all, rows);
  const end = (edge + 1) * scale;
  giveTitlesBefore(fitting, rows, end);
  fitting.sort(byLeft);
  giveTitles(fitting, rows, end);
  const lines = inRows(fitting);
  giveCards(lines);
  const clusters = clustersOf(crowded, scale);
  // One alone is no cluster: its mark stands in their row.
  const alone = clusters.flatMap(({ items: [index, another] }) =>
    index !== undefined && another === undefined ? index : [],
  );
  return {
    places: [
      ...lines.flatMap((line, row) =>
        line.map(({ index, form, left, extent }) => ({
          item: index,
          row,
          form,
          bar: extent.bar,
          before: left < extent.left,
        })),
      ),
      ...alone.map((item) => ({
        item,
        row: rows,
        form: "mark" as const,
        bar: false,
        before: false,
      })),
    ],
    clusters: clusters.filter(({ items: { length } }) => length > 1),
  };
}

function byLeft(a: Laid, b: Laid): number {
  return a.left - b.left || a.index - b.index;
}

/** More titles than these never meet near the end. */
const MOST_BEFORE = 40;

/** A title to the left of the mark for each that has no room on the right, the most important first. */
function giveTitlesBefore(fitting: readonly Laid[], rows: number, end: number): void {
  const candidates = fitting
    .filter(
      ({ item, extent }) =>
        !item.quiet && !extent.bar && titledRight(extent, item.titleWidth) > end,
    )
    .sort((a, b) => a.item.rank - b.item.rank || b.left - a.left || a.index - b.index)
    .slice(0, MOST_BEFORE);
  for (const laid of candidates) {
    const left = laid.extent.left + MARK / 2 - TITLE_AT - laid.item.titleWidth - PAD;
    const met = fitting.filter((other) => other.left < laid.left && other.right > left);
    // The fullest place is where one of them begins, or where the title does.
    const isFull = [left, ...met.map((other) => Math.max(other.left, left))].some(
      (x) => met.filter((other) => other.left <= x && other.right > x).length >= rows,
    );
    if (isFull) continue;
    laid.left = left;
    laid.form = "title";
  }
}

/** Those whose marks find a row each, and those that have to be counted. */
function withRoom(all: readonly Laid[], rows: number): { fitting: Laid[]; crowded: Laid[] } {
  const crowded = new Set<Laid>();
  let open: Laid[] = [];
  for (const laid of all) {
    open = open.filter(({ extent }) => extent.right > laid.extent.left);
    open.push(laid);
    if (open.length <= rows) continue;
    const least = open.reduce((a, b) => (b.item.rank >= a.item.rank ? b : a));
    crowded.add(least);
    open.splice(open.indexOf(least), 1);
  }
  return {
    fitting: all.filter((laid) => !crowded.has(laid)),
    crowded: all.filter((laid) => crowded.has(laid)),
  };
}

/** A title for each entry for which there is room before the end, the most important first, then the short ones. */
function giveTitles(fitting: readonly Laid[], rows: number, end: number): void {
  const load = loadOf(fitting);
  const order = fitting
    .map((laid, index) => ({ laid, index, right: titledRight(laid.extent, laid.item.titleWidth) }))
    .filter(({ laid, right }) => !laid.item.quiet && laid.form === "mark" && right <= end)
    .sort(
      (a, b) =>
        a.laid.item.rank - b.laid.item.rank ||
        a.right - a.laid.right - (b.right - b.laid.right) ||
        a.index - b.index,
    );
  for (const { laid, index, right } of order) {
    const met: number[] = [];
    let fits = true;
    for (let next = index + 1; fits && next < fitting.length; next++) {
      const { left } = at(fitting, next);
      if (left >= right) break;
      // As far as its mark reaches, it is counted already.
      if (left < laid.right) continue;
      fits = at(load, next) < rows;
      met.push(next);
    }
    if (!fits) continue;
    for (const next of met) load[next] = at(load, next) + 1;
    laid.right = right;
    laid.form = "title";
  }
}

/** How many marks and bars there are where each begins, itself included. */
function loadOf(fitting: readonly Laid[]): number[] {
  const ends = fitting.map(({ right }) => right).sort((a, b) => a - b);
  let ended = 0;
  return fitting.map(({ left }, index) => {
    while (ended < ends.length && at(ends, ended) <= left) ended++;
    return index + 1 - ended;
  });
}

/** Each in the first row that is free where it begins. */
function inRows(fitting: readonly Laid[]): Laid[][] {
  const lines: Laid[][] = [];
  for (const laid of fitting) {
    const line = lines.find((row) => at(row, -1).right <= laid.left);
    if (line) line.push(laid);
    else lines.push([laid]);
  }
  return lines;
}

/** A second line where there is room for it, in the row below and in that of the title. */
function giveCards(lines: readonly Laid[][]): void {
  const taken = lines.map((line) => line.map(({ left, right }): Span => ({ left, right })));
  lines.forEach((line, row) => {
    const beside = at(taken, row);
    // Only rows that are drawn anyway: a card makes no lane taller.
    const below = taken[row + 1];
    if (!below) return;
    for (const laid of line) {
      if (laid.form !== "title" || laid.left < laid.extent.left) continue;
      const { left } = laid;
      const right = Math.max(laid.right, titledRight(laid.extent, laid.item.factsWidth));
      const place = firstFrom(beside, left);
      const placeBelow = firstFrom(below, left);
      if (startsBefore(beside[place + 1], right)) continue;
      if (startsBefore(below[placeBelow], right)) continue;
      const former = below[placeBelow - 1];
      if (former && former.right > left) continue;
      beside[place] = { left, right };
      below.splice(placeBelow, 0, { left, right });
      laid.form = "card";
    }
  });
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** False where there is no span. */
function startsBefore(span: Span | undefined, x: number): boolean {
  return span !== undefined && span.left < x;
}

/** The index of the first span that begins at `left` or later, in spans by their left edge. */
function firstFrom(spans: readonly Span[], left: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(spans, middle).left < left) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Neighbors counted together, so that no two counts overlap. */
function clustersOf(crowded: readonly Laid[], scale: number): Cluster[] {
  const clusters: { items: number[]; at: number; right: number }[] = [];
  for (const { index, extent } of crowded) {
    const middle = (extent.left + extent.right) / 2;
    const last = clusters.at(-1);
    if (last && middle - CLUSTER / 2 < last.right) last.items.push(index);
    else clusters.push({ items: [index], at: middle / scale, right: middle + CLUSTER / 2 });
  }
  return clusters.map(({ items, at }) => ({ items, at }));
}
