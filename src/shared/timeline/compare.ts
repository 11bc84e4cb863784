/**
 * Two companies on one time axis: what concerns the one alone, both, and the other alone, with what charges count.
 * Where words stand is worked out here, in pixels.
 */

import type { Day } from "../dates/calendar.ts";
import type { EntryData, FigureData, TimelineData } from "./data.ts";
import { openingRange, type Range } from "./scale.ts";
import { fitted, widthOf } from "./textWidth.ts";

/** An entry with the data that it comes from, which has the words of its status. */
export interface Compared {
  readonly entry: EntryData;
  readonly data: TimelineData;
}

export interface Comparison {
  readonly first: readonly Compared[];
  readonly both: readonly Compared[];
  readonly second: readonly Compared[];
}

/** An entry that only mentions a company does not concern it. */
export function comparisonOf(first: TimelineData, second: TimelineData): Comparison {
  const [ofFirst, ofSecond] = [concerning(first), concerning(second)];
  const isIn = (others: readonly Compared[]) => {
    const ids = new Set(others.map(({ entry }) => entry.id));
    return ({ entry }: Compared) => ids.has(entry.id);
  };
  const [inFirst, inSecond] = [isIn(ofFirst), isIn(ofSecond)];
  return {
    first: ofFirst.filter((one) => !inSecond(one)),
    both: ofFirst.filter(inSecond),
    second: ofSecond.filter((one) => !inFirst(one)),
  };
}

function concerning(data: TimelineData): Compared[] {
  return data.entries.filter(({ mentions }) => !mentions).map((entry) => ({ entry, data }));
}

/** From `from`, else from where most entries are, to the last of them. */
export function rangeOf(compared: readonly Compared[], from: Day | undefined): Range | undefined {
  const entries = compared.map(({ entry }) => entry);
  const shown = entries.filter(({ end }) => from === undefined || end >= from);
  const last = shown.reduce((latest, { end }) => Math.max(latest, end), Number.NEGATIVE_INFINITY);
  if (shown.length === 0) return undefined;
  return openingRange({
    entries: shown,
    ...(from !== undefined && { opening: [from, last] as const }),
  });
}

/** Heights in pixels: of a row, and of the line of marks without names. */
export const ROW = 22;
/** Of a mark, and from its middle to its words. */
const MARK = 7;
const WORDS_AT = 13;
const WORDS_SIZE = 13;
/** Words end so far from the edge, for faces that are wider than the one they are measured by. */
const EDGE = 6;
/** Rows of a lane, at most. */
const MOST = 12;

export interface Axis {
  readonly range: Range;
  /** Pixels a day. */
  readonly scale: number;
  readonly width: number;
}

export interface Mark extends Compared {
  /** The middle. */
  readonly x: number;
}

export interface NamedMark extends Mark {
  readonly words: string;
  readonly isBefore: boolean;
}

export interface CompareLane {
  /** A row each, in order of time. */
  readonly named: readonly NamedMark[];
  /** Of less importance: marks in one row. */
  readonly others: readonly Mark[];
  /** How many stand before the axis. */
  readonly earlier: number;
}

export function laneOf(compared: readonly Compared[], axis: Axis): CompareLane {
  const { range, scale } = axis;
  const shown = compared
    .filter(({ entry }) => entry.end >= range.from)
    .map((one) => ({ ...one, x: middleOf(one.entry, range, scale) }));
  const chosen = new Set(
    shown.toSorted((a, b) => a.entry.rank - b.entry.rank || b.x - a.x).slice(0, MOST),
  );
  return {
    named: shown.filter((mark) => chosen.has(mark)).map((mark) => withWords(mark, axis)),
    others: shown.filter((mark) => !chosen.has(mark)),
    earlier: compared.length - shown.length,
  };
}

/** To the right of its mark, or where there is more room to the left. */
function withWords(mark: Mark, { width }: Axis): NamedMark {
  const { title, short = title } = mark.entry;
  const after = width - mark.x - WORDS_AT - EDGE;
  const before = mark.x - WORDS_AT - EDGE;
  const isBefore = widthOf(short, WORDS_SIZE) > after && before > after;
  return { ...mark, isBefore, words: fitted(short, WORDS_SIZE, isBefore ? before : after) };
}

function middleOf({ start, end }: EntryData, { from }: Range, scale: number): number {
  return Math.max(MARK, ((start + end + 1) / 2 - from) * scale);
}

/** A figure with its number, as a disc whose area is that number. */
export interface Disc {
  readonly figure: FigureData;
  readonly entry: EntryData;
  readonly x: number;
  readonly radius: number;
  readonly words: string;
  readonly isBefore: boolean;
  /** From 0: discs whose words would meet stand in different rows. */
  readonly row: number;
}

/** Pixels. */
export const LARGEST = 20;
const SMALLEST = 2.5;
const GAP = 12;

/** The discs of one measure; `most` is the largest number of both companies. */
export function discsOf(data: TimelineData, measure: string, most: number, axis: Axis): Disc[] {
  const entries = new Map(data.entries.map((entry) => [entry.id, entry]));
  const ends: number[] = [];
  return figuresIn(data)
    .filter((figure) => figure.measure === measure && figure.value !== undefined)
    .flatMap((figure): Disc[] => {
      const entry = entries.get(figure.entry);
      if (!entry || figure.value === undefined || entry.end < axis.range.from) return [];
      const x = middleOf(entry, axis.range, axis.scale);
      const radius = Math.max(SMALLEST, LARGEST * Math.sqrt(figure.value / most));
      const words = `${figure.text} (${figure.by})`;
      const room = radius + 6 + widthOf(words, WORDS_SIZE);
      const isBefore = x + room > axis.width && x > axis.width / 2;
      const [left, right] = isBefore ? [x - room, x + radius] : [x - radius, x + room];
      const free = ends.findIndex((end) => left > end + GAP);
      const row = free === -1 ? ends.length : free;
      ends[row] = right;
      const space = (isBefore ? x : axis.width - x) - radius - 6 - EDGE;
      return [{ figure, entry, x, radius, isBefore, row, words: fitted(words, WORDS_SIZE, space) }];
    });
}

/** What charges count of a company. */
export function figuresIn({ figures = [] }: TimelineData): readonly FigureData[] {
  return figures;
}

/** The measures that have numbers, those with the most figures first. */
export function measuresIn(...both: readonly TimelineData[]): string[] {
  const found = both.flatMap(figuresIn).filter(({ value }) => value !== undefined);
  return [...Map.groupBy(found, ({ measure }) => measure)]
    .toSorted(([a, { length: ofA }], [b, { length: ofB }]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([measure]) => measure);
}

/** The largest number of a measure; 1 where there is none. */
export function largestOf(measure: string, ...both: readonly TimelineData[]): number {
  const values = both
    .flatMap(figuresIn)
    .flatMap(({ measure: of, value }) => (of === measure && value !== undefined ? value : []));
  return Math.max(1, ...values);
}
