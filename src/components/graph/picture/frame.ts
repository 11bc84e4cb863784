/**
 * One picture of the map as plain data, computed before anything is drawn: the canvas and the exported SVG
 * show the same. `frameOf` makes it.
 */

import type { Scope } from "../../../shared/graph/scope.ts";
import type { Camera } from "../../../shared/graph/state.ts";
import type { Graph } from "../../../shared/graph/view.ts";

/** The farther away, the less: groups, then shapes for the notes with most links alone, then for all. */
type Detail = "groups" | "hubs" | "all";

/** All positions and sizes are in px from the left top corner. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
  /** Whether there are more links than one picture holds; those that come last are left out. */
  readonly isCut: boolean;
  readonly edges: readonly FrameEdge[];
  readonly marks: readonly Mark[];
  /** Notes too small for a shape, as x and y in turn. */
  readonly dots: readonly number[];
  readonly groups: readonly Disc[];
  readonly names: readonly Name[];
}

/** A line from the note that acts to the one that is acted on. */
export interface FrameEdge {
  readonly edge: number;
  readonly relation: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The radius of the mark at its head; undefined for relations without a direction. */
  readonly head: number | undefined;
}

export interface Mark {
  readonly note: number;
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether it is out of focus. */
  readonly isFaint: boolean;
}

export interface Disc {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Name {
  /** Undefined for the name of a group. */
  readonly note: number | undefined;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly isStrong: boolean;
}

export interface FrameOptions {
  readonly graph: Graph;
  readonly scope: Scope;
  readonly camera: Camera;
  /** In px, with a margin on each side that is painted and not seen. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly measure: Measure;
  /** Notes whose names come first: what is chosen. */
  readonly chosen: readonly number[];
}

/** How wide a text is in the face of the interface, in px. */
export type Measure = (text: string, isStrong: boolean) => number;

/** Where a note stands in the picture, in px. */
export interface Projection {
  readonly x: (note: number) => number;
  readonly y: (note: number) => number;
}
