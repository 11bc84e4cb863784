/** The graph of the notes: who links to whom by which relation, each once. */

import type { Link } from "../links.ts";
import type { Note } from "../note.ts";
import { compareText } from "../problems.ts";

/** One relation between two notes, by their places in `Graph.nodes`. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  /** "mentions", "related", or the key of the front matter. */
  readonly relation: string;
}

export interface Graph {
  readonly nodes: readonly Note[];
  /** By source, target and relation. */
  readonly edges: readonly Edge[];
  /** The edges of each node, in and out. */
  readonly degrees: readonly number[];
}

/** A link that leads nowhere, or to its own note, is no edge; one that is repeated is one edge. */
export function graphOf(nodes: readonly Note[], links: readonly Link[]): Graph {
  const places = new Map(nodes.map(({ path }, place) => [path, place]));
  const edges = new Map<string, Edge>();
  for (const { from, to, relation } of links) {
    const source = places.get(from);
    const target = to === undefined ? undefined : places.get(to);
    if (source === undefined || target === undefined || source === target) continue;
    edges.set(`${source} ${target} ${relation}`, { source, target, relation });
  }
  const sorted = [...edges.values()].sort(
    (a, b) => a.source - b.source || a.target - b.target || compareText(a.relation, b.relation),
  );
  const degrees = nodes.map(() => 0);
  for (const { source, target } of sorted) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  return { nodes, edges: sorted, degrees };
}
