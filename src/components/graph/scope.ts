/** What of the graph is shown: by kind, by relation, around a note, and between two. */

import { edgesAt, type Graph, otherEnd } from "../../shared/graph/view.ts";
import type { State } from "./state.ts";

export interface Scope {
  /** By place: 1 where a note is shown. */
  readonly shows: Uint8Array;
  /** The places of shown notes and edges. */
  readonly notes: readonly number[];
  readonly edges: readonly number[];
  /** The notes in focus, where there is a focus: the rest steps back. */
  readonly focus: ReadonlySet<number> | undefined;
  readonly path: Path | undefined;
}

/** What ties two notes. */
export interface Path {
  /** Edges between the two themselves. */
  readonly direct: readonly number[];
  /** Notes that are linked with both. */
  readonly through: readonly number[];
  /** Where there is neither: the notes of one shortest path, both ends included; empty without any. */
  readonly steps: readonly number[];
}

export function scopeOf(graph: Graph, state: State): Scope {
  const { view, size, source, target, relation } = graph;
  const shows = new Uint8Array(size);
  for (let note = 0; note < size; note++)
    shows[note] = state.kinds.has(view.kind[note] ?? 0) ? 1 : 0;
  // A note that was chosen is shown, whatever its kind.
  for (const note of [state.note, state.to]) if (note !== undefined) shows[note] = 1;
  const notes: number[] = [];
  for (let note = 0; note < size; note++) if (shows[note]) notes.push(note);
  const edges: number[] = [];
  for (let edge = 0; edge < source.length; edge++) {
    if (!state.relations.has(relation[edge] ?? 0)) continue;
    if (shows[source[edge] ?? 0] && shows[target[edge] ?? 0]) edges.push(edge);
  }
  const has = (edge: number) => state.relations.has(relation[edge] ?? 0);
  if (state.note === undefined) return { shows, notes, edges, focus: undefined, path: undefined };
  if (state.to === undefined) {
    const focus = neighborhood(graph, shows, has, state.note, state.depth);
    return { shows, notes, edges, focus, path: undefined };
  }
  const path = pathOf(graph, shows, has, state.note, state.to);
  const focus = new Set([state.note, state.to, ...path.through, ...path.steps]);
  return { shows, notes, edges, focus, path };
}

/** Every shown note at most `depth` shown links away, the note itself included. */
function neighborhood(
  graph: Graph,
  shows: Uint8Array,
  has: (edge: number) => boolean,
  note: number,
  depth: number,
): Set<number> {
  const found = new Set([note]);
  let edge: readonly number[] = [note];
  for (let step = 0; step < depth; step++) {
    edge = edge.flatMap((from) => {
      const reached = neighbors(graph, shows, has, from).filter((to) => !found.has(to));
      for (const to of reached) found.add(to);
      return reached;
    });
  }
  return found;
}

function neighbors(
  graph: Graph,
  shows: Uint8Array,
  has: (edge: number) => boolean,
  note: number,
): number[] {
  const found = new Set<number>();
  for (const edge of edgesAt(graph, note)) {
    const other = otherEnd(graph, edge, note);
    if (has(edge) && shows[other]) found.add(other);
  }
  return [...found];
}

function pathOf(
  graph: Graph,
  shows: Uint8Array,
  has: (edge: number) => boolean,
  from: number,
  to: number,
): Path {
  const ends = new Set(neighbors(graph, shows, has, to));
  const through = neighbors(graph, shows, has, from).filter((note) => ends.has(note));
  const direct = [...edgesAt(graph, from)].filter(
    (edge) => has(edge) && otherEnd(graph, edge, from) === to,
  );
  const isNear = direct.length > 0 || through.length > 0;
  const steps = isNear ? [] : shortest(graph, shows, has, from, to);
  return {
    direct,
    through: through.sort((a, b) => linksOf(graph, b) - linksOf(graph, a) || a - b),
    steps,
  };
}

/** How many links a note has in the whole graph. */
export function linksOf({ first }: Graph, note: number): number {
  return (first[note + 1] ?? 0) - (first[note] ?? 0);
}

/** Breadth first. */
function shortest(
  graph: Graph,
  shows: Uint8Array,
  has: (edge: number) => boolean,
  from: number,
  to: number,
): number[] {
  const before = new Map<number, number>([[from, from]]);
  let reached = [from];
  while (reached.length > 0 && !before.has(to)) {
    reached = reached.flatMap((note) => {
      const next = neighbors(graph, shows, has, note).filter((other) => !before.has(other));
      for (const other of next) before.set(other, note);
      return next;
    });
  }
  if (!before.has(to)) return [];
  const steps = [to];
  while (steps[0] !== from) steps.unshift(before.get(steps[0] ?? from) ?? from);
  return steps;
}
