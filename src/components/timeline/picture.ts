/**
 * The picture of a timeline, drawn into an SVG: what is in view, at the reader's scale. Where entries
 * stand is worked out for a whole step of the scale at once, so nothing jumps while it is panned.
 */

import {
  axisTop,
  scaleLinear,
  select,
  type ZoomBehavior,
  zoom,
  zoomIdentity,
  zoomTransform,
} from "d3";
import { svgNode } from "../../client/dom.ts";
import { itemsOf, type TimelineData } from "../../shared/timeline/data.ts";
import {
  geometryOf,
  HEADER,
  laneTop,
  pictureHeight,
  rowTop,
} from "../../shared/timeline/drawing.ts";
import {
  CLUSTER,
  type Item,
  type LaneLayout,
  type Place,
  titledRight,
} from "../../shared/timeline/lane.ts";
import { type Lane, layTracks, shareRows, type Track } from "../../shared/timeline/lanes.ts";
import {
  busyRange,
  latestOf,
  type Range,
  SCALE_LIMITS,
  scaleAt,
  scaleFor,
  stepOf,
  wholeRange,
} from "../../shared/timeline/scale.ts";
import { contextOf, ticksOf } from "../../shared/timeline/ticks.ts";
import { clusterNode, type Drawn, entryNode, stretch, wordsWidth } from "./nodes.ts";

/** Height of the axis above the lanes, in pixels. */
const AXIS = 30;

/** Half the width of the label of a tick, in pixels. */
const TICK_HALF = 18;

export interface PictureEvents {
  /** The view moved; `range` is what is in it. */
  readonly onMove: (range: Range) => void;
  readonly onSelect: (entry: number, lane: number) => void;
  readonly onCluster: (entries: readonly number[]) => void;
  /** The pointer is over an entry whose box is given, or over none. */
  readonly onHover: (entry: number | undefined, box: DOMRect | undefined) => void;
  /** Whether the wheel may zoom without Ctrl. */
  readonly hasFocus: () => boolean;
}

/** An entry in one of its lanes. */
export interface Spot {
  readonly entry: number;
  readonly lane: number;
}

export class Picture {
  readonly svg = svgNode("svg", { class: "timeline-svg", "aria-hidden": "true" });
  readonly #data: TimelineData;
  readonly #items: readonly Item[];
  readonly #rowsAtMost: number;
  readonly #events: PictureEvents;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #x = scaleLinear();
  readonly #axis = axisTop<number>(this.#x).tickSizeOuter(0);
  readonly #lanesLayer = this.#layer("lanes");
  readonly #axisLayer = this.#layer("axis");
  readonly #nowLayer = this.#layer("now");
  readonly #entriesLayer = this.#layer("entries");
  readonly #ringLayer = this.#layer("ring");
  /** At the left edge: the year, or the month, that the view begins in. */
  readonly #where = svgNode("text", { class: "where", x: 2, y: AXIS - 9 });
  readonly #drawn = new Map<string, Drawn>();
  readonly #clusters = new Map<string, SVGElement>();
  /** By step of the scale. */
  readonly #layouts = new Map<number, LaneLayout[]>();
  #tracks: readonly Track[] = [];
  #dimmed: ReadonlySet<number> = new Set();
  #selected: Spot | undefined;
  #width = 0;
  #height = 0;
  #step = -1;
  #scale = 0;
  /** The day at x = 0 of the entries' layer: near the view, for an SVG has no large coordinates. */
  #origin = 0;
  #frame = 0;

  constructor(data: TimelineData, rowsAtMost: number, events: PictureEvents) {
    this.#data = data;
    this.#items = itemsOf(data);
    this.#rowsAtMost = rowsAtMost;
    this.#events = events;
    this.whole = wholeRange(data.entries) ?? { from: 0, to: 1 };
    this.#busy = busyRange(data.entries) ?? this.whole;
    this.opening = this.#busy;
    this.svg.append(this.#where);
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .filter((event: Event) =>
        event instanceof WheelEvent
          ? event.ctrlKey || events.hasFocus()
          : !(event instanceof MouseEvent) || event.button === 0,
      )
      .translateExtent([
        [this.whole.from, Number.NEGATIVE_INFINITY],
        [this.whole.to, Number.POSITIVE_INFINITY],
      ])
      .on("zoom", () => this.#schedule());
    select(this.svg)
      .call(this.#zoom)
      .on("dblclick.zoom", null)
      .on("wheel.pan", (event: WheelEvent) => this.#panByWheel(event));
    this.#listen();
  }

  /** The days in view. */
  get range(): Range {
    const { k, x } = zoomTransform(this.svg);
    return { from: -x / k, to: (this.#width - x) / k };
  }

  /** All days of the timeline, and those that it opens on. */
  readonly whole: Range;
  opening: Range;
  readonly #busy: Range;

  get tracks(): readonly Track[] {
    return this.#tracks;
  }

  /** Takes new lanes; `dimmed` are entries to be drawn pale and without words. */
  setLanes(lanes: readonly Lane[], dimmed: ReadonlySet<number>): void {
    this.#tracks = shareRows(lanes, this.#items, this.#busy, this.#rowsAtMost);
    this.#dimmed = dimmed;
    this.#layouts.clear();
    for (const { node } of this.#drawn.values()) node.remove();
    this.#drawn.clear();
    this.#step = -1;
    this.#height = AXIS + pictureHeight(this.#tracks) + 4;
    this.#drawLanes();
    this.#schedule();
  }

  /** Takes the width of the page's column, in pixels, and keeps the days in view. */
  resize(width: number): void {
    if (width === this.#width || width === 0) return;
    const range = this.#width === 0 ? this.whole : this.range;
    this.#width = width;
    this.opening = latestOf(this.#busy, width);
    this.#zoom.scaleExtent([scaleFor(this.whole, width), SCALE_LIMITS[1]]).extent([
      [0, 0],
      [width, 1],
    ]);
    this.#drawLanes();
    this.show(range);
  }

  /** Brings a range into view. */
  show(range: Range): void {
    const scale = scaleFor(range, this.#width);
    const middle = (range.from + range.to) / 2;
    const transform = zoomIdentity.translate(this.#width / 2 - middle * scale, 0).scale(scale);
    select(this.svg).call(this.#zoom.transform, transform);
  }

  /** Zooms around the middle of the view; 2 shows half as many days. */
  zoomBy(factor: number): void {
    select(this.svg).call(this.#zoom.scaleBy, factor, [this.#width / 2, 0]);
  }

  /** Moves by a share of the width; 1 is a whole view onward. */
  panBy(share: number): void {
    const { k } = zoomTransform(this.svg);
    select(this.svg).call(this.#zoom.translateBy, (-share * this.#width) / k, 0);
  }

  /** Marks an entry. */
  select(spot: Spot | undefined): void {
    this.#selected = spot;
    this.#schedule();
  }

  /** Pans to an entry that is out of view. */
  reveal(index: number): void {
    const entry = this.#data.entries[index];
    if (!entry || this.#width === 0) return;
    const { from, to } = this.range;
    const margin = (to - from) / 20;
    if (entry.end + 1 > from + margin && entry.start < to - margin) return;
    const middle = Math.min((entry.start + entry.end + 1) / 2, entry.start + (to - from) / 2);
    select(this.svg).call(this.#zoom.translateTo, middle, 0);
  }

  /** Waits for the next frame, however often it is asked. */
  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#width > 0) this.#draw();
    });
  }

  #draw(): void {
    const { k: scale } = zoomTransform(this.svg);
    const { range } = this;
    const step = stepOf(scale);
    if (step !== this.#step) this.#enter(step);
    const far = Math.abs(range.from - this.#origin) * scale > 4 * this.#width;
    const moved = far || scale !== this.#scale;
    if (far) this.#origin = range.from;
    this.#scale = scale;
    const shift = (this.#origin - range.from) * scale;
    this.#entriesLayer.setAttribute("transform", `translate(${shift},0)`);
    this.#drawEntries(range, scale, moved);
    this.#drawClusters(range, scale, moved);
    this.#drawAxis(range, scale);
    this.#drawRing();
    this.#events.onMove(range);
  }

  /** Begins a step: its clusters are others, and those around it are worked out when there is time. */
  #enter(step: number): void {
    this.#step = step;
    for (const node of this.#clusters.values()) node.remove();
    this.#clusters.clear();
    const tracks = this.#tracks;
    whenIdle(() => {
      if (tracks === this.#tracks) for (const next of [step - 1, step + 1]) this.#layoutAt(next);
    });
  }

  #layout(): LaneLayout[] {
    return this.#layoutAt(this.#step);
  }

  /** Of the whole set at a step. */
  #layoutAt(step: number): LaneLayout[] {
    const known = this.#layouts.get(step);
    if (known) return known;
    const layouts = layTracks(this.#tracks, this.#items, scaleAt(step));
    this.#layouts.set(step, layouts);
    return layouts;
  }

  #drawEntries(range: Range, scale: number, moved: boolean): void {
    const [first, last] = [range.from * scale, range.to * scale];
    const seen = new Set<string>();
    this.#layout().forEach(({ places }, lane) => {
      for (const place of places) {
        const entry = this.#data.entries[place.item];
        const item = this.#items[place.item];
        if (!entry || !item) continue;
        const geometry = geometryOf(entry, place, scale);
        const { left, right } = geometry;
        const width = wordsWidth(place, item);
        const end = width === 0 ? right : titledRight({ bar: place.bar, left, right }, width);
        if (left > last || end < first) continue;
        const key = `${lane}:${place.item}`;
        seen.add(key);
        const former = this.#drawn.get(key);
        const known = former && isAlike(former.place, place) ? former : undefined;
        const drawn = known ?? entryNode(this.#data, place, lane, this.#dimmed.has(place.item));
        if (!known) {
          former?.node.remove();
          this.#drawn.set(key, drawn);
          this.#entriesLayer.append(drawn.node);
        }
        if (!known || moved) {
          const x = left - this.#origin * scale + drawn.dx;
          const y = AXIS + rowTop(this.#tracks, lane, place.row) + drawn.dy;
          drawn.node.setAttribute("transform", `translate(${x},${y})`);
        }
        if (place.bar) stretch(drawn, geometry, width, first, last);
      }
    });
    for (const [key, { node }] of this.#drawn) {
      if (seen.has(key)) continue;
      node.remove();
      this.#drawn.delete(key);
    }
  }

  #drawClusters(range: Range, scale: number, moved: boolean): void {
    const seen = new Set<string>();
    const margin = CLUSTER / scale;
    this.#layout().forEach(({ clusters }, lane) => {
      const top = AXIS + rowTop(this.#tracks, lane, this.#tracks[lane]?.rows ?? 0);
      clusters.forEach((cluster, index) => {
        if (cluster.at < range.from - margin || cluster.at > range.to + margin) return;
        const key = `${lane}:${index}`;
        seen.add(key);
        const known = this.#clusters.get(key);
        const node = known ?? clusterNode(cluster, index, lane, this.#dimmed);
        if (!known) {
          this.#clusters.set(key, node);
          this.#entriesLayer.append(node);
        }
        if (known && !moved) return;
        const x = (cluster.at - this.#origin) * scale;
        node.setAttribute("transform", `translate(${x},${top})`);
      });
    });
    for (const [key, node] of this.#clusters) {
      if (seen.has(key)) continue;
      node.remove();
      this.#clusters.delete(key);
    }
  }

  #drawAxis(range: Range, scale: number): void {
    const ticks = ticksOf(range, scale);
    const labels = new Map(ticks.map(({ day, label }) => [day, label]));
    this.#x.domain([range.from, range.to]).range([0, this.#width]);
    this.#axis
      .tickValues(ticks.map(({ day }) => day))
      // At the edges half a word would be left of it.
      .tickFormat((day) => (this.#isInside(this.#x(day)) ? (labels.get(day) ?? "") : ""))
      .tickSizeInner(-(this.#height - AXIS));
    const layer = select(this.#axisLayer).attr("transform", `translate(0,${AXIS})`);
    layer.call(this.#axis).selectAll(".tick text").attr("y", -9);
    const first = ticks.find(({ day }) => this.#isInside(this.#x(day)));
    const isFree = first === undefined || this.#x(first.day) > 2 * TICK_HALF + 30;
    this.#where.textContent = isFree ? contextOf(range.from, scale) : "";
    // The facts end with their day.
    const x = this.#x(this.#data.asOf + 1);
    const inView = x >= 0 && x <= this.#width;
    this.#nowLayer.setAttribute("transform", `translate(${x},0)`);
    this.#nowLayer.setAttribute("visibility", inView ? "visible" : "hidden");
  }

  #isInside(x: number): boolean {
    return x >= TICK_HALF && x <= this.#width - TICK_HALF;
  }

  #drawLanes(): void {
    this.svg.setAttribute("width", String(this.#width));
    this.svg.setAttribute("height", String(this.#height));
    this.svg.setAttribute("viewBox", `0 0 ${this.#width} ${this.#height}`);
    this.#lanesLayer.replaceChildren(
      ...this.#tracks.flatMap(({ label, entries }, index) => {
        const y = AXIS + laneTop(this.#tracks, index);
        return [
          svgNode("line", { x1: 0, x2: this.#width, y1: y, y2: y }),
          svgNode("text", { x: 2, y: y + HEADER - 7 }, `${label} · ${entries.length}`),
        ];
      }),
    );
    this.#nowLayer.replaceChildren(svgNode("line", { y1: AXIS, y2: this.#height }));
  }

  /** A frame around the selected entry, or around the cluster that it is counted in. */
  #drawRing(): void {
    const found = this.#selected && this.#nodeOf(this.#selected);
    this.#ringLayer.replaceChildren();
    if (!found) return;
    const box = found.getBoundingClientRect();
    const own = this.svg.getBoundingClientRect();
    this.#ringLayer.append(
      svgNode("rect", {
        x: box.left - own.left - 3,
        y: box.top - own.top - 2,
        width: box.width + 6,
        height: box.height + 4,
        rx: 4,
      }),
    );
  }

  #nodeOf({ entry, lane }: Spot): SVGElement | undefined {
    const drawn = this.#drawn.get(`${lane}:${entry}`);
    if (drawn) return drawn.node;
    const clusters = this.#layout()[lane]?.clusters ?? [];
    const index = clusters.findIndex(({ items }) => items.includes(entry));
    return this.#clusters.get(`${lane}:${index}`);
  }

  /** Sideways, as on a trackpad; up and down scrolls the page. */
  #panByWheel(event: WheelEvent): void {
    if (event.ctrlKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    this.panBy(event.deltaX / this.#width);
  }

  #listen(): void {
    this.svg.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const spot = spotOf(event.target);
      if (spot) {
        event.preventDefault();
        this.#events.onSelect(spot.entry, spot.lane);
      }
      const { cluster, lane } = closest(event.target, ".cluster")?.dataset ?? {};
      const found = this.#layout()[Number(lane)]?.clusters[Number(cluster)];
      if (found) this.#events.onCluster(found.items);
    });
    this.svg.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const spot = spotOf(event.target);
      this.#events.onHover(spot?.entry, spot && this.#nodeOf(spot)?.getBoundingClientRect());
    });
    this.svg.addEventListener("pointerleave", () => this.#events.onHover(undefined, undefined));
  }

  #layer(name: string): SVGGElement {
    const group = svgNode("g", { class: `timeline-${name}` });
    this.svg.append(group);
    return group;
  }
}

/** Whether what is drawn for one place can stand for another. */
function isAlike(a: Place, b: Place): boolean {
  return a === b || (a.row === b.row && a.form === b.form && a.bar === b.bar);
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
}

function spotOf(target: EventTarget | null): Spot | undefined {
  const { entry, lane } = closest(target, ".entry")?.dataset ?? {};
  return entry === undefined ? undefined : { entry: Number(entry), lane: Number(lane) };
}

function closest(target: EventTarget | null, selector: string): SVGElement | undefined {
  return (target instanceof Element && target.closest<SVGElement>(selector)) || undefined;
}
