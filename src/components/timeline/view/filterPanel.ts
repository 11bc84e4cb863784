/** The choices that narrow a timeline, each with how many entries it leaves. */

import { button, make } from "../../../client/dom.ts";
import { ROLE_LABELS } from "../../../record/roles.ts";
import { expected } from "../../../shared/assert.ts";
import { dayIn, isoDay } from "../../../shared/dates/calendar.ts";
import { linkTo, type TimelineData } from "../../../shared/timeline/data.ts";
import {
  type Choice,
  choicesOf,
  FACETS,
  type Facet,
  type Filters,
  isFiltering,
  NO_FILTERS,
} from "../../../shared/timeline/filters.ts";
import type { Show } from "../../../shared/timeline/state.ts";

const LABELS: Readonly<Record<Facet, string>> = {
  lane: "Lane",
  kind: "Kind",
  company: "Company or institution",
  ...ROLE_LABELS,
  law: "Law",
  status: "Status or stage",
  tag: "Tag",
};

interface Shown {
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly row: HTMLElement;
}

export class FilterPanel {
  readonly element: HTMLDetailsElement;
  /** What is chosen now, each with a button that takes it back. */
  readonly chips = make("div", { class: "timeline-chips" });
  readonly #data: TimelineData;
  readonly #summary = make("summary", {}, "Filter");
  readonly #text: HTMLInputElement;
  /** There once the panel is open: a field for a date is the slowest element that a browser makes. */
  #fields: { readonly until: HTMLInputElement; readonly dim: HTMLInputElement } | undefined;
  readonly #choices = new Map<Facet, Map<string, Shown>>();
  readonly #change: (filters: Filters, show: Show) => void;
  #filters: Filters = NO_FILTERS;
  #show: Show = "hide";

  constructor(data: TimelineData, change: (filters: Filters, show: Show) => void) {
    this.#data = data;
    this.#change = change;
    this.#text = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
    this.#text.addEventListener("input", () => this.#set({ text: this.#text.value }));
    this.element = make(
      "details",
      { class: "timeline-filter", "data-find": "Filter the timeline" },
      this.#summary,
      make(
        "div",
        { class: "timeline-filter-body" },
        make(
          "div",
          { class: "timeline-filter-text" },
          make("label", {}, make("span", {}, "Words in titles and names"), this.#text),
        ),
      ),
    );
    this.element.addEventListener("toggle", () => this.#fill(), { once: true });
  }

  /** There may be hundreds of choices: they come when a reader opens the panel. */
  #fill(): void {
    const facets = FACETS.map((facet) => this.#facet(facet)).filter((set) => set !== undefined);
    const body = expected(this.element.lastElementChild, "the body of the panel");
    body.firstElementChild?.append(...this.#makeFields());
    body.append(...facets);
    this.#showFields();
    this.#showCounts();
  }

  #makeFields(): HTMLElement[] {
    const { asOf } = this.#data;
    const until = make("input", { type: "date", max: isoDay(asOf), autocomplete: "off" });
    until.addEventListener("change", () => {
      if (until.validity.valid) this.#set({ until: dayIn(until.value) });
    });
    const dim = make("input", { type: "checkbox" });
    dim.addEventListener("change", () => {
      this.#show = dim.checked ? "dim" : "hide";
      this.#changed();
    });
    this.#fields = { until, dim };
    return [
      make("label", {}, make("span", {}, "On record by"), until),
      make("label", { class: "timeline-choice" }, dim, "Dim other entries instead of hiding them"),
      button("Clear all", () => this.#set(NO_FILTERS)),
    ];
  }

  #showFields(): void {
    if (!this.#fields) return;
    const { until, dim } = this.#fields;
    const day = this.#filters.until === undefined ? "" : isoDay(this.#filters.until);
    if (until.value !== day) until.value = day;
    dim.checked = this.#show === "dim";
  }

  /** Shows filters that came from elsewhere, as from the page's address. */
  show(filters: Filters, show: Show): void {
    this.#filters = filters;
    this.#show = show;
    if (this.#text.value.trim() !== filters.text.trim()) this.#text.value = filters.text;
    this.#showFields();
    const chips = [...this.#untilChip(), ...FACETS.flatMap((facet) => this.#chips(facet))];
    const active = chips.length + (filters.text.trim() === "" ? 0 : 1);
    this.chips.replaceChildren(...chips, ...this.#comparison(filters));
    this.#summary.textContent = active === 0 ? "Filter" : `Filter (${active})`;
    this.element.classList.toggle("active", isFiltering(filters));
    this.#showCounts();
  }

  #untilChip(): HTMLElement[] {
    const { until } = this.#filters;
    if (until === undefined) return [];
    const label = `On record by ${isoDay(until)}`;
    const remove = () => this.#set({ until: undefined });
    return [button(`${label} ×`, remove, { "aria-label": `Remove filter: ${label}` })];
  }

  #chips(facet: Facet): HTMLElement[] {
    const chosen = new Set(this.#filters.chosen[facet]);
    if (chosen.size === 0) return [];
    return choicesOf(facet, this.#data, NO_FILTERS)
      .filter(({ value }) => chosen.has(value))
      .map(({ value, label }) =>
        button(`${label} ×`, () => this.#toggle(facet, value, false), {
          "aria-label": `Remove filter: ${label}`,
        }),
      );
  }

  #showCounts(): void {
    for (const [facet, rows] of this.#choices) {
      for (const { value, count } of choicesOf(facet, this.#data, this.#filters)) {
        const row = rows.get(value);
        if (!row) continue;
        row.box.checked = this.#filters.chosen[facet].includes(value);
        row.count.textContent = String(count);
        row.row.classList.toggle("none", count === 0);
      }
    }
  }

  /** The way to the page that compares the companies which are chosen: one with another, or two. */
  #comparison({ chosen: { company } }: Filters): HTMLElement[] {
    const titles = new Map(
      choicesOf("company", this.#data, NO_FILTERS).map(({ value, label }) => [value, label]),
    );
    const [a, b, ...others] = company.flatMap((value) => titles.get(value) || []);
    if (a === undefined || others.length > 0 || titles.size < 2) return [];
    const query = new URLSearchParams({ a, ...(b !== undefined && { b }) });
    const words = b === undefined ? `Compare ${a} with another company` : `Compare ${a} and ${b}`;
    return [make("a", { href: `${linkTo(this.#data, "/compare/")}?${query}` }, words)];
  }

  #facet(facet: Facet): HTMLElement | undefined {
    const choices = choicesOf(facet, this.#data, NO_FILTERS);
    if (choices.length < 2) return undefined;
    const rows = new Map(choices.map((choice) => [choice.value, this.#choice(facet, choice)]));
    this.#choices.set(facet, rows);
    return make(
      "fieldset",
      {},
      make("legend", {}, LABELS[facet]),
      make("div", { class: "timeline-choices" }, ...[...rows.values()].map(({ row }) => row)),
    );
  }

  #choice(facet: Facet, { value, label, count }: Choice): Shown {
    const box = make("input", { type: "checkbox", name: facet, value });
    box.addEventListener("change", () => this.#toggle(facet, value, box.checked));
    const counted = make("span", { class: "count" }, String(count));
    const row = make("label", { class: "timeline-choice" }, box, make("span", {}, label), counted);
    return { box, count: counted, row };
  }

  #toggle(facet: Facet, value: string, isChosen: boolean): void {
    const others = this.#filters.chosen[facet].filter((known) => known !== value);
    const values = isChosen ? [...others, value] : others;
    this.#set({ chosen: { ...this.#filters.chosen, [facet]: values } });
  }

  #set(change: Partial<Filters>): void {
    this.#filters = { ...this.#filters, ...change };
    this.#changed();
  }

  #changed(): void {
    this.show(this.#filters, this.#show);
    this.#change(this.#filters, this.#show);
  }
}
