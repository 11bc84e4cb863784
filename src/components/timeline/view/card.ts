/** What stands beside or under the picture: the selected entry, the entries of a cluster, or how to begin. */

import { button, make } from "../../../client/dom.ts";
import { statusNode } from "../../../client/status.ts";
import { at } from "../../../shared/assert.ts";
import {
  type EntryData,
  linkTo,
  type StatusData,
  statusOf,
  type TimelineData,
} from "../../../shared/timeline/data.ts";
import { momentsIn } from "./selection.ts";

/** Companies, laws or sources in the card; the list has all of them. */
const MAX_NAMES = 6;

export interface CardEvents {
  /** The reader goes on to the key moment with this index among the entries. */
  readonly onMoment: (entry: number) => void;
  readonly onClose: () => void;
}

export class Card {
  readonly element = make("div", { class: "timeline-card" });
  readonly #data: TimelineData;
  readonly #target: string | undefined;
  readonly #events: CardEvents;
  /** The indexes of the key moments, in the order of their numbers. */
  readonly #moments: readonly number[];

  /** `target` of its links: "_top" in a frame. */
  constructor(data: TimelineData, target: string | undefined, events: CardEvents) {
    this.#data = data;
    this.#target = target;
    this.#events = events;
    this.#moments = momentsIn(data.entries);
    this.showHint();
  }

  /** Where there is a story to read, its beginning. */
  showHint(): void {
    this.element.classList.remove("chosen");
    const [first] = this.#moments;
    const { story } = this.#data;
    const hint = make(
      "p",
      { class: "timeline-hint" },
      "Choose an entry to read its date, status and sources here. Drag to move, use + and − to zoom, or the arrow keys once the picture has the focus.",
    );
    if (first === undefined) {
      this.element.replaceChildren(hint);
      return;
    }
    this.element.replaceChildren(
      make("p", { class: "timeline-card-title" }, story?.title ?? "Read it as a story"),
      make(
        "p",
        {},
        `${this.#moments.length} ${story ? "steps" : "key moments"}, a card each: ${story ? "a sentence of the editors" : "what the note begins with"}, that it was said and whether it is so, and the sources.`,
      ),
      make(
        "p",
        { class: "timeline-steps" },
        button(
          `Start with ${at(this.#data.entries, first).key}, ${at(this.#data.entries, first).words} →`,
          () => this.#events.onMoment(first),
        ),
      ),
      hint,
    );
  }

  showEntry(entry: EntryData): void {
    const { statuses, kinds } = this.#data;
    this.element.classList.add("chosen");
    const lane = entry.lane === undefined ? undefined : this.#data.lanes[entry.lane];
    const place =
      entry.key === undefined
        ? at(kinds, entry.kind).singular
        : `${this.#data.story ? "Step" : "Key moment"} ${entry.key} of ${this.#moments.length}`;
    const status = statusOf(entry, statuses);
    const made = entry.made === undefined ? undefined : at(statuses, entry.made);
    const facts = make("p", { class: "entry-facts" }, make("span", {}, entry.words));
    if (status) {
      const label = made ? "What it says" : undefined;
      facts.append(...statusLine(label, status), ...(made ? statusLine(made.label, made) : []));
    }
    this.element.replaceChildren(
      make(
        "p",
        { class: "timeline-card-place" },
        [place, lane].filter(Boolean).join(" · "),
        button("×", this.#events.onClose, { "aria-label": "Close", title: "Close" }),
      ),
      ...this.#steps(entry),
      make("p", { class: "timeline-card-title" }, this.#link(entry.title, entry.id)),
      facts,
      ...saysOf(entry),
      ...this.#names("Companies", entry.companies),
      ...this.#names("Laws", entry.laws),
      ...this.#names("Sources", entry.sources),
    );
    this.element.scrollTop = 0;
  }

  /** The ways to the key moments before and after one. */
  #steps({ key }: EntryData): HTMLElement[] {
    if (key === undefined) return [];
    const place = this.#moments.findIndex((index) => at(this.#data.entries, index).key === key);
    const step = (index: number | undefined, words: (entry: EntryData) => string) => {
      if (index === undefined) return [];
      return [button(words(at(this.#data.entries, index)), () => this.#events.onMoment(index))];
    };
    return [
      make(
        "p",
        { class: "timeline-steps" },
        ...step(this.#moments[place - 1], (entry) => `← ${entry.key}`),
        ...step(
          this.#moments[place + 1],
          (entry) => `${entry.key}: ${entry.short ?? entry.title} →`,
        ),
      ),
    ];
  }

  showCluster(entries: readonly EntryData[]): void {
    this.element.classList.add("chosen");
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

/** The sentence of a story; else what the note begins with. */
function saysOf({ step, says = "" }: EntryData): HTMLElement[] {
  const words = step ?? says;
  return words === "" ? [] : [make("p", { class: "timeline-card-says" }, words)];
}

function statusLine(label: string | undefined, { shape, fill, text }: StatusData): HTMLElement[] {
  const status = statusNode(shape, fill, text);
  return [label === undefined ? status : make("span", {}, `${label}: `, status)];
}
