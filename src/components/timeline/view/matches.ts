/**
 * The list of the page under filters: the entries that match, of all its pages, drawn from the data of the picture. It
 * stands in place of what the page came with, and goes when nothing is filtered.
 */

import { button, make } from "../../../client/dom.ts";
import { statusNode } from "../../../client/status.ts";
import { at, expected } from "../../../shared/assert.ts";
import { civil } from "../../../shared/dates/calendar.ts";
import {
  type EntryData,
  linkTo,
  SHOWN_NAMES,
  statusOf,
  type TimelineData,
} from "../../../shared/timeline/data.ts";
import type { Show } from "../../../shared/timeline/state.ts";
import { yearInWords } from "../../../shared/timeline/ticks.ts";

/** Rows that stand on the page at once, until a reader wants all. */
const SHOWN = 300;

export class Matches {
  readonly #list: HTMLElement | undefined;
  readonly #data: TimelineData;
  readonly #element = make("section", { class: "in-time timeline-matches", hidden: true });

  /** `id` is that of the list on the page, which has the words; undefined where there is none. */
  constructor(id: string | undefined, data: TimelineData) {
    // absent: a picture in a page about something else has no list below it
    this.#list = (id === undefined ? null : document.getElementById(id)) ?? undefined;
    this.#data = data;
    this.#list?.after(this.#element);
  }

  /** `passing` are the indexes of the entries that match; undefined where nothing is filtered. */
  show(passing: ReadonlySet<number> | undefined, show: Show): void {
    if (!this.#list) return;
    this.#list.hidden = passing !== undefined;
    this.#element.hidden = passing === undefined;
    if (passing) this.#draw(passing, show === "dim", SHOWN);
    else this.#element.replaceChildren();
  }

  #draw(passing: ReadonlySet<number>, isDimming: boolean, most: number): void {
    const { entries } = this.#data;
    const listed = isDimming ? [...entries.keys()] : [...passing];
    const shown = listed.slice(0, most);
    const years = Map.groupBy(shown, (index) => civil(at(entries, index).start).year);
    this.#element.replaceChildren(
      make(
        "h2",
        { class: "in-time-order" },
        `${this.#words("matches")} `,
        make("span", { class: "count" }, String(passing.size)),
      ),
      ...(passing.size === 0 ? [make("p", {}, this.#words("none"))] : []),
      ...[...years].flatMap(([year, indexes]) => [
        make("h3", {}, yearInWords(year)),
        make(
          "ol",
          {},
          ...indexes.map((index) => this.#row(index, isDimming && !passing.has(index))),
        ),
      ]),
      ...(shown.length === listed.length
        ? []
        : [
            button(this.#words("all").replace("{all}", String(listed.length)), () =>
              this.#draw(passing, isDimming, listed.length),
            ),
          ]),
    );
  }

  /** As `Row.astro` has it. */
  #row(index: number, isDim: boolean): HTMLElement {
    const { base, kinds, statuses } = this.#data;
    const entry = at(this.#data.entries, index);
    const status = statusOf(entry, statuses);
    const made = entry.made === undefined ? undefined : at(statuses, entry.made);
    const facts = [
      this.#named("companies", entry),
      this.#named("laws", entry),
      entry.sources.length > 0 && this.#words("sources") + entry.sources.length,
    ].filter(Boolean);
    return make(
      "li",
      { "data-entry": index, class: isDim ? "dim" : undefined },
      make("span", { class: "in-time-date" }, entry.words),
      make("a", { class: "entry-title", href: linkTo({ base }, entry.id) }, entry.title),
      make(
        "p",
        { class: "in-time-line" },
        at(kinds, entry.kind).singular,
        ...(status ? [" · ", statusNode(status.shape, status.fill, status.text)] : []),
        ...(made ? [` · ${made.label} `, statusNode(made.shape, made.fill, made.text)] : []),
        facts.map((fact) => ` · ${fact}`).join(""),
      ),
    );
  }

  #named(column: "companies" | "laws", entry: EntryData): string {
    const titles = entry[column].map((name) => at(this.#data.names, name).title);
    if (titles.length === 0) return "";
    const rest = titles.length - SHOWN_NAMES;
    const more = rest > 0 ? ` ${this.#words("more").replace("{more}", String(rest))}` : "";
    return this.#words(column) + titles.slice(0, SHOWN_NAMES).join(", ") + more;
  }

  #words(name: string): string {
    return expected(this.#list?.dataset[name], `the words "${name}" of the list`);
  }
}
