/** How marks, links and names look, on the canvas and in SVG. */

import { at } from "../../../shared/assert.ts";
import { mapName } from "../../../shared/graph/labels.ts";
import { type Graph, linkCount } from "../../../shared/graph/view.ts";
import type { FrameEdge } from "./frame.ts";

/** Px of a name on the map. */
export const FONT_SIZE = 12;

/** The opacity of what is out of focus. */
export const FAINT = 0.22;

/** The radius that the shapes of the kinds are drawn for, in px. */
export const SHAPE_RADIUS = 6;

/** Of the mark of a note, in px: larger with its links, up to a limit. */
export function radiusOf(graph: Graph, note: number): number {
  return Math.min(11, 3.5 + Math.sqrt(linkCount(graph, note)) * 0.45);
}

/** The title of a note on the map, with the status of what is not firm. */
export function nameOf({ view }: Graph, note: number): string {
  const status = at(view.status, note);
  const isOpen = at(view.open, status);
  return mapName(at(view.title, note), isOpen ? at(view.statuses, status) : undefined);
}

/**
 * The triangle before the mark that an edge leads to, `size` px long: its tip, then its two other corners. Empty
 * where the edge has no head, or is too short for one.
 */
export function headOf(
  { x1, y1, x2, y2, head }: FrameEdge,
  size: number,
): (readonly [x: number, y: number])[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (head === undefined || length < head + size * 2) return [];
  const [along, across] = [(x2 - x1) / length, (y2 - y1) / length];
  const tip = [x2 - along * (head + 1), y2 - across * (head + 1)] as const;
  const back = [tip[0] - along * size, tip[1] - across * size] as const;
  const half = size * 0.5;
  return [
    tip,
    [back[0] - across * half, back[1] + along * half],
    [back[0] + across * half, back[1] - along * half],
  ];
}
