/** The parts of a picture as SVG nodes: lanes; entries as marks, titles, cards and bars; clusters. */

import { svgNode } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import {
  factsOf,
  labelOf,
  linkTo,
  statusOf,
  type TimelineData,
} from "../../../shared/timeline/data.ts";
import { type Geometry, HEADER, laneTop, markPath, ROW } from "../../../shared/timeline/drawing.ts";
import {
  type Cluster,
  type Item,
  MARK,
  type Place,
  TITLE_AT,
  titledRight,
} from "../../../shared/timeline/lane.ts";
import type { Track } from "../../../shared/timeline/lanes.ts";
import { discNodes } from "./momentsLayer.ts";

/** At the end where a bar goes on, pointing away from 0,0. */
const ARROWS = {
  start: "M-3,8L-9,13L-3,18",
  end: "M3,8L9,13L3,18",
} as const;

/** An entry in the picture. */
export interface Drawn {
  place: Place;
  readonly node: SVGElement;
  /** From the left edge of its place, and the top edge of its row, to 0,0 of the node. */
  readonly dx: number;
  readonly dy: number;
  /** Its mark and words, where they may move along a bar. */
  readonly words: SVGElement | undefined;
}

/** An entry with words, a bar or a number, as a link; `smallMarks.ts` draws the others. */
export function entryNode(data: TimelineData, place: Place, lane: number, dim: boolean): Drawn {
  const entry = at(data.entries, place.item);
  const vague = entry.certain !== undefined ? " vague" : "";
  const attributes = {
    class: `entry${dim ? " dim" : ""}`,
    "data-kind": at(data.kinds, entry.kind).name,
    "data-entry": place.item,
    "data-lane": lane,
  };
  const d = markPath(attributes["data-kind"], statusOf(entry, data.statuses));
  const mark = { d, "fill-rule": "evenodd" };
  const hasWords = place.form !== "mark" && !dim;
  if (entry.key !== undefined && !place.bar && !hasWords) {
    const node = svgNode("a", { ...attributes, href: linkTo(data, entry.id), tabindex: -1 });
    node.append(...discNodes(entry.key));
    return { place, node, dx: MARK / 2, dy: ROW / 2, words: undefined };
  }
  const words = svgNode("a", { href: linkTo(data, entry.id), tabindex: -1 });
  const center = `translate(${MARK / 2},${ROW / 2})`;
  const disc = svgNode("g", { transform: center });
  disc.append(...discNodes(entry.key));
  const whole = { ...mark, class: `mark${place.bar ? "" : vague}`, transform: center };
  words.append(entry.key === undefined ? svgNode("path", whole) : disc);
  if (hasWords) {
    const x = MARK / 2 + (place.before ? -TITLE_AT : TITLE_AT);
    const anchor = place.before ? { "text-anchor": "end" } : {};
    const title = { class: "title", x, y: ROW / 2 + 4.5, ...anchor };
    words.append(svgNode("text", title, labelOf(entry)));
    if (place.form === "card") {
      const facts = factsOf(entry, data.statuses);
      words.append(svgNode("text", { class: "facts", x, y: ROW + 9 }, facts));
    }
  }
  const node = svgNode("g", attributes);
  if (place.bar) {
    const size = { y: 2, height: ROW - 4, rx: 3 };
    node.append(svgNode("rect", { ...size, class: `bar${vague}` }));
    if (entry.certain) node.append(svgNode("rect", { ...size, class: "bar sure", rx: 0 }));
    if (entry.open) node.append(svgNode("path", { class: "open", d: ARROWS[entry.open] }));
  }
  node.append(words);
  return { place, node, dx: 0, dy: 0, words: place.bar ? words : undefined };
}

/**
 * Makes a bar as long as it is at this scale, as far as it is near the view from `first` to `last`
 * (pixels from day 0): an SVG has no large coordinates. Its words stay in view with it.
 */
export function stretch(
  { node, words }: Drawn,
  { left, right, sure }: Geometry,
  wordsWidth: number,
  first: number,
  last: number,
): void {
  const margin = last - first;
  const from = Math.max(left, first - margin);
  const to = Math.min(right, last + margin);
  const [bar, certain] = node.querySelectorAll("rect");
  const arrow = node.querySelector(".open");
  const lay = (rect: SVGElement | undefined, start: number, end: number) => {
    rect?.setAttribute("x", String(Math.max(start, from) - left));
    rect?.setAttribute("width", String(Math.max(0, Math.min(end, to) - Math.max(start, from))));
  };
  lay(bar, left, right);
  if (sure) lay(certain, left + sure.left, left + sure.left + sure.width);
  const goesOn = arrow?.getAttribute("d") === ARROWS.end;
  arrow?.setAttribute("transform", `translate(${goesOn ? right - left : 0},0)`);
  const room = right - titledRight({ bar: true, left, right: left }, wordsWidth);
  const shift = Math.max(0, Math.min(first - left, room));
  words?.setAttribute("transform", `translate(${shift},0)`);
}

/** Pixels that the words of a place take. */
export function wordsWidth({ form }: Place, item: Item): number {
  if (form === "mark") return 0;
  return form === "card" ? Math.max(item.titleWidth, item.factsWidth) : item.titleWidth;
}

export function clusterNode(index: number, lane: number): SVGElement {
  const node = svgNode("g", { class: "cluster", "data-cluster": index, "data-lane": lane });
  node.append(
    svgNode("rect", { x: -20, y: 2, width: 40, height: ROW - 4, rx: 11 }),
    svgNode("text", { y: ROW / 2 + 4.5, "text-anchor": "middle" }),
  );
  return node;
}

/** Says how many entries a cluster has, without those that are dimmed as long as there are others. */
export function countCluster(
  node: SVGElement,
  { items }: Cluster,
  dimmed: ReadonlySet<number>,
): void {
  const shown = items.filter((item) => !dimmed.has(item)).length;
  node.classList.toggle("dim", shown === 0);
  const words = expected(node.lastElementChild, "the words of a cluster");
  words.textContent = `+${shown || items.length}`;
}

/** The line above each lane, its name and how many entries it has; `top` pixels above the first. */
export function laneNodes(tracks: readonly Track[], top: number, width: number): SVGElement[] {
  return tracks.flatMap(({ label, entries }, index) => {
    const y = top + laneTop(tracks, index);
    return [
      svgNode("line", { x1: 0, x2: width, y1: y, y2: y }),
      svgNode("text", { x: 2, y: y + HEADER - 7 }, `${label} · ${entries.length}`),
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
