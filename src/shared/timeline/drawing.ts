/**
 * Where the parts of a picture are, in pixels: used alike by the still picture that the build draws
 * and by the one that moves.
 */

import { MARK_RADIUS, markOf } from "../../record/statusMarks.ts";
import { at } from "../assert.ts";
import type { EntryData, StatusData } from "./data.ts";
import { MARK, type Place } from "./lane.ts";
import { heightOf, type Track } from "./lanes.ts";

/** Heights in pixels: of a row, and of the name above each lane. */
export const ROW = 26;
export const HEADER = 24;

/** The top edge of a lane, of its name. */
export function laneTop(tracks: readonly Track[], lane: number): number {
  return lane * HEADER + at(tracks, lane).top * ROW;
}

/** The top edge of a row of a lane. */
export function rowTop(tracks: readonly Track[], lane: number, row: number): number {
  return laneTop(tracks, lane) + HEADER + row * ROW;
}

export function pictureHeight(tracks: readonly Track[]): number {
  return tracks.length * HEADER + heightOf(tracks) * ROW;
}

/** An entry on the line of days at a scale; `left` and `right` in pixels from day 0. */
export interface Geometry {
  readonly left: number;
  readonly right: number;
  /** The part of a bar that is sure, from its left edge; undefined where none is, or all. */
  readonly sure: { readonly left: number; readonly width: number } | undefined;
  /** Whether some of it is not sure. */
  readonly vague: boolean;
}

export function geometryOf(entry: EntryData, { bar }: Pick<Place, "bar">, scale: number): Geometry {
  const vague = entry.certain !== undefined;
  if (!bar) {
    const middle = ((entry.start + entry.end + 1) / 2) * scale;
    return { left: middle - MARK / 2, right: middle + MARK / 2, sure: undefined, vague };
  }
  const [left, right] = [entry.start * scale, (entry.end + 1) * scale];
  if (!entry.certain) return { left, right, sure: undefined, vague };
  const [first, last] = entry.certain;
  const sure = { left: first * scale - left, width: (last + 1 - first) * scale };
  return { left, right, sure, vague };
}

/** Of the mark of a kind, in pixels: hollow where nothing is stated, crossed out where its way has ended. */
const RADIUS = 6;

const circle = (r: number) => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;

const SHAPES: ReadonlyMap<string, (radius: number) => string> = new Map([
  ["law", (r) => `M0,${-r - 1}L${r + 1},0L0,${r + 1}L${-r - 1},0Z`],
  ["case", (r) => `M0,${-r - 1}L${r + 0.7},${r - 1}H${-r - 0.7}Z`],
]);

const CROSS =
  "M-2.6,-1.4L-1.4,-2.6L0,-1.2L1.4,-2.6L2.6,-1.4L1.2,0L2.6,1.4L1.4,2.6L0,1.2L-1.4,2.6L-2.6,1.4L-1.2,0Z";

/**
 * The path of a mark around 0,0, to be filled by the even-odd rule: the shape of how far it is established;
 * of laws and cases, whose stage is a place on a ladder, the shape of their kind.
 */
export function markPath(kind: string, status: StatusData | undefined): string {
  if (status) {
    const { path, radius } = markOf(status.shape);
    if (radius === MARK_RADIUS) return path;
  }
  const shape = SHAPES.get(kind) ?? circle;
  const whole = shape(RADIUS);
  if (!status) return whole + shape(RADIUS - 1.9);
  return status.fill === "against" ? whole + CROSS : whole;
}
