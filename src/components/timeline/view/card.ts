/** What stands under the picture: the selected entry, the entries of a cluster, or how to begin. */

import { make } from "../../../client/dom.ts";
import { statusNode } from "../../../client/status.ts";
import { at } from "../../../shared/assert.ts";
import {
  type EntryData,
  linkTo,
  statusOf,
  type TimelineData,
} from "../../../shared/timeline/data.ts";

/** Companies, laws or sources in the card; the list has all of them. */
const MAX_NAMES = 6;

export class Card {
  readonly element = make("div", { class: "timeline-card" });
  readonly #data: TimelineData;
  readonly #target: string | undefined;

  /** `target` of its links: "_top" in a frame. */
  constructor(data: TimelineData, target: string | undefined) {
    this.#data = data;
    this.#target = target;
    this.showHint();
  }

  showHint(): void {
    this.element.replaceChildren(
      make(
        "p",
        { class: "timeline-hint" },
        "Choose an entry to read its date, status and sources here. Drag to move, use + and − to zoom, or the arrow keys once the picture has the focus.",
      ),
    );
  }

  showEntry(entry: EntryData): void {
    const status = statusOf(entry, this.#data.statuses);
    const facts = make("p", { class: "entry-facts" });
    facts.append(
      make("span", {}, entry.words),
      make("span", {}, at(this.#data.kinds, entry.kind).singular),
    );
    if (status) {
      facts.append(statusNode(status.shape, status.fill, status.text));
    }
    this.element.replaceChildren(
      make("p", { class: "timeline-card-title" }, this.#link(entry.title, entry.id)),
      facts,
      ...this.#names("Companies", entry.companies),
      ...this.#names("Laws", entry.laws),
      ...this.#names("Sources", entry.sources),
    );
  }

  showCluster(entries: readonly EntryData[]): void {
    this.element.replaceChildren(
      make("p", { class: "timeline-card-title" }, `${entries.length} entries at this point`),
      make(
        "ul",
        { class: "timeline-card-list" },
        ...entries.map((entry) =>
          make(
            "li",
            {},
            make("span", { class: "count" }, entry.words),
            " ",
            this.#link(entry.title, entry.id),
          ),
        ),
      ),
    );
  }

  #names(label: string, names: readonly number[]): HTMLElement[] {
    if (names.length === 0) return [];
    const links = names.slice(0, MAX_NAMES).map((index) => {
      const { title, url } = at(this.#data.names, index);
      return this.#link(title, url);
    });
    const line = make(
      "p",
      { class: "timeline-card-names" },
      make("span", { class: "count" }, label),
      " ",
    );
    links.forEach((link, index) => {
      line.append(...(index === 0 ? [] : [", "]), link);
    });
    if (names.length > MAX_NAMES) line.append(` and ${names.length - MAX_NAMES} more`);
    return [line];
  }

  #link(words: string, url: string): HTMLElement {
    return make("a", { href: linkTo(this.#data, url), target: this.#target }, words);
  }
}
