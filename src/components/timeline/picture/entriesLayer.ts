/** The entries and clusters in view, each as one SVG node that is kept while it stays in view. */

import { svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import type { TimelineData } from "../../../shared/timeline/data.ts";
import { geometryOf, rowTop } from "../../../shared/timeline/drawing.ts";
import {
  CLUSTER,
  type Item,
  type LaneLayout,
  type Place,
  titledRight,
} from "../../../shared/timeline/lane.ts";
import type { Track } from "../../../shared/timeline/lanes.ts";
import { AXIS } from "./axis.ts";
import type { Spot } from "./gestures.ts";
import { clusterNode, type Drawn, entryNode, stretch, wordsWidth } from "./nodes.ts";
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
  readonly #clusters = new Map<string, { readonly node: SVGElement }>();
  /** The day at x = 0 of the layer: near the view, for an SVG has no large coordinates. */
  #origin = 0;
  #scale = 0;

  constructor(data: TimelineData, items: readonly Item[]) {
    this.#data = data;
    this.#items = items;
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
        const width = wordsWidth(place, at(this.#items, place.item));
        const start = place.before ? left - width : left;
        const end = width === 0 ? right : titledRight({ bar: place.bar, left, right }, width);
        if (start > last || end < first) continue;
        const key = `${lane}:${place.item}`;
        seen.add(key);
        const former = this.#entries.get(key);
        const known = former && isAlike(former.place, place) ? former : undefined;
        const drawn = known ?? entryNode(this.#data, place, lane, dimmed.has(place.item));
        if (!known) {
          former?.node.remove();
          this.#entries.set(key, drawn);
          this.element.append(drawn.node);
        }
        if (!known || isMoved) {
          const x = left - this.#origin * scale + drawn.dx;
          const y = AXIS + rowTop(tracks, lane, place.row) + drawn.dy;
          const size = drawn.scale === 1 ? "" : ` scale(${drawn.scale})`;
          drawn.node.setAttribute("transform", `translate(${x},${y})${size}`);
        }
        if (place.bar) stretch(drawn, geometry, width, first, last);
      }
    }
    removeExcept(this.#entries, seen);
  }

  #drawClusters({ tracks, layouts, dimmed }: Scene, { range, scale }: Viewport, isMoved: boolean) {
    const seen = new Set<string>();
    const margin = CLUSTER / scale;
    for (const [lane, { clusters }] of layouts.entries()) {
      const top = AXIS + rowTop(tracks, lane, at(tracks, lane).rows);
      for (const [index, cluster] of clusters.entries()) {
        if (cluster.at < range.from - margin || cluster.at > range.to + margin) continue;
        const key = `${lane}:${index}`;
        seen.add(key);
        const known = this.#clusters.get(key);
        const node = known?.node ?? clusterNode(cluster, index, lane, dimmed);
        if (!known) {
          this.#clusters.set(key, { node });
          this.element.append(node);
        }
        if (known && !isMoved) continue;
        const x = (cluster.at - this.#origin) * scale;
        node.setAttribute("transform", `translate(${x},${top})`);
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
    a === b || (a.row === b.row && a.form === b.form && a.bar === b.bar && a.before === b.before)
  );
}
