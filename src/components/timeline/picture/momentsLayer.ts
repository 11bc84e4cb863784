/** The key moments above the lanes, each with its number, its status, its day and its line. */

import { svgNode } from "../../../client/dom.ts";
import { at, get } from "../../../shared/assert.ts";
import { linkTo, statusOf, type TimelineData } from "../../../shared/timeline/data.ts";
import { markPath } from "../../../shared/timeline/drawing.ts";
import type { Lane } from "../../../shared/timeline/lanes.ts";
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
  /** The first lane of each key moment that is shown, by the index of its entry, in the order of time. */
  #lanes: ReadonlyMap<number, number> = new Map();

  constructor(data: TimelineData) {
    this.#data = data;
  }

  /** Takes the lanes that there are; the key moments in them are shown, but for those that are dimmed. */
  setLanes(lanes: readonly Lane[], dimmed: ReadonlySet<number>): void {
    const moments = this.#data.entries.flatMap(({ key }, index) => {
      const lane =
        key === undefined ? -1 : lanes.findIndex(({ entries }) => entries.includes(index));
      return lane < 0 || dimmed.has(index) ? [] : [[index, lane] as const];
    });
    this.#lanes = new Map(moments);
  }

  /** Draws those that are in view, `chosen` as the selected one; gives the height that all of them take. */
  draw(viewport: Viewport, chosen: number | undefined): number {
    if (this.#lanes.size === 0) {
      this.element.replaceChildren();
      return 0;
    }
    const { rows, height } = layMoments(this.#data.entries, [...this.#lanes.keys()], viewport);
    this.element.replaceChildren(
      ...rows.map(({ x, day, y }) =>
        svgNode("path", { class: "leader", d: `M${x},${y}V${height - 15}L${day},${height}` }),
      ),
      ...rows.map((row) => this.#row(row, row.entry === chosen)),
    );
    return height;
  }

  /** Of a key moment in view. */
  nodeOf(entry: number): SVGElement | undefined {
    return this.element.querySelector<SVGElement>(`[data-entry="${entry}"]`) ?? undefined;
  }

  #row({ entry: index, x, y, date, lines }: MomentRow, isChosen: boolean): SVGElement {
    const entry = at(this.#data.entries, index);
    const status = statusOf(entry, this.#data.statuses);
    const kind = at(this.#data.kinds, entry.kind).name;
    const node = svgNode("a", {
      class: `entry moment${isChosen ? " chosen" : ""}`,
      href: linkTo(this.#data, entry.id),
      tabindex: -1,
      "data-entry": index,
      "data-lane": get(this.#lanes, index),
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
