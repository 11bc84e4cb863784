/** What is around the entries of a picture as SVG nodes: lanes, and the frame of what is selected. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { laneWords, type Track } from "../../../shared/timeline/lanes.ts";

/** The line above each lane, its name, how many entries it has, and how many of them are earlier than what is in view. */
export class LanesLayer {
  readonly element = svgNode("g", { class: "timeline-lanes" });
  /** As they were drawn. */
  #tracks: readonly Track[] = [];
  #width = 0;
  #earlier: readonly number[] = [];

  /** `earlier` of each track; the first lane begins `top` pixels down. */
  draw(tracks: readonly Track[], top: number, width: number, earlier: readonly number[]): void {
    const former = tracks === this.#tracks && width === this.#width ? this.#earlier : [];
    if (former.length === 0) this.element.replaceChildren();
    for (const [lane, track] of tracks.entries()) {
      const count = at(earlier, lane);
      if (former[lane] === count) continue;
      const node = laneNode(track, top, width, count);
      if (former.length === 0) this.element.append(node);
      else at(this.element.children, lane).replaceWith(node);
    }
    this.#tracks = tracks;
    this.#width = width;
    this.#earlier = earlier;
  }
}

function laneNode(track: Track, top: number, width: number, earlier: number): SVGElement {
  const y = top + track.top;
  const node = svgNode("g", {});
  node.append(
    svgNode("line", { x1: 0, x2: width, y1: y, y2: y }),
    ...laneWords(track, width, earlier).map(({ words, kind, x, y: below }) =>
      svgNode("text", { class: kind, x, y: y + below }, words),
    ),
  );
  return node;
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
