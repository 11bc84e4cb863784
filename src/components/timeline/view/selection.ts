/** Where the keys lead to from entry to entry and from lane to lane. */

import { at } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import type { EntryData } from "../../../shared/timeline/data.ts";
import type { Lane } from "../../../shared/timeline/lanes.ts";
import type { Range } from "../../../shared/timeline/scale.ts";
import type { Spot } from "../picture/gestures.ts";

/** Of each lane the indexes of the entries that a reader can get to, in order of time. */
export type Reachable = readonly (readonly number[])[];

/** The entries that pass the filters; of lanes without any, none. */
export function reachableIn(
  lanes: readonly Pick<Lane, "entries">[],
  passing: ReadonlySet<number>,
): Reachable {
  return lanes.map(({ entries }) => entries.filter((entry) => passing.has(entry)));
}

/** The entry before or after in the same lane; undefined at its ends. */
export function nextInLane(lanes: Reachable, { entry, lane }: Spot, by: 1 | -1): Spot | undefined {
  const entries = lanes[lane];
  const next = entries?.[entries.indexOf(entry) + by];
  return next === undefined ? undefined : { entry: next, lane };
}

/**
 * The nearest in time in the next lane up or down that has any; of two that are as near, the earlier.
 * Undefined where no such lane is left.
 */
export function nearestInNextLane(
  lanes: Reachable,
  { entry, lane }: Spot,
  by: 1 | -1,
  startOf: (entry: number) => Day,
): Spot | undefined {
  const distance = (index: number) => Math.abs(startOf(index) - startOf(entry));
  const toTop = [...lanes.keys()].slice(0, lane).reverse();
  const toBottom = [...lanes.keys()].slice(lane + 1);
  for (const next of by < 0 ? toTop : toBottom) {
    const [nearest] = at(lanes, next).toSorted((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) return { entry: nearest, lane: next };
  }
  return undefined;
}

/** The first (0) or the last (-1) entry of a lane; undefined where it has none. */
export function endOfLane(lanes: Reachable, lane: number, end: 0 | -1): Spot | undefined {
  const entry = lanes[lane]?.at(end);
  return entry === undefined ? undefined : { entry, lane };
}

/** The first of these entries in the first lane that has one; undefined where no lane has. */
export function firstAmong(lanes: Reachable, entries: ReadonlySet<number>): Spot | undefined {
  for (const [lane, reachable] of lanes.entries()) {
    const entry = reachable.find((index) => entries.has(index));
    if (entry !== undefined) return { entry, lane };
  }
  return undefined;
}

/** The indexes of the key moments, or of the steps of a story, in the order of their numbers. */
export function momentsIn(entries: readonly Pick<EntryData, "key">[]): number[] {
  return entries
    .flatMap(({ key }, index) => (key === undefined ? [] : { key, index }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);
}

/**
 * The index of the key moment before or after an entry, among those that pass the filters: by their numbers from one
 * of them, by time from another entry; without an entry the last or the first. Undefined where there is none.
 */
export function nextMoment(
  entries: readonly Pick<EntryData, "key">[],
  passing: ReadonlySet<number>,
  from: number | undefined,
  by: 1 | -1,
): number | undefined {
  const moments = momentsIn(entries).filter((index) => passing.has(index));
  const number = from === undefined ? -1 : moments.indexOf(from);
  if (number >= 0) return moments[number + by];
  const byTime = moments.toSorted((a, b) => a - b);
  if (by > 0) return byTime.find((index) => from === undefined || index > from);
  return byTime.findLast((index) => from === undefined || index < from);
}

/** The index of the entry nearest to a range, among those that pass the filters; undefined where none does. */
export function nearestTo(
  { from, to }: Range,
  entries: readonly Pick<EntryData, "start" | "end">[],
  passing: ReadonlySet<number>,
): number | undefined {
  const distance = (index: number) => {
    const { start, end } = at(entries, index);
    return Math.max(start - to, from - end);
  };
  return [...passing].toSorted((a, b) => distance(a) - distance(b))[0];
}
