/** What stands at a point of the picture: a group, a note or a link. */

import type { ZoomTransform } from "d3";
import { at } from "../../../shared/assert.ts";
import type { GraphView } from "../../../shared/graph/view.ts";
import type { Frame } from "./frame.ts";
import { distanceToLine } from "./geometry.ts";

export type Hit =
  | { readonly type: "group"; readonly group: number }
  | { readonly type: "note"; readonly note: number }
  | { readonly type: "edge"; readonly edge: number };

/** Px around the pointer in which a note or an edge is meant. */
const NOTE_REACH = 14;
const EDGE_REACH = 6;

/**
 * The nearest of some notes within reach of a point of the picture. It looks at each: ten thousand take less than
 * a tenth of a millisecond, and no index has to be kept of them.
 */
export function noteAt(
  view: Pick<GraphView, "x" | "y">,
  notes: readonly number[],
  transform: ZoomTransform,
  x: number,
  y: number,
): number | undefined {
  const [left, top] = transform.invert([x, y]);
  let found: number | undefined;
  // Squares of distances, for roots would take most of the time.
  let nearest = (NOTE_REACH / transform.k) ** 2;
  for (const note of notes) {
    const distance = (at(view.x, note) - left) ** 2 + (at(view.y, note) - top) ** 2;
    if (distance < nearest) [found, nearest] = [note, distance];
  }
  return found;
}

/** The nearest link within reach of a point of the frame. */
export function edgeAt({ edges }: Frame, x: number, y: number): number | undefined {
  let found: number | undefined;
  let nearest = EDGE_REACH;
  for (const { edge, x1, y1, x2, y2 } of edges) {
    const distance = distanceToLine(x, y, x1, y1, x2, y2);
    if (distance < nearest) [found, nearest] = [edge, distance];
  }
  return found;
}

/** The first group whose disc holds a point of the frame. */
export function groupAt({ groups }: Frame, x: number, y: number): number | undefined {
  return groups.find((disc) => Math.hypot(x - disc.x, y - disc.y) < disc.radius)?.group;
}
