/** What the marks mean: the kinds and statuses of the entries that are shown. */

import { make, svgNode } from "../../../client/dom.ts";
import { markNode } from "../../../client/status.ts";
import type { EntryData, TimelineData } from "../../../shared/timeline/data.ts";
import { markPath } from "../../../shared/timeline/drawing.ts";

/** The label of a status that is no stage. */
const STATUS_LABEL = "Status";

export class Legend {
  readonly element = make("ul", { class: "timeline-legend", "aria-label": "What the marks mean" });
  readonly #data: TimelineData;

  constructor(data: TimelineData) {
    this.#data = data;
  }

  show(entries: readonly EntryData[]): void {
    const { kinds, statuses } = this.#data;
    const counted = kinds.flatMap(({ name, plural }, index) => {
      const count = entries.filter(({ kind }) => kind === index).length;
      return count === 0 ? [] : [{ name, words: `${plural} (${count})` }];
    });
    const used = new Set(entries.map(({ status }) => status));
    // A stage is a place on a ladder, which its words say: the mark of a law or a case is that of its kind.
    const shapes = statuses.filter(({ label }, index) => used.has(index) && label === STATUS_LABEL);
    const byShape = new Map(shapes.map((status) => [status.shape, status]));
    this.element.replaceChildren(
      ...(entries.some(({ key }) => key !== undefined)
        ? [make("li", {}, make("span", { class: "timeline-number" }, "1"), "key moment")]
        : []),
      make("li", {}, make("span", { class: "timeline-small" }), "small: named as you zoom in"),
      ...counted.map(({ name, words }) => make("li", {}, kindMark(name), words)),
      ...[...byShape.values()].map(({ shape, word }) => make("li", {}, markNode(shape), word)),
      ...(entries.some(({ certain }) => certain !== undefined)
        ? [
            make(
              "li",
              {},
              make("span", { class: "timeline-dashed" }),
              "dashed: the exact days are not known",
            ),
          ]
        : []),
      make(
        "li",
        {},
        make("span", { class: "timeline-dotted" }),
        `facts as of ${this.#data.asOfWords}`,
      ),
    );
  }
}

/** The color of a kind, in its shape. */
function kindMark(kind: string): SVGElement {
  const svg = svgNode("svg", {
    width: 16,
    height: 16,
    viewBox: "-8 -8 16 16",
    "aria-hidden": "true",
  });
  svg.append(
    svgNode("path", {
      class: "mark",
      "data-kind": kind,
      d: markPath(kind, undefined),
      "fill-rule": "evenodd",
    }),
  );
  return svg;
}
