/**
 * One picture of the map, worked out before anything is drawn: the canvas and the exported SVG show the same.
 * The farther away, the less: groups, then the notes with most links, then all.
 */

import {
  type Label,
  mapName,
  OFFSET,
  placeLabels,
  type Side,
  shortName,
} from "../../shared/graph/labels.ts";
import type { Graph } from "../../shared/graph/view.ts";
import type { Scope } from "./scope.ts";
import { linksOf } from "./scope.ts";
import type { Camera } from "./state.ts";

export type Detail = "groups" | "hubs" | "all";

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
  /** Whether there are more links than one picture holds; those that say least are left out. */
  readonly isCut: boolean;
  readonly edges: readonly FrameEdge[];
  readonly marks: readonly Mark[];
  /** Notes too small for a shape, as x and y in turn. */
  readonly dots: readonly number[];
  readonly groups: readonly Disc[];
  readonly names: readonly Name[];
}

export interface FrameEdge {
  readonly edge: number;
  readonly relation: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** The radius of the mark at its head, in px; none for edges that lead nowhere. */
  readonly head: number | undefined;
}

export interface Mark {
  readonly note: number;
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFaint: boolean;
}

export interface Disc {
  readonly group: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Name {
  readonly note: number | undefined;
  readonly words: string;
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
  /** How wide words are in the face of the interface, in px. */
  readonly measure: (words: string, isStrong: boolean) => number;
  /** Notes whose names come first: what is chosen. */
  readonly chosen: readonly number[];
}

/** More notes than this in the picture are shown as groups. */
const GROUPS_FROM = 1500;

/** Notes that one picture has shapes for, with the margin around it; further ones are dots. */
const MOST_MARKS = 600;

/** Edges that one picture holds. */
const MOST_EDGES = 2500;

/** Names that are asked for room in one picture. */
const MOST_NAMES = 1200;

/** Dots that hint at the notes of groups. */
const DOTS = 3000;

/** Names of notes: what is not firmly so says it. */
export function nameOf({ view }: Graph, note: number): string {
  const status = view.status[note] ?? 0;
  return mapName(view.title[note] ?? "", view.open[status] ? view.statuses[status] : undefined);
}

export function radiusOf(graph: Graph, note: number): number {
  return Math.min(11, 3.5 + Math.sqrt(linksOf(graph, note)) * 0.45);
}

export function frameOf(options: FrameOptions): Frame {
  const { graph, scope, camera, width, height, margin } = options;
  const { view } = graph;
  const x = (note: number) => width / 2 + ((view.x[note] ?? 0) - camera.x) * camera.scale;
  const y = (note: number) => height / 2 + ((view.y[note] ?? 0) - camera.y) * camera.scale;
  const isWithin = (note: number, inset: number) => {
    const [left, top] = [x(note), y(note)];
    return left > inset && left < width - inset && top > inset && top < height - inset;
  };
  const isInside = (note: number) => isWithin(note, -20);
  const isFocused = (note: number) => scope.focus?.has(note) ?? true;
  const empty = { width, height, edges: [], marks: [], dots: [], groups: [], names: [] };
  const seen = scope.notes.filter((note) => isWithin(note, margin)).length;
  if (seen > GROUPS_FROM && !scope.focus) {
    return { ...empty, detail: "groups", isCut: false, ...groupsIn(options, x, y) };
  }
  const ordered = scope.notes
    .filter(isInside)
    .sort(
      (a, b) =>
        Number(isFocused(b)) - Number(isFocused(a)) ||
        linksOf(graph, b) - linksOf(graph, a) ||
        a - b,
    );
  const hubs = ordered.slice(0, MOST_MARKS);
  const detail = hubs.length < ordered.length ? "hubs" : "all";
  const drawn = new Uint8Array(graph.size);
  for (const note of hubs) drawn[note] = 1;
  const marks = hubs.map((note) => ({
    note,
    kind: view.kind[note] ?? 0,
    x: x(note),
    y: y(note),
    radius: radiusOf(graph, note),
    isFaint: !isFocused(note),
  }));
  const edges = edgesIn(options, x, y, isInside, detail === "all" ? undefined : drawn);
  return {
    ...empty,
    detail,
    isCut: edges.length === MOST_EDGES,
    edges,
    marks,
    dots: ordered.slice(MOST_MARKS).flatMap((note) => [x(note), y(note)]),
    names: namesIn(options, x, y, isInside, hubs),
  };
}

type Along = (note: number) => number;

function edgesIn(
  { graph, scope, chosen }: FrameOptions,
  x: Along,
  y: Along,
  isInside: (note: number) => boolean,
  drawn: Uint8Array | undefined,
): FrameEdge[] {
  const { source, target, relation, view } = graph;
  const found: FrameEdge[] = [];
  const [note, to] = chosen;
  /** In a neighborhood all its links; on a path what leads from end to end. Others would only be noise. */
  const isClear = (from: number, at: number) => {
    if (!scope.focus) return true;
    if (!scope.focus.has(from) || !scope.focus.has(at)) return false;
    if (!scope.path) return true;
    const steps = scope.path.steps;
    if (steps.length > 0) return Math.abs(steps.indexOf(from) - steps.indexOf(at)) === 1;
    return from === note || from === to || at === note || at === to;
  };
  for (const edge of scope.edges) {
    const [from, at] = [source[edge] ?? 0, target[edge] ?? 0];
    if (drawn ? !(drawn[from] && drawn[at]) : !isInside(from) && !isInside(at)) continue;
    if (!isClear(from, at)) continue;
    const looks = view.relations[relation[edge] ?? 0];
    const [tail, head] = looks?.byNamed ? [at, from] : [from, at];
    found.push({
      edge,
      relation: relation[edge] ?? 0,
      ...{ x1: x(tail), y1: y(tail), x2: x(head), y2: y(head) },
      head: looks?.arrow ? radiusOf(graph, head) : undefined,
    });
    if (found.length === MOST_EDGES) break;
  }
  return found;
}

/**
 * Which names stand in the picture depends on its scale and on what is shown, not on where it is moved: the
 * build's order, with the widths of the reader's own font.
 */
function namesIn(
  { graph, scope, measure, chosen, width, margin }: FrameOptions,
  x: Along,
  y: Along,
  isInside: (note: number) => boolean,
  hubs: readonly number[],
): Name[] {
  const { view } = graph;
  const first = new Set(chosen);
  const candidates = (
    scope.focus ? [...scope.focus] : scope.notes.length <= MOST_NAMES ? scope.notes : hubs
  )
    .toSorted(
      (a, b) =>
        Number(first.has(b)) - Number(first.has(a)) ||
        (view.level[a] ?? 0) - (view.level[b] ?? 0) ||
        linksOf(graph, b) - linksOf(graph, a) ||
        a - b,
    )
    .slice(0, MOST_NAMES);
  const words = candidates.map((note) => nameOf(graph, note));
  const sides = placeLabels(
    candidates.map((note, index) => {
      const label = { x: x(note), y: y(note), width: measure(words[index] ?? "", first.has(note)) };
      return { ...label, sides: sidesWithin(label, margin, width - margin) };
    }),
  );
  return candidates.flatMap((note, index): Name[] => {
    const side = sides[index];
    if (!side || !isInside(note)) return [];
    const gap = side === "right" ? OFFSET : -OFFSET;
    return [
      {
        note,
        words: words[index] ?? "",
        x: x(note) + gap,
        y: y(note),
        anchor: side === "right" ? "start" : "end",
        isStrong: first.has(note),
      },
    ];
  });
}

function groupsIn(
  { graph, scope, measure }: FrameOptions,
  x: Along,
  y: Along,
): Pick<Frame, "groups" | "names" | "dots"> {
  const members = Map.groupBy(scope.notes, (note) => graph.view.group[note] ?? 0);
  const discs = [...members].map(([group, notes]) => {
    const [left, top] = [mean(notes.map(x)), mean(notes.map(y))];
    const spread = Math.sqrt(
      mean(notes.map((note) => (x(note) - left) ** 2 + (y(note) - top) ** 2)),
    );
    return { group, x: left, y: top, radius: Math.max(6, spread * 0.9), size: notes.length };
  });
  const words = discs.map(({ group, size }) => {
    const hub = shortName(graph.view.title[graph.view.hubs[group] ?? 0] ?? "");
    return `${hub} and ${(size - 1).toLocaleString("en-US")} more`;
  });
  const ordered = discs
    .map((_, index) => index)
    .sort((a, b) => (discs[b]?.size ?? 0) - (discs[a]?.size ?? 0));
  const sides = placeLabels(
    ordered.map((index) => {
      const width = measure(words[index] ?? "", true);
      // In the middle of the disc: half of the words on each side.
      const x = (discs[index]?.x ?? 0) - width / 2 - OFFSET;
      return { x, y: discs[index]?.y ?? 0, width, sides: ["right"] as const };
    }),
  );
  const every = Math.ceil(scope.notes.length / DOTS);
  return {
    groups: discs.map(({ group, x: left, y: top, radius }) => ({ group, x: left, y: top, radius })),
    dots: scope.notes.flatMap((note, index) => (index % every === 0 ? [x(note), y(note)] : [])),
    names: ordered.flatMap((index, at): Name[] => {
      const disc = discs[index];
      if (!disc || !sides[at]) return [];
      const { x: left, y: top } = disc;
      return [
        {
          note: undefined,
          words: words[index] ?? "",
          x: left,
          y: top,
          anchor: "middle",
          isStrong: true,
        },
      ];
    }),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

const BOTH: readonly Side[] = ["right", "left"];

/** The sides on which no edge of the picture cuts a name. */
function sidesWithin({ x, width }: Label, left: number, right: number): readonly Side[] {
  if (x < left || x > right) return [x < left ? "left" : "right"];
  return BOTH.filter((side) =>
    side === "right" ? x + OFFSET + width < right : x - OFFSET - width > left,
  );
}
