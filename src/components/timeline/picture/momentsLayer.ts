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

interface DrawnMoment {
  /** What it says, and its lane. */
  readonly words: string;
  readonly node: SVGElement;
  readonly leader: SVGElement;
}

export class MomentsLayer {
  readonly element = svgNode("g", { class: "timeline-moments" });
  readonly #data: TimelineData;
  /** Those in view, by the indexes of their entries. */
  #drawn: ReadonlyMap<number, DrawnMoment> = new Map();
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
    const { rows, height } =
      this.#lanes.size === 0
        ? { rows: [], height: 0 }
        : layMoments(this.#data.entries, [...this.#lanes.keys()], viewport);
    const drawn = rows.map((row) => {
      const { x, y, day } = row;
      const one = this.#momentOf(row);
      one.node.classList.toggle("chosen", row.entry === chosen);
      one.node.setAttribute("transform", `translate(${x},${y})`);
      one.leader.setAttribute("d", `M${x},${y}V${height - 15}L${day},${height}`);
      return [row.entry, one] as const;
    });
    const isSame =
      drawn.length === this.#drawn.size &&
      drawn.every(([entry, one]) => this.#drawn.get(entry) === one);
    this.#drawn = new Map(drawn);
    if (!isSame) {
      const all = drawn.map(([, one]) => one);
      this.element.replaceChildren(
        ...all.map(({ leader }) => leader),
        ...all.map(({ node }) => node),
      );
    }
    return height;
  }

  /** Of a key moment in view. */
  nodeOf(entry: number): SVGElement | undefined {
    return this.#drawn.get(entry)?.node;
  }

  /** What is drawn already, where it says the same in the same lines. */
  #momentOf(row: MomentRow): DrawnMoment {
    const words = [get(this.#lanes, row.entry), row.date, ...row.lines].join("\n");
    const known = this.#drawn.get(row.entry);
    if (known?.words === words) return known;
    return { words, node: this.#node(row), leader: svgNode("path", { class: "leader" }) };
  }

  #node({ entry: index, date, lines }: MomentRow): SVGElement {
    const entry = at(this.#data.entries, index);
    const status = statusOf(entry, this.#data.statuses);
    const kind = at(this.#data.kinds, entry.kind).name;
    const node = svgNode("a", {
      class: "entry moment",
      href: linkTo(this.#data, entry.id),
      tabindex: -1,
      "data-entry": index,
      "data-lane": get(this.#lanes, index),
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
