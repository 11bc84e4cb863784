/**
 * The picture of a timeline, drawn into an SVG: what is in view, at the reader's scale. Where entries
 * stand is worked out for a whole step of the scale at once, so nothing jumps while it is panned.
 */

import { bisectRight, select, type ZoomBehavior, zoom, zoomTransform } from "d3";
import { svgNode } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import { itemsOf, type TimelineData } from "../../../shared/timeline/data.ts";
import type { LaneLayout } from "../../../shared/timeline/lane.ts";
import {
  breakPath,
  heightOf,
  LANE_NAMES,
  type Lane,
  NO_LANE_NAMES,
  shareRows,
  type Track,
} from "../../../shared/timeline/lanes.ts";
import { BESIDE_LANES, LEAST_WIDTH } from "../../../shared/timeline/moments.ts";
import {
  latestOf,
  openingRange,
  type Range,
  SCALE_LIMITS,
  scaleFor,
  stepOf,
  wholeRange,
} from "../../../shared/timeline/scale.ts";
import { AXIS, AXIS_WORDS, drawAxis } from "./axis.ts";
import { EntriesLayer } from "./entriesLayer.ts";
import type { Spot } from "./gestures.ts";
import { clusterAt, isPlainClick, movesPicture, sidewaysPan, spotAt } from "./gestures.ts";
import { LanesLayer, ringNode } from "./laneNodes.ts";
import { StepLayouts } from "./layouts.ts";
import { MomentsLayer } from "./momentsLayer.ts";
import {
  centerFor,
  isSameRange,
  shownRange,
  transformFor,
  type Viewport,
  viewportOf,
} from "./zoom.ts";

/** Pixels below the last lane. */
const BELOW = 4;

export interface PictureEvents {
  /** The view moved; `range` is what is in it. */
  readonly onMove: (range: Range) => void;
  readonly onSelect: (spot: Spot) => void;
  readonly onCluster: (entries: readonly number[]) => void;
  /** The pointer is over an entry, or over neighbors, whose box is given; or over none. */
  readonly onHover: (entries: readonly number[], box: DOMRect | undefined) => void;
  /** Whether the wheel may zoom without Ctrl. */
  readonly hasFocus: () => boolean;
}

export class TimelinePicture {
  readonly svg = svgNode("svg", { class: "timeline-svg", "aria-hidden": "true" });
  /** All days of the timeline. */
  readonly whole: Range;
  readonly #data: TimelineData;
  #lanesGiven: readonly Lane[] = [];
  readonly #maxRows: number;
  readonly #hasMoments: boolean;
  readonly #events: PictureEvents;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #layouts: StepLayouts;
  readonly #lanes = new LanesLayer();
  readonly #break = svgNode("path", { class: "timeline-break" });
  readonly #axis = {
    ticks: svgNode("g", { class: "timeline-axis" }),
    context: svgNode("text", { class: "where", x: 2, y: AXIS - AXIS_WORDS }),
    today: svgNode("g", { class: "timeline-now" }),
  };
  readonly #entries: EntriesLayer;
  /** The axis with what the lanes hold, below the key moments. */
  readonly #plot = svgNode("svg", { class: "timeline-plot" });
  readonly #moments: MomentsLayer;
  readonly #ring = svgNode("g", { class: "timeline-ring" });
  readonly #busy: Range;
  #opening: Range;
  #tracks: readonly Track[] = [];
  #dimmed: ReadonlySet<number> = new Set();
  #selected: Spot | undefined;
  /** Of what the lanes hold, and of the whole picture. */
  #width = 0;
  #fullWidth = 0;
  /** Of the plot, and of the key moments above it. */
  #height = 0;
  #momentsHeight = 0;
  /** The last days of the entries of each lane, in order, but for those that are dimmed. */
  #ends: readonly (readonly Day[])[] = [];
  #breakShape = "";
  /** The step of the scale that is drawn; -1 before anything is. */
  #step = -1;
  #frame = 0;

  constructor(data: TimelineData, maxRows: number, events: PictureEvents) {
    this.#data = data;
    this.#maxRows = maxRows;
    this.#hasMoments = data.entries.some(({ key }) => key !== undefined);
    this.#events = events;
    this.#entries = new EntriesLayer(data);
    this.whole = expected(wholeRange(data.entries), "entries in the timeline");
    this.#layouts = new StepLayouts([this.whole.from, data.asOf + 1, this.whole.to]);
    this.#busy = expected(openingRange(data), "entries in the timeline");
    this.#opening = this.#busy;
    this.#moments = new MomentsLayer(data);
    const { ticks, today, context } = this.#axis;
    this.#plot.append(ticks, today, this.#entries.element, context);
    this.svg.append(
      this.#plot,
      this.#lanes.element,
      this.#break,
      this.#moments.element,
      this.#ring,
    );
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .filter((event) => movesPicture(event, events.hasFocus))
      .translateExtent([
        [this.whole.from, Number.NEGATIVE_INFINITY],
        [this.whole.to, Number.POSITIVE_INFINITY],
      ])
      .on("zoom", () => this.#schedule());
    select(this.svg).call(this.#zoom).on("dblclick.zoom", null);
    this.#listen();
  }

  /** The days in view. */
  get range(): Range {
    return this.#viewport.range;
  }

  /** The days that it opens on, at its width. */
  get opening(): Range {
    return this.#opening;
  }

  get tracks(): readonly Track[] {
    return this.#tracks;
  }

  /** Takes new lanes; `dimmed` are entries to be drawn pale and without names. */
  setLanes(lanes: readonly Lane[], dimmed: ReadonlySet<number>): void {
    this.#lanesGiven = lanes;
    this.#dimmed = dimmed;
    if (this.#width > 0) this.#lay();
  }

  /** Works out the rows of the lanes; what is named above them needs no name in them. */
  #lay(): void {
    const { namesMoments } = this;
    const items = itemsOf(this.#data, namesMoments, this.#dimmed);
    this.#moments.setLanes(namesMoments ? this.#lanesGiven : [], this.#dimmed);
    this.#tracks = shareRows(this.#lanesGiven, items, this.#busy, this.#maxRows, namesMoments);
    const { from, to } = this.#opening;
    const step = stepOf(scaleFor(this.#opening, this.#width));
    this.#layouts.setTracks(this.#tracks, items, { step, walls: [from, to] });
    this.#entries.clear();
    this.#step = -1;
    this.#ends = this.#tracks.map(({ entries }) =>
      entries
        .flatMap((index) => (this.#dimmed.has(index) ? [] : [at(this.#data.entries, index).end]))
        .sort((a, b) => a - b),
    );
    this.#height = AXIS + heightOf(this.#tracks) + BELOW;
    this.#axis.today.replaceChildren(svgNode("line", { y1: AXIS, y2: this.#height }));
    this.#size();
    this.#schedule();
  }

  /** Takes the width of the page's column, in pixels, and keeps the days in view; what a timeline opens on goes by the width. */
  resize(fullWidth: number): void {
    if (fullWidth === this.#fullWidth || fullWidth === 0) return;
    const range = this.#width === 0 ? this.whole : this.range;
    const isOpening = isSameRange(range, this.#opening);
    this.#fullWidth = fullWidth;
    const { left } = this;
    const width = fullWidth - left - (this.namesMoments ? BESIDE_LANES : 0);
    this.#width = width;
    const opening = this.namesMoments ? this.#busy : latestOf(this.#busy, width);
    this.#opening = shownRange(opening, width);
    this.#zoom.scaleExtent([scaleFor(this.whole, width), SCALE_LIMITS[1]]).extent([
      [left, 0],
      [left + width, 1],
    ]);
    this.#plot.setAttribute("x", String(left));
    this.#moments.element.setAttribute("transform", `translate(${left},0)`);
    this.#lay();
    this.show(isOpening ? this.#opening : range);
  }

  /** Pixels to the left of what the lanes hold. */
  get left(): number {
    return this.namesMoments ? LANE_NAMES : NO_LANE_NAMES;
  }

  /** Pixels. */
  get lanesWidth(): number {
    return this.#width;
  }

  /** Pixels that the key moments take above the lanes. */
  get momentsHeight(): number {
    return this.#momentsHeight;
  }

  /** Whether its key moments stand above the lanes: where there are any, and room for them. */
  get namesMoments(): boolean {
    return this.#fullWidth >= LEAST_WIDTH && this.#hasMoments;
  }

  /** Brings a range into view. */
  show(range: Range): void {
    select(this.svg).call(this.#zoom.transform, transformFor(range, this.#width, this.left));
  }

  /** Zooms around the middle of the view; 2 shows half as many days. */
  zoomBy(factor: number): void {
    select(this.svg).call(this.#zoom.scaleBy, factor, [this.left + this.#width / 2, 0]);
  }

  /** Moves by a share of the width; 1 is a whole view onward. */
  panBy(share: number): void {
    const { scale } = this.#viewport;
    select(this.svg).call(this.#zoom.translateBy, (-share * this.#width) / scale, 0);
  }

  /** Where the words of a key moment, an entry, or the cluster that it is counted in, are in the window; undefined out of view. */
  boxOf(spot: Spot): DOMRect | undefined {
    const node = this.#moments.nodeOf(spot.entry) ?? this.#nodeOf(spot);
    return node?.getBoundingClientRect();
  }

  /** Marks an entry, or none. */
  select(spot: Spot | undefined): void {
    this.#selected = spot;
    this.#schedule();
  }

  /** Pans to an entry that is out of view. */
  reveal(entry: number): void {
    if (this.#width === 0) return;
    const center = centerFor(at(this.#data.entries, entry), this.range);
    if (center !== undefined) select(this.svg).call(this.#zoom.translateTo, center, 0);
  }

  get #viewport(): Viewport {
    return viewportOf(zoomTransform(this.svg), this.#width, this.left);
  }

  get #layout(): readonly LaneLayout[] {
    return this.#layouts.at(this.#step);
  }

  /** Draws at once what waits for the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#width > 0) this.#draw();
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
    const viewport = this.#viewport;
    const step = stepOf(viewport.scale);
    if (step !== this.#step) {
      this.#step = step;
      this.#entries.clearClusters();
      this.#layouts.prepareAround(step);
    }
    this.#drawMoments(viewport);
    this.#drawLanes(viewport);
    const scene = { tracks: this.#tracks, layouts: this.#layout, dimmed: this.#dimmed };
    this.#entries.draw(scene, viewport);
    drawAxis(this.#axis, viewport, this.#height, this.#data.asOf);
    this.#drawRing();
    this.#events.onMove(viewport.range);
  }

  #drawMoments(viewport: Viewport): void {
    const height = this.#moments.draw(viewport, this.#selected?.entry);
    if (height === this.#momentsHeight) return;
    this.#momentsHeight = height;
    this.#size();
  }

  #size(): void {
    const height = this.#momentsHeight + this.#height;
    this.svg.setAttribute("width", String(this.#fullWidth));
    this.svg.setAttribute("height", String(height));
    this.svg.setAttribute("viewBox", `0 0 ${this.#fullWidth} ${height}`);
    this.#plot.setAttribute("y", String(this.#momentsHeight));
    for (const part of [this.#lanes.element, this.#break])
      part.setAttribute("transform", `translate(0,${this.#momentsHeight})`);
    this.#plot.setAttribute("width", String(this.#width));
    this.#plot.setAttribute("height", String(this.#height));
  }

  #drawLanes({ range }: Viewport): void {
    const earlier = this.#ends.map((ends) => bisectRight(ends, range.from - 1));
    this.#lanes.draw(this.#tracks, AXIS, this.left + this.#width, earlier);
    const shape = earlier.some((count) => count > 0)
      ? breakPath(this.left, AXIS - 12, this.#height)
      : "";
    if (shape === this.#breakShape) return;
    this.#breakShape = shape;
    this.#break.setAttribute("d", shape);
  }

  /** A frame around the selected entry, or around the cluster that it is counted in. */
  #drawRing(): void {
    const node = this.#selected && this.#nodeOf(this.#selected);
    this.#ring.replaceChildren(
      ...(node ? [ringNode(node.getBoundingClientRect(), this.svg.getBoundingClientRect())] : []),
    );
  }

  #nodeOf(spot: Spot): SVGElement | undefined {
    return this.#entries.nodeOf(spot, this.#layout);
  }

  #listen(): void {
    this.svg.addEventListener("wheel", (event) => {
      const pixels = sidewaysPan(event);
      if (pixels === undefined) return;
      event.preventDefault();
      this.panBy(pixels / this.#width);
    });
    this.svg.addEventListener("click", (event) => {
      if (!isPlainClick(event)) return;
      const spot = spotAt(event.target);
      if (spot) {
        event.preventDefault();
        this.#events.onSelect(spot);
      }
      const entries = clusterAt(event.target, this.#layout);
      if (entries) this.#events.onCluster(entries);
    });
    this.svg.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const spot = spotAt(event.target);
      const [node, entries] = spot
        ? [this.#nodeOf(spot), [spot.entry]]
        : [event.target as Element, clusterAt(event.target, this.#layout) ?? []]; // absent: beside entries
      this.#events.onHover(entries, node?.getBoundingClientRect());
    });
    this.svg.addEventListener("pointerleave", () => this.#events.onHover([], undefined));
  }
}
