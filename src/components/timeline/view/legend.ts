/** What the marks mean: the kinds and statuses of the entries that are shown. */

import { make, svgNode } from "../../../client/dom.ts";
import type { EntryData, Fill, TimelineData } from "../../../shared/timeline/data.ts";
import { markPath } from "../../../shared/timeline/drawing.ts";

const FILLS: readonly Fill[] = ["firm", "open", "idle", "against"];

export class Legend {
  readonly element = make("ul", { class: "timeline-legend", "aria-label": "What the marks mean" });
  readonly #data: TimelineData;

  constructor(data: TimelineData) {
    this.#data = data;
  }

  show(entries: readonly EntryData[]): void {
    const { kinds, statuses } = this.#data;
    const words = (fill: Fill) => {
      const used = new Set(entries.map(({ status }) => status));
      const stated = statuses.filter((status, index) => status.fill === fill && used.has(index));
      // "confirmed (content alleged)" does not look like "confirmed".
      const names = stated.map(({ word, text }) => (/\(content /.test(text) ? text : word));
      const isUnstated = fill === "idle" && used.has(undefined);
      return [...new Set(names), ...(isUnstated ? ["not stated"] : [])];
    };
    this.element.replaceChildren(
      ...kinds.flatMap(({ name, plural }, index) => {
        const count = entries.filter(({ kind }) => kind === index).length;
        return count === 0 ? [] : [item(name, "firm", `${plural} (${count})`)];
      }),
      ...FILLS.flatMap((fill) => {
        const names = words(fill);
        return names.length === 0 ? [] : [item("", fill, names.join(", "))];
      }),
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

/** Of a status the mark has no kind: a circle in the color of the text. */
function item(kind: string, fill: Fill, words: string): HTMLElement {
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
      d: markPath(kind, fill),
      "fill-rule": "evenodd",
    }),
  );
  return make("li", {}, svg, words);
}
