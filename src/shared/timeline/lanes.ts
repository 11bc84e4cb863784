/** The lanes of a timeline: which entries stand in which, and how many rows each has. */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";
import { type Item, type LaneLayout, layLane } from "./lane.ts";
import { type Range, scaleFor, USUAL_WIDTH } from "./scale.ts";

/** A lane before it is laid out: a kind of note, or a company. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  /** The indexes of its entries, in order of time. */
  readonly entries: readonly number[];
}

/** A lane with its rows; `top` and `rows` count rows of the picture. */
export interface Track extends Lane {
  readonly top: number;
  readonly rows: number;
  /** Whether a row for clusters follows the others. */
  readonly clusters: boolean;
}

/**
 * The most rows of a picture, beside one for each lane: of the whole record's, as high as most windows
 * are; of one within a text, and of one below key moments.
 */
export const ROWS = 18;
export const FEW_ROWS = 10;

/**
 * Gives each lane as many rows as its titles need where `range` is in view, and, where that is more than
 * one and its share of `maxRows`: lanes keep their height however far the reader zooms.
 */
export function shareRows(
  lanes: readonly Lane[],
  items: readonly Item[],
  range: Range,
  maxRows: number,
): Track[] {
  const scale = scaleFor(range, USUAL_WIDTH);
  const needs = lanes.map(({ entries }) => {
    const { places } = layLane(itemsOf(entries, items), scale, 3 * maxRows);
    return places.reduce((rows, { row }) => Math.max(rows, row + 1), 1);
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  const isEnough = total <= maxRows + lanes.length;
  const share = (need: number) => (isEnough ? need : 1 + Math.round(maxRows * (need / total)));
  let top = 0;
  return lanes.map((lane, index) => {
    const rows = share(at(needs, index));
    const clusters = lane.entries.length > rows;
    const track = { ...lane, top, rows, clusters };
    top += rows + (clusters ? 1 : 0);
    return track;
  });
}

export function heightOf(tracks: readonly Track[]): number {
  const last = tracks.at(-1);
  return last ? last.top + last.rows + (last.clusters ? 1 : 0) : 0;
}

/** The layout of every track at a scale, as `layLane` has it; the indexes in it are those of `items`. */
export function layTracks(
  tracks: readonly Track[],
  items: readonly Item[],
  scale: number,
  edge?: Day,
): LaneLayout[] {
  return tracks.map(({ entries, rows }) => {
    const { places, clusters } = layLane(itemsOf(entries, items), scale, rows, edge);
    const entry = (index: number) => at(entries, index);
    return {
      places: places.map((place) => ({ ...place, item: entry(place.item) })),
      clusters: clusters.map((cluster) => ({ ...cluster, items: cluster.items.map(entry) })),
    };
  });
}

function itemsOf(entries: readonly number[], items: readonly Item[]): Item[] {
  return entries.map((index) => at(items, index));
}
