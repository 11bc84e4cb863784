/** How many entries there are along a range: the hills of the overview. */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";
import type { Range } from "./scale.ts";

/** Entries in each of `bins` equal parts of the range; an entry counts in every part it touches. */
export function densityOf(
  entries: readonly { readonly start: Day; readonly end: Day }[],
  { from, to }: Range,
  bins: number,
): number[] {
  const counts = new Array<number>(bins).fill(0);
  const binOf = (day: number) =>
    Math.max(0, Math.min(bins - 1, Math.floor(((day - from) / (to - from)) * bins)));
  for (const { start, end } of entries) {
    if (end < from || start > to) continue;
    for (let bin = binOf(start); bin <= binOf(end); bin++) counts[bin] = at(counts, bin) + 1;
  }
  return counts;
}
