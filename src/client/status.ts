/** A status from script, as `Status.astro` has it. */

import { MARK_RADIUS, markOf } from "../record/statusMarks.ts";
import { make, svgNode } from "./dom.ts";

/** `shape` is the name of its mark, `text` its words. */
export function statusNode(shape: string, tone: string, text: string): HTMLElement {
  return make("span", { class: "status", "data-tone": tone }, markNode(shape), text);
}

export function markNode(shape: string): SVGElement {
  const { path, radius } = markOf(shape);
  const height = 2 * MARK_RADIUS;
  const svg = svgNode("svg", {
    class: "status-mark",
    viewBox: `${-radius} ${-MARK_RADIUS} ${2 * radius} ${height}`,
    width: 2 * radius,
    height,
    "aria-hidden": "true",
  });
  svg.append(svgNode("path", { d: path }));
  return svg;
}
