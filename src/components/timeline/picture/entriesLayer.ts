/** The entries and clusters in view, each as one SVG node that is kept while it stays in view. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { itemsOf, type TimelineData } from "../../../shared/timeline/data.ts";
import { geometryOf, namedIn } from "../../../shared/timeline/drawing.ts";
import { CLUSTER, type Item, type LaneLayout, type Place } from "../../../shared/timeline/lane.ts";
import { bandTop, rowTop, type Track } from "../../../shared/timeline/lanes.ts";
import { AXIS } from "./axis.ts";
import type { Spot } from "./gestures.ts";
import {
  clusterNode,
  type Drawn,
  type DrawnCluster,
  entryNode,
  stretch,
  widthIn,
} from "./nodes.ts";
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
  /** By lane and entry. */
  readonly #entries = new Map<string, Drawn>();
  /** By lane and place in its layout. */
  readonly #clusters = new Map<string, DrawnCluster>();
  /** The day at x = 0 of the layer: near the view, for an SVG has no large coordinates. */
  #origin = 0;
  #scale = 0;

  constructor(data: TimelineData) {
    this.#data = data;
    this.#items = itemsOf(data, false);
  }

  clear(): void {
    removeExcept(this.#entries, new Set());
    this.clearClusters();
  }

  clearClusters(): void {
    removeExcept(this.#clusters, new Set());
  }

  draw(scene: Scene, viewport: Viewport): void {
    const { range, scale, width } = viewport;
    const isFar = Math.abs(range.from - this.#origin) * scale > 4 * width;
    const isMoved = isFar || scale !== this.#scale;
    if (isFar) this.#origin = range.from;
    this.#scale = scale;
    const shift = (this.#origin - range.from) * scale;
    this.element.setAttribute("transform", `translate(${shift},0)`);
    this.#drawEntries(scene, viewport, isMoved);
    this.#drawClusters(scene, viewport, isMoved);
  }

  /** The node of an entry, or of the cluster that it is counted in; undefined out of view. */
  nodeOf({ entry, lane }: Spot, layouts: readonly LaneLayout[]): SVGElement | undefined {
    const drawn = this.#entries.get(`${lane}:${entry}`);
    if (drawn) return drawn.node;
    const index = layouts[lane]?.clusters.findIndex(({ items }) => items.includes(entry));
    return this.#clusters.get(`${lane}:${index}`)?.node;
  }

  #drawEntries({ tracks, layouts, dimmed }: Scene, { range, scale }: Viewport, isMoved: boolean) {
    const [first, last] = [range.from * scale, range.to * scale];
    const seen = new Set<string>();
    for (const [lane, { places }] of layouts.entries()) {
      for (const place of places) {
        const geometry = geometryOf(at(this.#data.entries, place.item), place, scale);
        const { left, right } = geometry;
        if (left > last || right < first) continue;
        const track = at(tracks, lane);
        const width = widthIn(place, at(this.#items, place.item));
        const view = namedIn(place, geometry, width, first, last);
        const isNamed = view.isNamed && place.row < track.rows;
        const key = `${lane}:${place.item}`;
        seen.add(key);
        const former = this.#entries.get(key);
        const known = former?.isNamed === isNamed && isAlike(former.place, place);
        const drawn = known
          ? former
          : entryNode(this.#data, place, lane, isNamed, dimmed.has(place.item));
        if (!known) {
          former?.node.remove();
          this.#entries.set(key, drawn);
          this.element.append(drawn.node);
        }
        if (!known || isMoved) {
          const x = left - this.#origin * scale + drawn.dx;
          const y = AXIS + rowTop(track, place.row) + drawn.dy;
          const size = drawn.scale === 1 ? "" : ` scale(${drawn.scale})`;
          drawn.node.setAttribute("transform", `translate(${x},${y})${size}`);
        }
        if (place.bar) stretch(drawn, geometry, view.shift, first, last);
      }
    }
    removeExcept(this.#entries, seen);
  }

  #drawClusters({ tracks, layouts, dimmed }: Scene, { range, scale }: Viewport, isMoved: boolean) {
    const seen = new Set<string>();
    const margin = (2 * CLUSTER) / scale;
    for (const [lane, { clusters }] of layouts.entries()) {
      const top = AXIS + bandTop(at(tracks, lane));
      for (const [index, cluster] of clusters.entries()) {
        if (cluster.at < range.from - margin || cluster.at > range.to) continue;
        const key = `${lane}:${index}`;
        seen.add(key);
        const known = this.#clusters.get(key);
        if (known && !isMoved) continue;
        const drawn = known ?? clusterNode(this.#data, cluster, index, lane, dimmed);
        drawn.fit(scale);
        const x = (cluster.at - this.#origin) * scale;
        drawn.node.setAttribute("transform", `translate(${x},${top})`);
        if (known) continue;
        this.#clusters.set(key, drawn);
        this.element.append(drawn.node);
      }
    }
    removeExcept(this.#clusters, seen);
  }
}

function removeExcept(
  nodes: Map<string, { readonly node: SVGElement }>,
  keys: ReadonlySet<string>,
): void {
  for (const [key, { node }] of nodes) {
    if (keys.has(key)) continue;
    node.remove();
    nodes.delete(key);
  }
}

/** Whether what is drawn for one place can stand for another. */
function isAlike(a: Place, b: Place): boolean {
  return (
    a === b || (a.row === b.row && a.name === b.name && a.bar === b.bar && a.before === b.before)
  );
}
