/** The graph of the notes: who links to whom by which relation, each once. */

import { at } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Edge } from "../../shared/graph/columns.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Link } from "../../vault/links/follow.ts";

export interface Graph {
  readonly nodes: readonly Note[];
  /** By source, target and relation. */
  readonly edges: readonly Edge[];
  /** The edges of each node, in and out. */
  readonly degrees: readonly number[];
}

/** A link that leads nowhere, or to the note it stands in, is no edge; one that is repeated is one edge. */
export function graphOf(nodes: readonly Note[], links: readonly Link[]): Graph {
  const edges = edgesOf(links, placesOf(nodes));
  const degrees = nodes.map(() => 0);
  for (const end of edges.flatMap(({ source, target }) => [source, target])) {
    degrees[end] = at(degrees, end) + 1;
  }
  return { nodes, edges, degrees };
}

/** Where each note stands among them, by its path. */
export function placesOf(nodes: readonly Note[]): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ path }, place) => [path, place]));
}

/** The edges that some links make, in the order of the graph's. */
export function edgesOf(
  links: readonly Link[],
  places: ReadonlyMap<string, number>,
): readonly Edge[] {
  return links
    .flatMap(({ from, to, relation }) => {
      const source = places.get(from);
      const target = to === undefined ? undefined : places.get(to);
      const isEdge = source !== undefined && target !== undefined && source !== target;
      return isEdge ? [{ source, target, relation }] : [];
    })
    .sort(compareEdges)
    .filter((edge, index, all) => index === 0 || compareEdges(edge, at(all, index - 1)) !== 0);
}

function compareEdges(a: Edge, b: Edge): number {
  return a.source - b.source || a.target - b.target || compareText(a.relation, b.relation);
}
