/** What stands at a point of the picture: a group, a note or a link. */

import { type Quadtree, quadtree, type ZoomTransform } from "d3";
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

export function noteTree({ x, y }: Pick<GraphView, "x" | "y">, notes: readonly number[]) {
  return quadtree<number>()
    .x((note) => at(x, note))
    .y((note) => at(y, note))
    .addAll([...notes]);
}

/** The nearest note within reach of a point of the picture. */
export function noteAt(
  tree: Quadtree<number>,
  transform: ZoomTransform,
  x: number,
  y: number,
): number | undefined {
  const [left, top] = transform.invert([x, y]);
  return tree.find(left, top, NOTE_REACH / transform.k);
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
