/** The lanes of a timeline: which entries stand in which, and how many rows each has. */

import { at, get } from "../assert.ts";
import { type Item, type LaneLayout, layLane } from "./lane.ts";
import { type Range, scaleFor, USUAL_WIDTH } from "./scale.ts";
import { fitted, widthOf } from "./textWidth.ts";

/** A lane before it is laid out: a kind of note, or a company. */
export interface Lane {
  readonly key: string;
  readonly label: string;
  /** The indexes of its entries, in order of time. */
  readonly entries: readonly number[];
}

/** A lane with its rows. */
export interface Track extends Lane {
  /** Its top edge, and that of its first row, in pixels below that of the first lane. */
  readonly top: number;
  readonly first: number;
  readonly rows: number;
}

/** The most rows of a picture: of the whole record's, and of one below key moments or within a text. */
export const ROWS = 18;
export const FEW_ROWS = 12;

/** Heights in pixels: of a row, of the band below the rows of a lane, and around them. */
export const ROW = 22;
export const BAND = 16;
const AROUND = 4;
/** Of the name above the rows of a lane, where it has no room beside them, and of what stands beside them. */
export const HEADER = 22;
const BESIDE = 36;

/**
 * Gives each lane as many rows as its names need where `range` is in view, and at most its share of `maxRows`: lanes
 * keep their height however far the reader zooms. `beside` says whether their names stand beside them.
 */
export function shareRows(
  lanes: readonly Lane[],
  items: readonly Item[],
  range: Range,
  maxRows: number,
  beside = false,
): Track[] {
  const scale = scaleFor(range, USUAL_WIDTH);
  const needs = lanes.map(({ entries }) => {
    const { places } = layLane(itemsOf(entries, items), scale, maxRows);
    return places.reduce((rows, { row }) => Math.max(rows, Math.min(row + 1, maxRows)), 1);
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  const share = (need: number) => Math.max(1, Math.round(maxRows * (need / total)));
  let top = 0;
  return lanes.map((lane, index) => {
    const need = at(needs, index);
    const rows = total <= maxRows ? need : share(need);
    const first = top + AROUND + (beside ? 0 : HEADER);
    const track = { ...lane, top, first, rows };
    top = Math.max(bandTop(track) + BAND + AROUND, beside ? top + BESIDE + AROUND : 0);
    return track;
  });
}

/** The top edge of a row of a lane; of the one after the last, that of its band. */
export function rowTop({ first }: Pick<Track, "first">, row: number): number {
  return first + row * ROW;
}

export function bandTop(track: Pick<Track, "first" | "rows">): number {
  return rowTop(track, track.rows);
}

/** Of all lanes, in pixels. */
export function heightOf(tracks: readonly Track[]): number {
  const last = tracks.at(-1);
  return last ? bandTop(last) + BAND + AROUND : 0;
}

/**
 * The layout of every track at a scale, as `layLane` has it; the indexes in it are those of `items`. `former` is that
 * of the step before.
 */
export function layTracks(
  tracks: readonly Track[],
  items: readonly Item[],
  scale: number,
  walls: readonly number[] = [],
  former?: readonly LaneLayout[],
): LaneLayout[] {
  return tracks.map(({ entries, rows }, lane) => {
    const { places, clusters } = layLane(
      itemsOf(entries, items),
      scale,
      rows,
      walls,
      former?.[lane] && within(at(former, lane), entries),
    );
    const entry = (index: number) => at(entries, index);
    return {
      places: places.map((place) => ({ ...place, item: entry(place.item) })),
      clusters: clusters.map((cluster) => ({ ...cluster, items: cluster.items.map(entry) })),
    };
  });
}

/** A layout with the places that items have in their lane. */
function within({ places }: LaneLayout, entries: readonly number[]): LaneLayout {
  const placeOf = new Map(entries.map((entry, index) => [entry, index]));
  return { places: places.map((one) => ({ ...one, item: get(placeOf, one.item) })), clusters: [] };
}

function itemsOf(entries: readonly number[], items: readonly Item[]): Item[] {
  return entries.map((index) => at(items, index));
}

/** Pixels to the left of what the lanes hold, for their names or for the break of the axis alone. */
export const LANE_NAMES = 166;
export const NO_LANE_NAMES = 12;
/** From the break to what the lanes hold. */
const BREAK_AT = 5;

/** Font sizes of the name of a lane, and of its counts. */
const NAME_SIZE = 13;
const COUNT_SIZE = 12;
/** What bold letters are wider than the others. */
const BOLD = 1.06;

interface LaneWords {
  readonly words: string;
  readonly kind: "name" | "count";
  /** Of their base line, from the left end of the picture and the top edge of the lane. */
  readonly x: number;
  readonly y: number;
}

/**
 * The name of a lane, how many entries it has, and how many of them are earlier than what is in view: beside it, or in
 * a line above its rows, `width` pixels wide.
 */
export function laneWords(
  { label, entries, first, top }: Track,
  width: number,
  earlier: number,
): LaneWords[] {
  const { length } = entries;
  const all = length === 1 ? "1 entry" : `${length} entries`;
  const counts = earlier > 0 ? `${all} · ${earlier} earlier` : all;
  const room = (pixels: number) => fitted(label, NAME_SIZE, pixels / BOLD);
  if (first - top < HEADER) {
    return [
      { words: room(LANE_NAMES - 14), kind: "name", x: 0, y: 18 },
      { words: counts, kind: "count", x: 0, y: 34 },
    ];
  }
  const name = room(width - NO_LANE_NAMES - widthOf(counts, COUNT_SIZE) - 8);
  const x = NO_LANE_NAMES + Math.ceil(BOLD * widthOf(name, NAME_SIZE)) + 8;
  return [
    { words: name, kind: "name", x: NO_LANE_NAMES, y: HEADER - 4 },
    { words: counts, kind: "count", x, y: HEADER - 4 },
  ];
}

/** Pixels from one turn of the break of the axis to the next, and to each side. */
const TURN = 5;
const SIDE = 3;

/** The zigzag down the left end of what the lanes hold, from `top` to `bottom`: what is earlier stands behind it. */
export function breakPath(left: number, top: number, bottom: number): string {
  const x = left - BREAK_AT;
  const turns = Array.from({ length: Math.ceil((bottom - top) / TURN) }, (_, turn) => {
    const y = Math.min(bottom, top + (turn + 1) * TURN);
    return `L${x + (turn % 2 === 0 ? SIDE : -SIDE)},${y}`;
  });
  return `M${x - SIDE},${top}${turns.join("")}`;
}
