/** The entries of a picture as SVG nodes: marks, names and bars, and the squares of the band. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { linkTo, namesOf, statusOf, type TimelineData } from "../../../shared/timeline/data.ts";
import { type Geometry, markPath, squaresPath } from "../../../shared/timeline/drawing.ts";
import {
  type Cluster,
  type Item,
  MARK,
  type Place,
  wordsAt,
} from "../../../shared/timeline/lane.ts";
import { ROW } from "../../../shared/timeline/lanes.ts";
import { discNodes } from "./momentsLayer.ts";

/** At the end where a bar goes on, pointing away from 0,0. */
const ARROWS = {
  start: "M-3,8L-9,13L-3,18",
  end: "M3,8L9,13L3,18",
} as const;

/** The size of a mark without a name, beside those that have one: it must not weigh as much. */
const UNNAMED = 0.6;

/** An entry in the picture. */
export interface Drawn {
  readonly place: Place;
  /** Whether it has its name, or its number: both stand in view as a whole, or not at all. */
  readonly isNamed: boolean;
  readonly node: SVGElement;
  /** From the left edge of its place, and the top edge of its row, to 0,0 of the node. */
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  /** Its mark and words, where they may move along a bar. */
  readonly words: SVGElement | undefined;
  /** How far its bar was drawn, and its words were moved. */
  stretched?: string;
}

/** A mark alone, and a line, are one node, for there may be many; names are links. */
export function entryNode(
  data: TimelineData,
  place: Place,
  lane: number,
  isNamed: boolean,
  isDimmed: boolean,
): Drawn {
  const entry = at(data.entries, place.item);
  const vague = entry.certain !== undefined ? " vague" : "";
  const attributes = {
    class: `entry${isDimmed ? " dim" : ""}`,
    "data-kind": at(data.kinds, entry.kind).name,
    "data-entry": place.item,
    "data-lane": lane,
  };
  const d = markPath(attributes["data-kind"], statusOf(entry, data.statuses));
  const mark = { d, "fill-rule": "evenodd" };
  if (!place.bar && !isNamed) {
    const names = `${attributes.class} mark unnamed${vague}`;
    const node = svgNode("path", { ...attributes, ...mark, class: names });
    return { place, isNamed, node, dx: MARK / 2, dy: ROW / 2, scale: UNNAMED, words: undefined };
  }
  if (!isNamed) {
    const line = { y: 1, height: 2, class: `${attributes.class} bar thin` };
    const node = svgNode("rect", { ...attributes, ...line });
    return { place, isNamed, node, dx: 0, dy: 0, scale: 1, words: undefined };
  }
  const node = svgNode("g", attributes);
  if (place.bar) {
    const shape = { y: 2, height: ROW - 4 };
    node.append(svgNode("rect", { ...shape, rx: 3, class: `bar${vague}` }));
    if (entry.certain) node.append(svgNode("rect", { ...shape, rx: 0, class: "bar sure" }));
    if (entry.open) node.append(svgNode("path", { class: "open", d: ARROWS[entry.open] }));
  }
  const words = svgNode("a", { href: linkTo(data, entry.id), tabindex: -1 });
  const center = `translate(${MARK / 2},${ROW / 2})`;
  const disc = svgNode("g", { transform: center });
  disc.append(...discNodes(entry.key));
  const whole = { ...mark, class: `mark${place.bar ? "" : vague}`, transform: center };
  words.append(entry.key === undefined ? svgNode("path", whole) : disc);
  if (place.name !== undefined) {
    const { left, right } = wordsAt({ left: 0 }, 0, place.before);
    const anchor = place.before ? { x: right, "text-anchor": "end" } : { x: left };
    const title = { class: "title", y: ROW / 2 + 4.5, ...anchor };
    words.append(svgNode("text", title, at(namesOf(entry), place.name).text));
  }
  node.append(words);
  return { place, isNamed, node, dx: 0, dy: 0, scale: 1, words: place.bar ? words : undefined };
}

/** Pixels that the name of a place takes. */
export function widthIn({ name }: Place, { widths }: Item): number {
  return name === undefined ? 0 : at(widths, name);
}

/**
 * Makes a bar as long as it is at this scale, as far as it is near the view from `first` to `last`
 * (pixels from day 0): an SVG has no large coordinates. Its words are moved by `shift`.
 */
export function stretch(
  drawn: Drawn,
  { left, right, sure }: Geometry,
  shift: number,
  first: number,
  last: number,
): void {
  const margin = last - first;
  // In whole views, so that a pan seldom changes it.
  const from = Math.max(left, (Math.floor(first / margin) - 1) * margin);
  const to = Math.min(right, (Math.ceil(last / margin) + 1) * margin);
  const stretched = `${from - left} ${to - left} ${shift}`;
  if (stretched === drawn.stretched) return;
  drawn.stretched = stretched;
  const { node, words } = drawn;
  const [bar, certain] = node.matches("rect") ? [node] : node.querySelectorAll("rect");
  const arrow = node.querySelector(".open");
  const lay = (rect: SVGElement | undefined, start: number, end: number) => {
    rect?.setAttribute("x", String(Math.max(start, from) - left));
    rect?.setAttribute("width", String(Math.max(0, Math.min(end, to) - Math.max(start, from))));
  };
  lay(bar, left, right);
  if (sure) lay(certain, left + sure.left, left + sure.left + sure.width);
  const goesOn = arrow?.getAttribute("d") === ARROWS.end;
  arrow?.setAttribute("transform", `translate(${goesOn ? right - left : 0},0)`);
  words?.setAttribute("transform", `translate(${shift},0)`);
}

/** Neighbors in the band: its squares part as the reader zooms in. */
export interface DrawnCluster {
  readonly node: SVGElement;
  readonly fit: (scale: number) => void;
}

/** The squares of neighbors in the band, to be fitted to a scale in pixels a day: one alone is an entry. */
export function clusterNode(
  data: TimelineData,
  { items, at: first }: Cluster,
  index: number,
  lane: number,
  dimmed: ReadonlySet<number>,
): DrawnCluster {
  const passing = items.filter((item) => !dimmed.has(item));
  const shown = passing.length > 0 ? passing : items;
  const entries = shown.map((item) => at(data.entries, item));
  const [item = -1, another] = items;
  const identity =
    another === undefined
      ? { class: "entry", "data-entry": item, "data-kind": kindOf(data, item) }
      : { class: "cluster", "data-cluster": index };
  const node = svgNode("g", {
    ...identity,
    class: `${identity.class}${passing.length === 0 ? " dim" : ""}`,
    "data-lane": lane,
  });
  const squares = svgNode("path", { class: "squares" });
  node.append(
    svgNode("rect", { class: "target", x: -MARK / 4, y: -4, width: MARK, height: MARK }),
    squares,
  );
  return { node, fit: (scale) => squares.setAttribute("d", squaresPath(entries, first, scale)) };
}

function kindOf({ kinds, entries }: TimelineData, item: number): string {
  return at(kinds, at(entries, item).kind).name;
}
