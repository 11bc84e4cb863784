/** What an entry is and what its note begins with, beside the pointer that is over it. */

import { make } from "../../../client/dom.ts";
import { type EntryData, type StatusData, statusesInWords } from "../../../shared/timeline/data.ts";

/** Pixels between an entry and its words, and from these to the edge of the picture. */
const GAP = 6;
const EDGE = 4;

export class Tooltip {
  readonly element = make("div", { class: "timeline-tip", hidden: true, "aria-hidden": "true" });
  readonly #host: HTMLElement;

  /** The place of the element is counted from the host. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Shows an entry below its box in the window. */
  show(entry: EntryData, statuses: readonly StatusData[], box: DOMRect): void {
    const facts = [entry.words, ...statusesInWords(entry, statuses)];
    this.element.hidden = false;
    this.element.replaceChildren(
      ...[
        make("strong", {}, entry.title),
        make("span", {}, facts.join(" · ")),
        entry.says === undefined ? undefined : make("span", {}, entry.says),
      ].filter((part) => part !== undefined),
    );
    const around = this.#host.getBoundingClientRect();
    const rightmost = around.width - this.element.offsetWidth - EDGE;
    this.element.style.left = `${Math.max(0, Math.min(box.left - around.left, rightmost))}px`;
    this.element.style.top = `${box.bottom - around.top + GAP}px`;
  }
}
