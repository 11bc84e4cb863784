/**
 * The view of a timeline: its picture with the filters, the overview, the card of the selected entry
 * and the keys. It holds what the reader sees and chose, and passes each change on to every part.
 * Everything in it is in the list of the page too.
 */

import { button, make } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import { type EntryData, linkTo, type TimelineData } from "../../../shared/timeline/data.ts";
import { isFiltering, NO_FILTERS, passing } from "../../../shared/timeline/filters.ts";
import { type LanesBy, lanesOf, waysToGroup } from "../../../shared/timeline/groups.ts";
import { BESIDE_LANES } from "../../../shared/timeline/moments.ts";
import { daysOf, type Range } from "../../../shared/timeline/scale.ts";
import { readState, type ViewState } from "../../../shared/timeline/state.ts";
import { storyKey } from "../../../shared/timeline/story.ts";
import { dayLabel } from "../../../shared/timeline/ticks.ts";
import type { Spot } from "../picture/gestures.ts";
import { TimelinePicture } from "../picture/picture.ts";
import { isInView, isSameRange, rangeAround } from "../picture/zoom.ts";
import { Card } from "./card.ts";
import { Earlier } from "./earlier.ts";
import { FilterPanel } from "./filterPanel.ts";
import { commandOf, type KeyCommands } from "./keyboard.ts";
import { Legend } from "./legend.ts";
import { Matches } from "./matches.ts";
import { Overview } from "./overview.ts";
import {
  endOfLane,
  firstAmong,
  nearestInNextLane,
  nearestTo,
  nextInLane,
  nextMoment,
  type Reachable,
  reachableIn,
} from "./selection.ts";
import { sharePanel } from "./sharePanel.ts";
import { makeStage } from "./stage.ts";
import { storyLine } from "./storyLine.ts";
import { Toolbar } from "./toolbar.ts";
import { Tooltip } from "./tooltip.ts";
import { ViewAddress } from "./viewAddress.ts";

/** Pixels between the lanes and the card beside them. */
const CARD_GAP = 28;

export class TimelineView {
  readonly #host: HTMLElement;
  readonly #data: TimelineData;
  readonly #address: ViewAddress;
  readonly #picture: TimelinePicture;
  readonly #overview: Overview;
  readonly #toolbar: Toolbar;
  readonly #filters: FilterPanel;
  readonly #card: Card;
  readonly #legend: Legend;
  readonly #matches: Matches;
  readonly #tooltip: Tooltip;
  readonly #stage: HTMLElement;
  /** Read to those who hear the page. */
  readonly #live = make("p", { class: "visually-hidden", "aria-live": "polite" });
  /** The picture, and beside it the card. */
  readonly #body = make("div", { class: "timeline-body" });
  readonly #rangeWords = make("p", { class: "timeline-range" });
  readonly #earlier = new Earlier(() => this.#picture.show(this.#picture.whole));
  readonly #empty = make(
    "p",
    { class: "timeline-empty", hidden: true },
    "No entry matches these filters.",
  );
  readonly #nearestEntry = make(
    "p",
    { class: "timeline-nearest", hidden: true },
    "Nothing here. ",
    button("Nearest entry", () => this.#showNearest()),
  );
  readonly #commands: KeyCommands = {
    toNext: (by) =>
      this.#goTo(this.#spot ? nextInLane(this.#reachable, this.#spot, by) : this.#firstInView()),
    toLane: (by) => this.#goTo(this.#spot ? this.#nearest(this.#spot, by) : this.#firstInView()),
    // absent: no entry is selected
    toEnd: (end) => this.#goTo(endOfLane(this.#reachable, this.#spot?.lane ?? 0, end)),
    pan: (share) => this.#picture.panBy(share),
    zoom: (factor) => this.#picture.zoomBy(factor),
    showOpening: () => this.#picture.show(this.#picture.opening),
    follow: () => this.#follow(),
    leave: () => (this.#spot ? this.#leave() : this.#stage.blur()),
    toMoment: (by) => this.#toMoment(by),
  };
  #state: ViewState;
  /** Indexes of the entries that pass the filters. */
  #passing: ReadonlySet<number> = new Set();
  #spot: Spot | undefined;

  constructor(host: HTMLElement, data: TimelineData) {
    this.#host = host;
    this.#data = data;
    this.#address = new ViewAddress(host);
    const { story } = data;
    this.#state = { ...readState(this.#address.query), story: story && storyKey(story) };
    const rows = Number(expected(host.dataset["rows"], "the rows of the picture"));
    this.#picture = new TimelinePicture(data, rows, {
      onMove: (range) => this.#moved(range),
      onSelect: (spot) => this.#pick(spot),
      onCluster: (entries) => this.#open(entries),
      onHover: (entries, box) => this.#hover(entries, box),
      hasFocus: () => this.#stage.matches(":focus, :focus-within"),
    });
    const { whole, svg } = this.#picture;
    this.#overview = new Overview(whole, (range) => this.#picture.show(range));
    this.#filters = new FilterPanel(data, (filters, show) => this.#change({ filters, show }));
    this.#card = new Card(data, host.dataset["target"], {
      onMoment: (index) => this.#select({ entry: index, lane: this.#laneOf(index) }),
      onClose: () => this.#leave(),
    });
    this.#legend = new Legend(data);
    this.#matches = new Matches(host.dataset["list"], data);
    this.#tooltip = new Tooltip(host);
    const share = sharePanel({
      data,
      svg,
      entries: (inViewOnly) =>
        (inViewOnly ? this.#inView() : [...this.#passing]).map((entry) => this.#entry(entry)),
      address: () => this.#address.ofPage(this.#state),
      frameAddress: () => this.#address.ofFrame(this.#state),
    });
    const [usual] = waysToGroup(data);
    this.#toolbar = new Toolbar(
      { lanes: waysToGroup(data), spans: data.spans },
      {
        onRange: (range) => this.#picture.show(range),
        onLanes: (lanes) => this.#change({ lanes: lanes === usual ? undefined : lanes }),
        onPan: (share) => this.#picture.panBy(share),
        onZoom: (factor) => this.#picture.zoomBy(factor),
        onWhole: () => this.#picture.show(whole),
        onReset: () => this.#reset(),
      },
      this.#filters.element,
      share,
    );
    const { element, help } = makeStage(host, data.title, svg);
    this.#stage = element;
    this.#stage.addEventListener("keydown", (event) => this.#press(event));
    this.#body.append(
      this.#earlier.element,
      this.#stage,
      make("div", { class: "timeline-slot" }, this.#card.element),
    );
    expected(host.querySelector(".timeline-frame"), "a frame for the picture").replaceChildren(
      this.#toolbar.element,
      this.#filters.chips,
      ...storyLine(data, this.#address.page, host.dataset["target"]),
      this.#rangeWords,
      help,
      this.#empty,
      this.#nearestEntry,
      this.#body,
      this.#overview.svg,
      this.#legend.element,
      this.#live,
      this.#tooltip.element,
    );
    this.#fit();
    this.#apply();
    this.#picture.show(this.#state.range ?? this.#picture.opening);
    const linked = data.entries.findIndex(({ id }) => id === this.#state.entry);
    if (linked >= 0) {
      this.#mark(linked);
      // A link that says what is in view shows just that.
      if (!this.#state.range) this.#picture.reveal(linked);
    }
    this.#picture.flush();
    new ResizeObserver(() => this.#fit()).observe(this.#stage);
    // They open beside the picture, wherever that is by then.
    this.#filters.element.addEventListener("toggle", () =>
      this.#host.style.setProperty("--stage", `${this.#body.offsetTop}px`),
    );
  }

  #entry(index: number): EntryData {
    return at(this.#data.entries, index);
  }

  #fit(): void {
    const width = this.#stage.clientWidth;
    this.#picture.resize(width);
    this.#overview.resize(this.#picture.lanesWidth);
    this.#host.classList.toggle("with-moments", this.#picture.namesMoments);
    this.#host.style.setProperty("--beside-lanes", `${BESIDE_LANES - CARD_GAP}px`);
    this.#host.style.setProperty("--lane-names", `${this.#picture.left}px`);
  }

  #change(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#apply();
    this.#address.keep(this.#state);
  }

  /** What the lanes stand for; of those that this timeline has not, the first. */
  get #lanes(): LanesBy {
    const ways = waysToGroup(this.#data);
    return ways.find((by) => by === this.#state.lanes) ?? at(ways, 0);
  }

  /** Puts lanes and filters of the state into every part. */
  #apply(): void {
    const { filters, show } = this.#state;
    const lanes = this.#lanes;
    const all = [...this.#data.entries.keys()];
    const passed = passing(this.#data, filters);
    this.#passing = new Set(passed);
    const isHiding = show === "hide";
    const dimmed = isHiding ? [] : all.filter((index) => !this.#passing.has(index));
    const chosen = filters.chosen.company.map((path) => `/${path}/`);
    this.#picture.setLanes(
      lanesOf(lanes, this.#data, isHiding ? passed : all, chosen),
      new Set(dimmed),
    );
    const visible = passed.map((index) => this.#entry(index));
    this.#empty.hidden = visible.length > 0;
    this.#overview.setEntries(visible);
    this.#legend.show(visible);
    this.#filters.show(filters, show);
    this.#toolbar.showLanes(lanes);
    this.#matches.show(isFiltering(filters) ? this.#passing : undefined, show);
    if (!this.#spot) return;
    if (this.#passing.has(this.#spot.entry)) this.#mark(this.#spot.entry);
    else this.#leave();
  }

  #moved(range: Range): void {
    this.#overview.show(range);
    // Every part of the picture takes its style anew when this changes.
    const moments = `${this.#picture.momentsHeight}px`;
    if (this.#host.style.getPropertyValue("--moments") !== moments)
      this.#host.style.setProperty("--moments", moments);
    this.#toolbar.showRange(range);
    const days = daysOf(range).map(dayLabel).join(" – ");
    const { inView, earlier, first = range.from } = this.#count(range);
    this.#nearestEntry.hidden = inView > 0 || this.#passing.size === 0;
    const words = `${days}: ${inView} of ${this.#data.entries.length} entries`;
    if (this.#rangeWords.textContent !== words) this.#rangeWords.textContent = words;
    this.#earlier.show(earlier, first);
    const isOpening = isSameRange(range, this.#picture.opening);
    this.#state = { ...this.#state, range: isOpening ? undefined : range };
    this.#tooltip.hide();
    this.#address.keep(this.#state);
  }

  /** How many of the entries that pass the filters are in a range, and how many are earlier, with the first day of those. */
  #count(range: Range) {
    let [inView, earlier] = [0, 0];
    let first: Day | undefined;
    for (const index of this.#passing) {
      const entry = this.#entry(index);
      if (isInView(entry, range)) inView++;
      if (entry.end >= range.from) continue;
      earlier++;
      first ??= entry.start;
    }
    return { inView, earlier, first };
  }

  /** Indexes of the entries that pass the filters, and are within the range in view. */
  #inView(): number[] {
    const { range } = this.#picture;
    return [...this.#passing].filter((index) => isInView(this.#entry(index), range));
  }

  /** Brings the entry into view that is nearest to the days in view, and selects it. */
  #showNearest(): void {
    const nearest = nearestTo(this.#picture.range, this.#data.entries, this.#passing);
    if (nearest !== undefined) this.#select({ entry: nearest, lane: this.#laneOf(nearest) });
  }

  #reset(): void {
    this.#leave();
    this.#change({ filters: NO_FILTERS, show: "hide" });
    this.#picture.show(this.#picture.opening);
  }

  /** A click selects an entry, and another one opens it. */
  #pick(spot: Spot): void {
    const isSame = this.#spot?.entry === spot.entry && this.#spot.lane === spot.lane;
    if (isSame) this.#follow();
    else this.#select(spot);
    this.#stage.focus({ preventScroll: true });
  }

  /** Selects an entry that the reader went to: brings it into view, and announces it. */
  #select({ entry: index, lane }: Spot): void {
    this.#mark(index, lane);
    this.#picture.reveal(index);
    const { title, words } = this.#entry(index);
    this.#live.textContent = `${title}, ${words}`;
    requestAnimationFrame(() => requestAnimationFrame(() => this.#uncover()));
  }

  /**
   * Scrolls as far as the selected entry is out of the window: by its words where it is a key moment with words, else
   * by its mark. A sheet at the foot of the window covers part of that.
   */
  #uncover(): void {
    const box = this.#spot && this.#picture.boxOf(this.#spot);
    if (!box) return;
    const foot = this.#picture.namesMoments
      ? window.innerHeight
      : this.#card.element.getBoundingClientRect().top;
    const below = box.bottom + CARD_GAP - foot;
    const above = box.top - 2 * CARD_GAP;
    const top = below > 0 ? below : Math.min(0, above);
    if (top !== 0) window.scrollBy({ top, behavior: "instant" });
  }

  /** Selects an entry where it stands, in the first of its lanes unless one is given. */
  #mark(index: number, lane = this.#laneOf(index)): void {
    if (lane < 0) return;
    const entry = this.#entry(index);
    this.#spot = { entry: index, lane };
    this.#state = { ...this.#state, entry: entry.id };
    this.#picture.select(this.#spot);
    this.#card.showEntry(entry);
    this.#address.keep(this.#state);
  }

  /** The first lane of an entry; -1 where it has none, as when it is filtered out. */
  #laneOf(index: number): number {
    return this.#picture.tracks.findIndex(({ entries }) => entries.includes(index));
  }

  #leave(): void {
    this.#spot = undefined;
    this.#state = { ...this.#state, entry: undefined };
    this.#picture.select(undefined);
    this.#card.showHint();
    this.#address.keep(this.#state);
  }

  /** Opens the page of the selected entry. */
  #follow(): void {
    if (!this.#spot) return;
    const href = linkTo(this.#data, this.#entry(this.#spot.entry).id);
    const target = this.#host.dataset["target"];
    if (target) window.open(href, target);
    else location.assign(href);
  }

  /** Zooms to the entries of a cluster as far as that separates them, and lists them. */
  #open(indexes: readonly number[]): void {
    const entries = indexes.map((index) => this.#entry(index));
    this.#card.showCluster(entries);
    const { range } = this.#picture;
    const wanted = rangeAround(entries);
    if (wanted.to - wanted.from < range.to - range.from) this.#picture.show(wanted);
    else this.#picture.zoomBy(2);
  }

  #hover(indexes: readonly number[], box: DOMRect | undefined): void {
    const [entry, another] = indexes.map((index) => this.#entry(index));
    if (!entry || !box) this.#tooltip.hide();
    else if (another)
      this.#tooltip.showNeighbors(
        indexes.map((index) => this.#entry(index)),
        box,
      );
    else this.#tooltip.show(entry, this.#data.statuses, box);
  }

  #press(event: KeyboardEvent): void {
    const command = event.target === this.#stage ? commandOf(event) : undefined;
    if (!command) return;
    event.preventDefault();
    command(this.#commands);
  }

  get #reachable(): Reachable {
    return reachableIn(this.#picture.tracks, this.#passing);
  }

  #nearest(from: Spot, by: 1 | -1): Spot | undefined {
    return nearestInNextLane(this.#reachable, from, by, (index) => this.#entry(index).start);
  }

  /** Where the keys begin: the first entry in view, or else of the first lane. */
  #firstInView(): Spot | undefined {
    const inView = new Set(this.#inView());
    return firstAmong(this.#reachable, inView) ?? endOfLane(this.#reachable, 0, 0);
  }

  /** The key moment before or after the selected entry; without one, the first or the last. */
  #toMoment(by: 1 | -1): void {
    const index = nextMoment(this.#data.entries, this.#passing, this.#spot?.entry, by);
    if (index !== undefined) this.#select({ entry: index, lane: this.#laneOf(index) });
  }

  #goTo(spot: Spot | undefined): void {
    if (spot) this.#select(spot);
  }
}
