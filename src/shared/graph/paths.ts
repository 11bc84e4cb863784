/** Walks over the links that are shown: around a note, and from one note to another. */

import { at, get } from "../assert.ts";
import { byLinks, edgesAt, type Graph, otherEnd } from "./view.ts";

/** The links that a walk may take. */
export interface Links {
  readonly graph: Graph;
  /** By note: 1 where it is shown. */
  readonly shows: Uint8Array;
  /** Whether the relation of an edge is shown. */
  readonly hasRelation: (edge: number) => boolean;
}

/** How two notes are connected. */
export interface Path {
  /** Edges between the two themselves. */
  readonly direct: readonly number[];
  /** Notes that are linked with both, the most linked first. */
  readonly through: readonly number[];
  /** Where there is neither: the notes of one shortest path, both ends included; empty without any. */
  readonly steps: readonly number[];
}

/** Every note at most `depth` links away, the note itself included. */
export function neighborhood(links: Links, note: number, depth: number): Set<number> {
  const found = new Set([note]);
  let frontier: readonly number[] = [note];
  for (let step = 0; step < depth; step++) {
    frontier = frontier.flatMap((from) => {
      const reached = neighbors(links, from).filter((to) => !found.has(to));
      for (const to of reached) found.add(to);
      return reached;
    });
  }
  return found;
}

export function pathBetween(links: Links, from: number, to: number): Path {
  const { graph, hasRelation } = links;
  const nearTarget = new Set(neighbors(links, to));
  const through = neighbors(links, from)
    .filter((note) => nearTarget.has(note))
    .sort(byLinks(graph));
  const direct = [...edgesAt(graph, from)].filter(
    (edge) => hasRelation(edge) && otherEnd(graph, edge, from) === to,
  );
  const isNear = direct.length > 0 || through.length > 0;
  return { direct, through, steps: isNear ? [] : shortestPath(links, from, to) };
}

function neighbors({ graph, shows, hasRelation }: Links, note: number): number[] {
  const found = new Set<number>();
  for (const edge of edgesAt(graph, note)) {
    const other = otherEnd(graph, edge, note);
    if (hasRelation(edge) && shows[other]) found.add(other);
  }
  return [...found];
}

/** Breadth first; both ends included, and empty where nothing leads there. */
function shortestPath(links: Links, from: number, to: number): number[] {
  const cameFrom = new Map<number, number>([[from, from]]);
  let frontier = [from];
  while (frontier.length > 0 && !cameFrom.has(to)) {
    frontier = frontier.flatMap((note) => {
      const next = neighbors(links, note).filter((other) => !cameFrom.has(other));
      for (const other of next) cameFrom.set(other, note);
      return next;
    });
  }
  if (!cameFrom.has(to)) return [];
  const steps = [to];
  while (at(steps, 0) !== from) steps.unshift(get(cameFrom, at(steps, 0)));
  return steps;
}
