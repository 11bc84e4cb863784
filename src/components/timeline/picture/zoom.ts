/** Which days are in view: a zoom of d3 as a range of days, and the ranges that a reader is brought to. */

import { type ZoomTransform, zoomIdentity } from "d3";
import type { EntryData } from "../../../shared/timeline/data.ts";
import { type Range, scaleFor } from "../../../shared/timeline/scale.ts";

type Days = Pick<EntryData, "start" | "end">;

/** What is in view, on `width` pixels: those of the lanes. */
export interface Viewport {
  readonly range: Range;
  /** Pixels a day. */
  readonly scale: number;
  readonly width: number;
}

/** `left` pixels of the picture are to the left of the lanes. */
export function viewportOf(
  { k, x }: Pick<ZoomTransform, "k" | "x">,
  width: number,
  left = 0,
): Viewport {
  return { range: { from: (left - x) / k, to: (left + width - x) / k }, scale: k, width };
}

/** The zoom that brings a range into view, as near as the limits of the scale allow. */
export function transformFor(range: Range, width: number, left = 0): ZoomTransform {
  const scale = scaleFor(range, width);
  const middle = (range.from + range.to) / 2;
  return zoomIdentity.translate(left + width / 2 - middle * scale, 0).scale(scale);
}

/** What comes into view where a range is asked for: more days, where they would stand too far apart. */
export function shownRange(range: Range, width: number): Range {
  return viewportOf(transformFor(range, width), width).range;
}

export function isInView({ start, end }: Days, { from, to }: Range): boolean {
  return end + 1 > from && start < to;
}

/** The share of a range at each edge where an entry is as good as out of view. */
const EDGE = 1 / 20;

/** The day to center on so that an entry is in view; undefined where it is already. */
export function centerFor({ start, end }: Days, { from, to }: Range): number | undefined {
  const margin = (to - from) * EDGE;
  if (isInView({ start, end }, { from: from + margin, to: to - margin })) return undefined;
  return Math.min((start + end + 1) / 2, start + (to - from) / 2);
}

/** The days that the entries of a cluster begin in, with room around them. */
export function rangeAround(entries: readonly Pick<Days, "start">[]): Range {
  const starts = entries.map(({ start }) => start);
  const from = starts.reduce((a, b) => Math.min(a, b));
  const to = starts.reduce((a, b) => Math.max(a, b)) + 1;
  const margin = Math.max(1, (to - from) / 4);
  return { from: from - margin, to: to + margin };
}

/** Whether two ranges differ by less than a day at each end. */
export function isSameRange(a: Range, b: Range): boolean {
  return Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;
}
