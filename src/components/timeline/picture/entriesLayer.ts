/** The entries and clusters in view, each as one SVG node that is kept while it stays in view. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import type { TimelineData } from "../../../shared/timeline/data.ts";
import { geometryOf, ROW, rowTop } from "../../../shared/timeline/drawing.ts";
import {
  CLUSTER,
  type Cluster,
  type Item,
  type LaneLayout,
  type Place,
} from "../../../shared/timeline/lane.ts";
import type { Track } from "../../../shared/timeline/lanes.ts";
import { AXIS } from "./axis.ts";
import { type Spot, spotAt } from "./gestures.ts";
import { clusterNode, countCluster, type Drawn, entryNode, stretch } from "./nodes.ts";
import { isReached, type Reach, reachesOf } from "./reach.ts";
import { SmallMarks } from "./smallMarks.ts";
import type { Viewport } from "./zoom.ts";

/** What there is to draw, at one step of the scale. */
export interface Scene {
  readonly tracks: readonly Track[];
  /** Of each track. */
  readonly layouts: readonly LaneLayout[];
  /** Entries to be drawn pale and without words. */
  readonly dimmed: ReadonlySet<number>;
}

export class EntriesLayer {
  readonly element = svgNode("g", { class: "timeline-entries" });
  readonly #data: TimelineData;
  /** For the widths of their words. */
  readonly #items: readonly Item[];
  readonly #small: SmallMarks;
  /** Of what the small marks were drawn for: they stand a view's width to both sides of it. */
  #smallOf: { readonly scene: Scene; readonly from: number; readonly to: number } | undefined;
  /** By lane and entry. */
  readonly #entries = new Map<string, Kept<Drawn>>();
  /** By lane and place in its layout. */
  readonly #clusters = new Map<string, Kept<{ node: SVGElement; cluster: Cluster }>>();
  readonly #reaches = new WeakMap<LaneLayout, readonly Reach[]>();
  /** The day at x = 0 of the layer: near the view, for an SVG has no large coordinates. */
  #origin = 0;
  #scale = 0;
  /** Counts the frames. */
  #frame = 0;

  constructor(data: TimelineData, items: readonly Item[]) {
    this.#data = data;
    this.#items = items;
    this.#small = new SmallMarks(data);
    this.element.append(this.#small.element);
  }

  /** Forgets what was drawn, for other lanes. */
  clear(): void {
    this.#entries.clear();
    this.#clusters.clear();
    this.#smallOf = undefined;
    this.element.replaceChildren(this.#small.element);
  }

  draw(scene: Scene, viewport: Viewport): void {
    const { range, scale, width } = viewport;
    const isFar = Math.abs(range.from - this.#origin) * scale > 4 * width;
    const isMoved = isFar || scale !== this.#scale;
    if (isFar) this.#origin = range.from;
    this.#scale = scale;
    this.#frame++;
    const shift = (this.#origin - range.from) * scale;
    this.element.setAttribute("transform", `translate(${shift},0)`);
    this.#drawSmall(scene, viewport, isMoved);
    this.#drawEntries(scene, viewport, isMoved);
    this.#drawClusters(scene, viewport, isMoved);
    this.#sweep(this.#entries);
    this.#sweep(this.#clusters);
  }

  /** Where an entry is in the window, or the cluster that it is counted in; undefined out of view. */
  boxOf(spot: Spot, layouts: readonly LaneLayout[]): DOMRect | undefined {
    const { entry, lane } = spot;
    const drawn = this.#entries.get(`${lane}:${entry}`);
    if (drawn) return drawn.node.getBoundingClientRect();
    const index = layouts[lane]?.clusters.findIndex(({ items }) => items.includes(entry));
    const cluster = this.#clusters.get(`${lane}:${index}`)?.node;
    return cluster?.getBoundingClientRect() ?? this.#small.boxOf(spot);
  }

  /** The entry that something happened on: on a node of its own, or nearest to the pointer among the small marks. */
  spotAt({ target, clientX, clientY }: MouseEvent): Spot | undefined {
    const isSmall = target instanceof Node && this.#small.element.contains(target);
    return isSmall ? this.#small.nearestTo(clientX, clientY) : spotAt(target);
  }

  #drawSmall(scene: Scene, { range, scale }: Viewport, isMoved: boolean): void {
    const { tracks, layouts, dimmed } = scene;
    const known = this.#smallOf;
    const isSame =
      known?.scene.layouts === layouts &&
      known.scene.dimmed === dimmed &&
      range.from >= known.from &&
      range.to <= known.to;
    if (isSame && !isMoved) return;
    const days = range.to - range.from;
    const around = { from: range.from - days, to: range.to + days };
    this.#smallOf = { scene, ...around };
    this.#small.clear();
    for (const [lane, layout] of layouts.entries()) {
      for (const { place, left } of this.#reachesOf(layout, lane)) {
        if (left < around.from || left > around.to || !this.#isSmall(place, dimmed)) continue;
        const x = (left - this.#origin) * scale;
        const y = AXIS + rowTop(tracks, lane, place.row) + ROW / 2;
        this.#small.add({ entry: place.item, lane }, x, y, dimmed.has(place.item));
      }
    }
    this.#small.show();
  }

  /** Whether it is drawn as a small mark: it is no bar, and has neither words nor a number. */
  #isSmall({ form, bar, item }: Place, dimmed: ReadonlySet<number>): boolean {
    const isUnnamed = form === "mark" || dimmed.has(item);
    return isUnnamed && !bar && at(this.#data.entries, item).key === undefined;
  }

  #reachesOf(layout: LaneLayout, lane: number): readonly Reach[] {
    const known = this.#reaches.get(layout);
    if (known) return known;
    const reaches = reachesOf(layout, lane, this.#data.entries, this.#items);
    this.#reaches.set(layout, reaches);
    return reaches;
  }

  #drawEntries({ tracks, layouts, dimmed }: Scene, viewport: Viewport, isMoved: boolean) {
    const { range, scale } = viewport;
    for (const [lane, layout] of layouts.entries()) {
      for (const reach of this.#reachesOf(layout, lane)) {
        if (!isReached(reach, viewport)) continue;
        const { place, key, words } = reach;
        if (this.#isSmall(place, dimmed)) continue;
        const former = this.#entries.get(key);
        const known = former && looksAlike(former.place, place) ? former : undefined;
        const drawn = known ?? {
          ...entryNode(this.#data, place, lane, dimmed.has(place.item)),
          frame: 0,
        };
        drawn.frame = this.#frame;
        const isPlaced = known?.place.row === place.row && !isMoved;
        drawn.place = place;
        if (!known) {
          this.#entries.set(key, drawn);
          if (former) former.node.replaceWith(drawn.node);
          else this.element.append(drawn.node);
        }
        if (isPlaced && !place.bar) continue;
        const geometry = geometryOf(at(this.#data.entries, place.item), place, scale);
        if (!isPlaced) {
          const x = geometry.left - this.#origin * scale + drawn.dx;
          const y = AXIS + rowTop(tracks, lane, place.row) + drawn.dy;
          drawn.node.setAttribute("transform", `translate(${x},${y})`);
        }
        if (place.bar) stretch(drawn, geometry, words, range.from * scale, range.to * scale);
      }
    }
  }

  #drawClusters({ tracks, layouts, dimmed }: Scene, { range, scale }: Viewport, isMoved: boolean) {
    const margin = CLUSTER / scale;
    for (const [lane, { clusters }] of layouts.entries()) {
      const top = AXIS + rowTop(tracks, lane, at(tracks, lane).rows);
      for (const [index, cluster] of clusters.entries()) {
        if (cluster.at < range.from - margin || cluster.at > range.to + margin) continue;
        const key = `${lane}:${index}`;
        const known = this.#clusters.get(key);
        const isSame = known?.cluster === cluster;
        const drawn = known ?? { node: clusterNode(index, lane), cluster, frame: 0 };
        drawn.frame = this.#frame;
        if (!known) {
          this.#clusters.set(key, drawn);
          this.element.append(drawn.node);
        }
        if (!isSame) {
          drawn.cluster = cluster;
          countCluster(drawn.node, cluster, dimmed);
        }
        if (isSame && !isMoved) continue;
        const x = (cluster.at - this.#origin) * scale;
        drawn.node.setAttribute("transform", `translate(${x},${top})`);
      }
    }
  }

  /** Takes out what is no longer in view. */
  #sweep(nodes: Map<string, Kept<{ readonly node: SVGElement }>>): void {
    for (const [key, { node, frame }] of nodes) {
      if (frame === this.#frame) continue;
      node.remove();
      nodes.delete(key);
    }
  }
}

/** What was drawn, with the last frame that it was in view in. */
type Kept<T> = T & { frame: number };

/** Whether what is drawn for one place can stand for another, in whichever row. */
function looksAlike(a: Place, b: Place): boolean {
  return a.form === b.form && a.bar === b.bar && a.before === b.before;
}
