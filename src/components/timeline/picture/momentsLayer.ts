/** The key moments above the lanes, each with its number, its status, its day and its line. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { linkTo, statusOf, type TimelineData } from "../../../shared/timeline/data.ts";
import { markPath } from "../../../shared/timeline/drawing.ts";
import {
  layMoments,
  lineAt,
  lineBelow,
  MOMENT_WORDS,
  type MomentRow,
} from "../../../shared/timeline/moments.ts";
import type { Viewport } from "./zoom.ts";

/** The radius of the disc that has the number. */
export const DISC = 9;

export class MomentsLayer {
  readonly element = svgNode("g", { class: "timeline-moments" });
  readonly #data: TimelineData;

  constructor(data: TimelineData) {
    this.#data = data;
  }

  /** Draws those of the key moments with these indexes that are in view; gives the height that they take. */
  draw(
    indexes: readonly number[],
    viewport: Viewport,
    chosen: number | undefined,
    laneOf: (entry: number) => number,
  ): number {
    const { rows, height } = layMoments(this.#data.entries, indexes, viewport);
    this.element.replaceChildren(
      ...rows.map(({ x, day, y }) =>
        svgNode("path", { class: "leader", d: `M${x},${y}V${height - 15}L${day},${height}` }),
      ),
      ...rows.map((row) => this.#row(row, row.entry === chosen, laneOf(row.entry))),
    );
    return height;
  }

  /** Of a key moment in view. */
  nodeOf(entry: number): SVGElement | undefined {
    return this.element.querySelector<SVGElement>(`[data-entry="${entry}"]`) ?? undefined;
  }

  #row(
    { entry: index, x, y, date, lines }: MomentRow,
    isChosen: boolean,
    lane: number,
  ): SVGElement {
    const entry = at(this.#data.entries, index);
    const status = statusOf(entry, this.#data.statuses);
    const kind = at(this.#data.kinds, entry.kind).name;
    const node = svgNode("a", {
      class: `entry moment${isChosen ? " chosen" : ""}`,
      href: linkTo(this.#data, entry.id),
      tabindex: -1,
      "data-entry": index,
      "data-lane": lane,
      transform: `translate(${x},${y})`,
    });
    const [first = "", ...others] = lines;
    node.append(
      // A target as wide as the words.
      svgNode("rect", {
        class: "target",
        x: -DISC,
        y: -12,
        width: lineAt({ date }) + 8,
        height: 24,
      }),
      ...discNodes(entry.key),
      svgNode("path", {
        class: "moment-mark",
        "data-tone": status ? status.fill : "idle",
        d: markPath(kind, status),
        "fill-rule": "evenodd",
        transform: "translate(21,0)",
      }),
      svgNode("text", { class: "moment-day", x: MOMENT_WORDS, y: 4.5 }, date),
      svgNode("text", { class: "moment-line", x: lineAt({ date }), y: 4.5 }, first),
      ...others.map((line, further) =>
        svgNode(
          "text",
          { class: "moment-line", x: MOMENT_WORDS, y: 4.5 + lineBelow(further + 1) },
          line,
        ),
      ),
    );
    return node;
  }
}

/** The number of a key moment on its disc, around 0,0; nothing for other entries. */
export function discNodes(key: number | undefined): SVGElement[] {
  if (key === undefined) return [];
  return [
    svgNode("circle", { class: "disc", r: DISC }),
    svgNode("text", { class: "number", y: 4, "text-anchor": "middle" }, String(key)),
  ];
}
