/** What an entry is and what its note begins with, or which neighbors stand together, beside the pointer. */

import { make } from "../../../client/dom.ts";
import { type EntryData, type StatusData, statusesInWords } from "../../../shared/timeline/data.ts";

/** Pixels between an entry and its words, and from these to the edge of the picture. */
const GAP = 6;
const EDGE = 4;
/** Titles of neighbors that are listed. */
const MOST = 4;

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
    const says = entry.says === undefined ? [] : [make("span", {}, entry.says)];
    this.#place(box, make("strong", {}, entry.title), make("span", {}, facts.join(" · ")), ...says);
  }

  /** Shows how many neighbors stand together, and the first of them, below their box in the window. */
  showNeighbors(entries: readonly EntryData[], box: DOMRect): void {
    const rest = entries.length - MOST;
    this.#place(
      box,
      make("strong", {}, `${entries.length} entries`),
      ...entries.slice(0, MOST).map(({ words, title }) => make("span", {}, `${words}: ${title}`)),
      ...(rest > 0 ? [make("span", {}, `and ${rest} more`)] : []),
    );
  }

  #place(box: DOMRect, ...parts: readonly HTMLElement[]): void {
    this.element.hidden = false;
    this.element.replaceChildren(...parts);
    const around = this.#host.getBoundingClientRect();
    const rightmost = around.width - this.element.offsetWidth - EDGE;
    this.element.style.left = `${Math.max(0, Math.min(box.left - around.left, rightmost))}px`;
    this.element.style.top = `${box.bottom - around.top + GAP}px`;
  }
}
