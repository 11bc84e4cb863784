/**
 * `<timeline-view>`: the picture of a timeline, with its filters, its overview and its keys, once its
 * data is there. Everything in it is in the list of the page too.
 */

import { button, make } from "../../client/dom.ts";
import { loadStyle } from "../../client/style.ts";
import type { EntryData, TimelineData } from "../../shared/timeline/data.ts";
import { isFiltering, passing } from "../../shared/timeline/filters.ts";
import { LANES, lanesOf } from "../../shared/timeline/groups.ts";
import { daysOf, type Range } from "../../shared/timeline/scale.ts";
import { readState, type ViewState, writeState } from "../../shared/timeline/state.ts";
import { dayLabel } from "../../shared/timeline/ticks.ts";
import { Card } from "./card.ts";
import { FilterPanel } from "./filterPanel.ts";
import { Legend } from "./legend.ts";
import { filterList } from "./listFilter.ts";
import { Overview } from "./overview.ts";
import { Picture, type Spot } from "./picture.ts";
import { takePanel } from "./take.ts";
import style from "./view.css?url";

const LANE_NAMES = { kind: "By kind", company: "By company" } as const;

/** Milliseconds after the last change until it stands in the address. */
const SETTLED = 250;

let count = 0;

class TimelineView extends HTMLElement {
  #started = false;

  connectedCallback(): void {
    if (this.#started) return;
    this.#started = true;
    this.#start().catch(() => {
      this.classList.add("failed");
      this.append(
        make(
          "p",
          { class: "timeline-hint" },
          "The picture could not be loaded. The list has everything it shows.",
        ),
      );
    });
  }

  async #start(): Promise<void> {
    const [response] = await Promise.all([fetch(this.dataset["src"] ?? ""), loadStyle(style)]);
    if (!response.ok) throw new Error(`${this.dataset["src"]}: ${response.status}`);
    new Timeline(this, (await response.json()) as TimelineData);
    this.classList.add("ready");
    performance.mark("timeline-ready");
  }
}

class Timeline {
  readonly #host: HTMLElement;
  readonly #data: TimelineData;
  readonly #picture: Picture;
  readonly #overview: Overview;
  readonly #filters: FilterPanel;
  readonly #card: Card;
  readonly #legend: Legend;
  readonly #stage: HTMLElement;
  readonly #live = make("p", { class: "visually-hidden", "aria-live": "polite" });
  readonly #said = make("p", { class: "timeline-range" });
  readonly #empty = make(
    "p",
    { class: "timeline-empty", hidden: true },
    "No entry passes these filters.",
  );
  readonly #tip = make("div", { class: "timeline-tip", hidden: true, "aria-hidden": "true" });
  readonly #laneButtons: readonly HTMLButtonElement[];
  #state: ViewState;
  /** Indexes of the entries that pass the filters. */
  #passing: readonly number[] = [];
  #spot: Spot | undefined;
  #timer = 0;

  constructor(host: HTMLElement, data: TimelineData) {
    this.#host = host;
    this.#data = data;
    this.#state = readState(this.#keepsState ? location.search : "");
    const rows = Number(host.dataset["rows"]);
    this.#picture = new Picture(data, rows, {
      onMove: (range) => this.#moved(range),
      onSelect: (entry, lane) => this.#pick({ entry, lane }),
      onCluster: (entries) => this.#open(entries),
      onHover: (entry, box) => this.#hover(entry, box),
      hasFocus: () => this.#stage.matches(":focus, :focus-within"),
    });
    const { whole } = this.#picture;
    this.#overview = new Overview(whole, (range) => this.#picture.show(range));
    this.#filters = new FilterPanel(data, (filters, show) => this.#change({ filters, show }));
    this.#card = new Card(data, host.dataset["target"]);
    this.#legend = new Legend(data);
    const help = make(
      "p",
      { class: "visually-hidden", id: `page_timeline_help_${count}` },
      "Left and right arrows: previous and next entry. Up and down: lanes. Home and End: first and last. Page up and page down: move. Plus, minus, zero: zoom. Enter opens, Escape leaves. The list of the page has the same entries.",
    );
    this.#stage = make("div", {
      class: "timeline-stage",
      tabindex: 0,
      role: "application",
      "aria-label": `Timeline: ${data.title}`,
      "aria-describedby": help.id,
    });
    count++;
    this.#laneButtons = LANES.map((lanes) =>
      button(LANE_NAMES[lanes], () => this.#change({ lanes })),
    );
    const take = takePanel({
      data,
      svg: this.#picture.svg,
      entries: () => this.#inView(),
      address: (form) => this.#address(form),
    });
    const group = (label: string, ...buttons: HTMLElement[]) =>
      make("div", { class: "timeline-buttons", role: "group", "aria-label": label }, ...buttons);
    const icon = (shape: string, label: string, act: () => void) =>
      button(shape, act, { "aria-label": label, title: label });
    const bar = make(
      "div",
      { class: "timeline-bar" },
      group("Lanes", ...this.#laneButtons),
      group(
        "View",
        icon("‹", "Earlier", () => this.#picture.panBy(-0.5)),
        icon("›", "Later", () => this.#picture.panBy(0.5)),
        icon("−", "Zoom out", () => this.#picture.zoomBy(0.5)),
        icon("+", "Zoom in", () => this.#picture.zoomBy(2)),
        button("Whole range", () => this.#picture.show(whole)),
        button("Reset", () => this.#reset()),
      ),
      this.#filters.element,
      take,
    );
    this.#stage.append(this.#picture.svg);
    this.#stage.addEventListener("keydown", (event) => this.#key(event));
    host
      .querySelector(".timeline-frame")
      ?.replaceChildren(
        bar,
        this.#filters.chips,
        this.#said,
        help,
        this.#empty,
        this.#stage,
        this.#overview.svg,
        this.#card.element,
        this.#legend.element,
        this.#live,
        this.#tip,
      );
    this.#apply();
    this.#fit();
    this.#picture.show(this.#state.range ?? this.#picture.opening);
    const linked = this.#data.entries.findIndex(({ id }) => id === this.#state.entry);
    this.#mark(linked);
    // A link that says what is in view shows just that.
    if (!this.#state.range) this.#picture.reveal(linked);
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
  }

  get #keepsState(): boolean {
    return this.#host.hasAttribute("data-state");
  }

  #fit(): void {
    const width = this.#stage.clientWidth;
    this.#picture.resize(width);
    this.#overview.resize(width);
  }

  #change(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#apply();
    this.#keep();
  }

  /** Puts lanes and filters of the state into every part. */
  #apply(): void {
    const { filters, show, lanes } = this.#state;
    const { entries } = this.#data;
    this.#passing = passing(this.#data, filters);
    const passed = new Set(this.#passing);
    const all = entries.map((_, index) => index);
    const shown = show === "hide" ? this.#passing : all;
    const dimmed = new Set(show === "hide" ? [] : all.filter((index) => !passed.has(index)));
    const chosen = filters.chosen.company.map((path) => `/${path}/`);
    this.#picture.setLanes(lanesOf(lanes, this.#data, shown, chosen), dimmed);
    const visible = this.#passing.flatMap((index) => entries[index] ?? []);
    this.#empty.hidden = visible.length > 0;
    this.#overview.setEntries(visible);
    this.#legend.show(visible);
    this.#filters.show(filters, show);
    this.#laneButtons.forEach((element, index) => {
      element.setAttribute("aria-pressed", String(LANES[index] === lanes));
    });
    filterList(this.#host.dataset["list"], isFiltering(filters) ? passed : undefined, show);
    if (this.#spot && !passed.has(this.#spot.entry)) this.#leave();
    else if (this.#spot) this.#mark(this.#spot.entry);
  }

  #moved(range: Range): void {
    this.#overview.show(range);
    const count = this.#inView().length;
    const [first, last] = daysOf(range);
    const days = `${dayLabel(first)} – ${dayLabel(last)}`;
    this.#said.textContent = `${days}: ${count} of ${this.#data.entries.length} entries`;
    const isOpening =
      Math.abs(range.from - this.#picture.opening.from) < 1 &&
      Math.abs(range.to - this.#picture.opening.to) < 1;
    this.#state = { ...this.#state, range: isOpening ? undefined : range };
    this.#tip.hidden = true;
    this.#keep();
  }

  /** The entries that pass the filters, and are within the range in view. */
  #inView(): EntryData[] {
    const { from, to } = this.#picture.range;
    return this.#passing.flatMap((index) => {
      const entry = this.#data.entries[index];
      return entry && entry.end + 1 > from && entry.start < to ? entry : [];
    });
  }

  #reset(): void {
    this.#leave();
    this.#change({ filters: readState("").filters, show: "hide" });
    this.#picture.show(this.#picture.opening);
  }

  #pick(spot: Spot): void {
    const isSame = this.#spot?.entry === spot.entry && this.#spot.lane === spot.lane;
    if (isSame) this.#follow();
    else this.#select(spot);
    this.#stage.focus({ preventScroll: true });
  }

  /** Selects an entry that the reader went to: brings it into view, and says it. */
  #select(spot: Spot): void {
    this.#mark(spot.entry, spot.lane);
    this.#picture.reveal(spot.entry);
    const entry = this.#data.entries[spot.entry];
    if (entry) this.#live.textContent = `${entry.title}, ${entry.words}`;
  }

  /** Selects an entry where it stands, in the first of its lanes unless one is given. */
  #mark(index: number, given?: number): void {
    const entry = this.#data.entries[index];
    const lane = given ?? this.#picture.tracks.findIndex(({ entries }) => entries.includes(index));
    if (!entry || lane < 0) return;
    this.#spot = { entry: index, lane };
    this.#state = { ...this.#state, entry: entry.id };
    this.#picture.select(this.#spot);
    this.#card.showEntry(entry);
    this.#keep();
  }

  #leave(): void {
    this.#spot = undefined;
    this.#state = { ...this.#state, entry: undefined };
    this.#picture.select(undefined);
    this.#card.showHint();
    this.#keep();
  }

  /** Opens the page of the selected entry. */
  #follow(): void {
    const entry = this.#spot && this.#data.entries[this.#spot.entry];
    if (!entry) return;
    const href = this.#data.base.slice(0, -1) + encodeURI(entry.id);
    const target = this.#host.dataset["target"];
    if (target) window.open(href, target);
    else location.assign(href);
  }

  /** Zooms to the entries of a cluster as far as that parts them, and lists them. */
  #open(indexes: readonly number[]): void {
    const entries = indexes.flatMap((index) => this.#data.entries[index] ?? []);
    this.#card.showCluster(entries);
    const starts = entries.map(({ start }) => start);
    const from = starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const to = starts.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 1;
    const margin = Math.max(1, (to - from) / 4);
    const { range } = this.#picture;
    const wanted = { from: from - margin, to: to + margin };
    if (wanted.to - wanted.from < range.to - range.from) this.#picture.show(wanted);
    else this.#picture.zoomBy(2);
  }

  #hover(index: number | undefined, box: DOMRect | undefined): void {
    const entry = index === undefined ? undefined : this.#data.entries[index];
    this.#tip.hidden = !entry || !box;
    if (!entry || !box) return;
    const status = entry.status === undefined ? undefined : this.#data.statuses[entry.status];
    this.#tip.replaceChildren(
      make("strong", {}, entry.title),
      make("span", {}, [entry.words, status?.text].filter(Boolean).join(" · ")),
    );
    const own = this.#host.getBoundingClientRect();
    const left = Math.min(box.left - own.left, own.width - this.#tip.offsetWidth - 4);
    this.#tip.style.left = `${Math.max(0, left)}px`;
    this.#tip.style.top = `${box.bottom - own.top + 6}px`;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.#stage) return;
    const act = this.#acts()[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #acts(): Readonly<Record<string, () => void>> {
    return {
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      ArrowDown: () => this.#changeLane(1),
      ArrowUp: () => this.#changeLane(-1),
      Home: () => this.#toEnd(0),
      End: () => this.#toEnd(-1),
      PageDown: () => this.#picture.panBy(0.8),
      PageUp: () => this.#picture.panBy(-0.8),
      "+": () => this.#picture.zoomBy(2),
      "=": () => this.#picture.zoomBy(2),
      "-": () => this.#picture.zoomBy(0.5),
      "0": () => this.#picture.show(this.#picture.opening),
      Enter: () => this.#follow(),
      Escape: () => (this.#spot ? this.#leave() : this.#stage.blur()),
    };
  }

  /** The entries of a lane that the reader can reach: those that pass the filters. */
  #reachable(lane: number): number[] {
    const passed = new Set(this.#passing);
    return (this.#picture.tracks[lane]?.entries ?? []).filter((index) => passed.has(index));
  }

  #step(by: 1 | -1): void {
    const { entry = -1, lane = 0 } = this.#spot ?? {};
    const entries = this.#reachable(lane);
    const next = entries[entries.indexOf(entry) + by];
    if (!this.#spot) this.#begin();
    else if (next !== undefined) this.#select({ entry: next, lane });
  }

  /** The first entry in view of the first lane that has one. */
  #begin(): void {
    const inView = new Set(this.#inView());
    const [first] = [...this.#picture.tracks.keys()].flatMap((lane) =>
      this.#reachable(lane).flatMap((entry) => {
        const seen = this.#data.entries[entry];
        return seen && inView.has(seen) ? { entry, lane } : [];
      }),
    );
    if (first) this.#select(first);
    else this.#toEnd(0);
  }

  /** To the nearest in time in the next lane that has any. */
  #changeLane(by: 1 | -1): void {
    if (!this.#spot) {
      this.#begin();
      return;
    }
    const start = (index: number) => this.#data.entries[index]?.start ?? 0;
    const from = start(this.#spot.entry);
    const distance = (index: number) => Math.abs(start(index) - from);
    let lane = this.#spot.lane + by;
    while (this.#picture.tracks[lane] && this.#reachable(lane).length === 0) lane += by;
    const [nearest] = this.#reachable(lane).toSorted((a, b) => distance(a) - distance(b));
    if (nearest !== undefined) this.#select({ entry: nearest, lane });
  }

  #toEnd(at: 0 | -1): void {
    const lane = this.#spot?.lane ?? 0;
    const entry = this.#reachable(lane).at(at);
    if (entry !== undefined) this.#select({ entry, lane });
  }

  #address(form: "page" | "frame"): string | undefined {
    const page = this.#host.dataset[form === "page" ? "page" : "embed"];
    if (page === undefined) return undefined;
    const url = new URL(page, location.href);
    url.search = writeState(this.#state);
    return url.href;
  }

  /** Puts the view into the page's address, once it has settled. */
  #keep(): void {
    if (!this.#keepsState) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const query = writeState(this.#state);
      const url = `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`;
      if (url !== location.pathname + location.search + location.hash)
        history.replaceState(null, "", url);
    }, SETTLED) as unknown as number;
  }
}

customElements.define("timeline-view", TimelineView);
