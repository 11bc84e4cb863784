/** How far each place of a layout reaches along the line of days: worked out once, for every frame asks it of every place. */

import { at } from "../../../shared/assert.ts";
import type { EntryData } from "../../../shared/timeline/data.ts";
import {
  type Item,
  type LaneLayout,
  MARK,
  type Place,
  titledRight,
} from "../../../shared/timeline/lane.ts";
import { wordsWidth } from "./nodes.ts";
import type { Viewport } from "./zoom.ts";

/** At a scale of pixels a day its left edge is at `left * scale + before`, its right edge at the further of two such places. */
export interface Reach {
  readonly place: Place;
  /** Of its lane and its entry. */
  readonly key: string;
  /** Days. */
  readonly left: number;
  readonly right: number;
  /** Pixels. */
  readonly before: number;
  readonly after: number;
  readonly words: number;
}

/** `items` are those of the entries. */
export function reachesOf(
  { places }: LaneLayout,
  lane: number,
  entries: readonly Pick<EntryData, "start" | "end">[],
  items: readonly Item[],
): Reach[] {
  return places.map((place): Reach => {
    const { start, end } = at(entries, place.item);
    const words = wordsWidth(place, at(items, place.item));
    const middle = (start + end + 1) / 2;
    const [left, right] = place.bar ? [start, end + 1] : [middle, middle];
    const mark = place.bar ? 0 : MARK / 2;
    const extent = { bar: place.bar, left: -mark, right: mark };
    return {
      place,
      key: `${lane}:${place.item}`,
      left,
      right,
      before: -mark - (place.before ? words : 0),
      after: words === 0 ? mark : titledRight(extent, words),
      words,
    };
  });
}

export function isReached(
  { left, right, before, after }: Reach,
  { range: { from, to }, scale }: Viewport,
): boolean {
  if ((left - to) * scale + before > 0) return false;
  return Math.max((left - from) * scale + after, (right - from) * scale) >= 0;
}
