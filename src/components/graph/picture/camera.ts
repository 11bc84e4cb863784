/**
 * Between the camera, which says what of the map is in the middle and how large, and the transform of d3-zoom,
 * which maps units of the map to px of the picture.
 */

import { type ZoomTransform, zoomIdentity } from "d3";
import { at } from "../../../shared/assert.ts";
import type { Camera } from "../../../shared/graph/state.ts";
import type { GraphView } from "../../../shared/graph/view.ts";
import { extent } from "./geometry.ts";

/** Of the picture, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Px for one unit of the map, at least and at most. */
export const SCALES: [min: number, max: number] = [0.02, 8];

/** The scale of a fit stops here, for a map of few notes. */
const MAX_FIT_SCALE = 2;

/** Px that a fit leaves free, both sides together. */
const FIT_MARGIN = 50;

/** How much of its height a whole map may run over the sides of a picture that is higher than wide. */
const NARROW_SHARE = 0.8;

export function cameraOf(transform: ZoomTransform, { width, height }: Size): Camera {
  const [x, y] = transform.invert([width / 2, height / 2]);
  return { x, y, scale: transform.k };
}

/** Within the limits of the scale. */
export function transformOf({ x, y, scale }: Camera, { width, height }: Size): ZoomTransform {
  const [min, max] = SCALES;
  const k = Math.max(min, Math.min(max, scale));
  return zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k);
}

/**
 * The camera that shows all of some notes, of which there is one at least; of a whole map on a narrow screen,
 * the middle: all of it would be a knot.
 */
export function cameraToFit(
  { x, y }: Pick<GraphView, "x" | "y">,
  notes: readonly number[],
  { width, height }: Size,
  isWholeMap = false,
): Camera {
  const [left, right] = extent(notes.map((note) => at(x, note)));
  const [top, bottom] = extent(notes.map((note) => at(y, note)));
  const across = Math.max(120, width - FIT_MARGIN) / Math.max(1, right - left);
  const down = Math.max(120, height - FIT_MARGIN) / Math.max(1, bottom - top);
  const runsOver = isWholeMap && width < height;
  const scale = runsOver ? Math.max(across, down * NARROW_SHARE) : Math.min(across, down);
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.min(MAX_FIT_SCALE, scale),
  };
}

/** Whether a note at a point has room around it, on the right also for its name. */
export function isWellInside(x: number, y: number, { width, height }: Size): boolean {
  return x > 60 && x < width - 120 && y > 40 && y < height - 40;
}
