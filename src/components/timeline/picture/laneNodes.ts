/** What is around the entries of a picture as SVG nodes: lanes, the break of the axis, the frame of what is selected. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { laneWords, type Track } from "../../../shared/timeline/lanes.ts";

/**
 * The line above each lane, its name, how many entries it has, and how many of them are `earlier` than what is in view;
 * `top` pixels above the first.
 */
export function laneNodes(
  tracks: readonly Track[],
  top: number,
  width: number,
  earlier: readonly number[],
): SVGElement[] {
  return tracks.flatMap((track, index) => {
    const y = top + track.top;
    return [
      svgNode("line", { x1: 0, x2: width, y1: y, y2: y }),
      ...laneWords(track, width, at(earlier, index)).map(({ words, kind, x, y: below }) =>
        svgNode("text", { class: kind, x, y: y + below }, words),
      ),
    ];
  });
}

/** A frame around a node, from where it and the picture are in the window. */
export function ringNode(node: DOMRect, picture: DOMRect): SVGElement {
  return svgNode("rect", {
    x: node.left - picture.left - 3,
    y: node.top - picture.top - 2,
    width: node.width + 6,
    height: node.height + 4,
    rx: 4,
  });
}
