/** What of the graph is shown: by kind, by relation, around a note, and between two. */

import { at } from "../assert.ts";
import { neighborhood, type Path, pathBetween } from "./paths.ts";
import { isUntil } from "./selection.ts";
import type { State } from "./state.ts";
import type { Graph } from "./view.ts";

export interface Scope {
  /** By note: 1 where it is shown. */
  readonly shows: Uint8Array;
  /** The notes and edges that are shown. */
  readonly notes: readonly number[];
  readonly edges: readonly number[];
  /** The notes in focus, where there is a focus: the rest steps back. */
  readonly focus: ReadonlySet<number> | undefined;
  /** Where two notes are chosen: how they are connected. */
  readonly path: Path | undefined;
}

/** Of a graph without notes. */
export const EMPTY_SCOPE: Scope = {
  shows: new Uint8Array(),
  notes: [],
  edges: [],
  focus: undefined,
  path: undefined,
};

export function scopeOf(graph: Graph, state: State): Scope {
  const { view, size, source, target, relation } = graph;
  const { kinds, relations, note, to, depth, until } = state;
  // A note that was chosen is shown, whatever its kind, but not before its day.
  const shows = Uint8Array.from({ length: size }, (_, index) =>
    Number(
      (kinds.has(at(view.kind, index)) || index === note || index === to) &&
        isUntil(graph, index, until),
    ),
  );
  const notes: number[] = [];
  for (let index = 0; index < size; index++) if (shows[index]) notes.push(index);
  const hasRelation = (edge: number) => relations.has(at(relation, edge));
  const edges: number[] = [];
  for (let edge = 0; edge < source.length; edge++) {
    const isShown = shows[at(source, edge)] && shows[at(target, edge)];
    if (isShown && hasRelation(edge)) edges.push(edge);
  }
  const shown = { shows, notes, edges };
  if (note === undefined || !shows[note]) return { ...shown, focus: undefined, path: undefined };
  const links = { graph, shows, hasRelation };
  if (to === undefined || !shows[to])
    return { ...shown, focus: neighborhood(links, note, depth), path: undefined };
  const path = pathBetween(links, note, to);
  return { ...shown, focus: new Set([note, to, ...path.through, ...path.steps]), path };
}
