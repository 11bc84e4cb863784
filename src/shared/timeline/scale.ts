/**
 * The scale of a timeline: days to pixels. A view may be at any scale; what is drawn where is worked
 * out at fixed steps, and holds from one step to the next, so nothing jumps while the reader pans.
 */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";

/** Days, the last one exclusive; fractions are parts of a day. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The first and the last whole day of a range. */
export function daysOf({ from, to }: Range): readonly [first: Day, last: Day] {
  const first = Math.round(from);
  return [first, Math.max(first, Math.round(to) - 1)];
}

/** Pixels a day at step 0: 5,000 years are 160 px. */
const SMALLEST = 2 ** -13.5;

/** Each step is √2 of the one before; the last one is 60 px a day. */
export const STEPS = 40;

/** Pixels a day at a step. */
export function scaleAt(step: number): number {
  return SMALLEST * 2 ** (step / 2);
}

export const SCALE_LIMITS: readonly [number, number] = [scaleAt(0), scaleAt(STEPS - 1)];

/** The step whose layout holds at a scale: the last one that is not larger. */
export function stepOf(scale: number): number {
  const step = Math.floor(2 * Math.log2(scale / SMALLEST) + 1e-9);
  return Math.max(0, Math.min(STEPS - 1, step));
}

interface Days {
  readonly start: Day;
  readonly end: Day;
}

interface Opening {
  readonly entries: readonly Days[];
  /** The first and the last day. */
  readonly opening?: readonly [Day, Day];
}

/** What a timeline opens on: what its editors say, else where most entries are; undefined without entries. */
export function openingRange({ entries, opening }: Opening): Range | undefined {
  if (!opening) return busyRange(entries);
  const [start, end] = opening;
  return withRoom([{ start, end }], AFTER_OPENING);
}

/** All days of some entries, and what they open on; undefined without entries. */
export function wholeRange(entries: readonly Days[]): Range | undefined {
  const all = withRoom(entries, BEFORE);
  const busy = busyRange(entries);
  return all && busy && { from: all.from, to: Math.max(all.to, busy.to) };
}

/** Share of the entries that a reader sees first. */
const BUSY_SHARE = 0.8;

/**
 * Where most entries are: the shortest range that four fifths of them begin in. A record with one
 * statute of 1890 and a hundred events of last year opens on last year.
 */
export function busyRange(entries: readonly Days[]): Range | undefined {
  const inOrder = entries.toSorted((a, b) => a.start - b.start);
  const count = Math.ceil(inOrder.length * BUSY_SHARE);
  if (count === 0) return undefined;
  const begin = (index: number) => at(inOrder, index).start;
  let best = 0;
  for (let first = 1; first + count <= inOrder.length; first++) {
    const days = begin(first + count - 1) - begin(first);
    if (days < begin(best + count - 1) - begin(best)) best = first;
  }
  return withRoom(inOrder.slice(best, best + count), AFTER);
}

/** Shares of the days that are left free before the first and after the last, and for its words. */
const BEFORE = 1 / 50;
const AFTER = 1 / 8;
/** After what editors say, for the days to come. */
const AFTER_OPENING = 1 / 16;

function withRoom(entries: readonly Days[], after: number): Range | undefined {
  if (entries.length === 0) return undefined;
  const from = entries.reduce((day, { start }) => Math.min(day, start), Number.POSITIVE_INFINITY);
  const to = entries.reduce((day, { end }) => Math.max(day, end + 1), Number.NEGATIVE_INFINITY);
  const room = (share: number) => Math.max(3, (to - from) * share);
  return { from: from - room(BEFORE), to: to + room(after) };
}

/** The width, in pixels, that a timeline is made for: that of a window on a small computer. */
export const USUAL_WIDTH = 960;

/** Of a range that is too much for a narrow window, the latest part. */
export function latestOf({ from, to }: Range, width: number): Range {
  const share = Math.min(1, Math.max(0.4, width / USUAL_WIDTH));
  return { from: to - (to - from) * share, to };
}

/** The scale at which a range fills a width, within the limits. */
export function scaleFor({ from, to }: Range, width: number): number {
  const [min, max] = SCALE_LIMITS;
  return Math.max(min, Math.min(max, width / (to - from)));
}
