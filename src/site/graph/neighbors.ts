/** The neighbors of a note in the graph, the closest first. */

import { at } from "../../shared/assert.ts";
import type { Edge } from "../../shared/graph/columns.ts";

export interface Neighbor {
  readonly place: number;
  /** The edges between the two: first what the front matter says, then reasons, mentions and citations. */
  readonly edges: readonly Edge[];
}

/** What only says that a note has to do with another comes after what says how. */
const LAST = ["related", "mentions", "sources"];

/** The relations that don't say how two notes have to do with each other. */
export const LOOSE: ReadonlySet<string> = new Set(LAST);

/** `edges` are those at the note, in and out; `degree` says how many another has. */
export function neighborsOf(
  place: number,
  edges: readonly Edge[],
  degree: (place: number) => number,
): Neighbor[] {
  const byNeighbor = Map.groupBy(edges, ({ source, target }) =>
    source === place ? target : source,
  );
  return [...byNeighbor]
    .map(([neighbor, ways]) => ({ place: neighbor, edges: ways.toSorted(byCloseness) }))
    .sort(
      (a, b) =>
        closeness(at(a.edges, 0)) - closeness(at(b.edges, 0)) ||
        b.edges.length - a.edges.length ||
        degree(b.place) - degree(a.place) ||
        a.place - b.place,
    );
}

function byCloseness(a: Edge, b: Edge): number {
  return closeness(a) - closeness(b);
}

function closeness({ relation }: Edge): number {
  return LAST.indexOf(relation) + 1;
}
