/** How much a link says of how two notes have to do with each other. */

import { at } from "../assert.ts";
import { isUntil, type Selection } from "./selection.ts";
import { edgesAt, type Graph, otherEnd } from "./view.ts";

/** A link of the front matter says how; a reason, a mention and a citation say less and less. */
const WEAK: Readonly<Record<string, number>> = { related: 2, mentions: 3, sources: 5 };

/** Of a relation by its name: 1 for those that say how. */
export function weight(relation: string): number {
  return WEAK[relation] || 1;
}

/** 1 for the strongest. */
export function cost({ view, relation }: Graph, edge: number): number {
  return weight(at(view.relations, at(relation, edge)).name);
}

/** Whether the link says how. */
export function isTelling(graph: Graph, edge: number): boolean {
  return cost(graph, edge) === 1;
}

/** The links of a note by the note at their other end, each list with its strongest first; none on a day before either. */
export function linksByNote(
  graph: Graph,
  note: number,
  { until }: Pick<Selection, "until">,
): Map<number, readonly number[]> {
  if (!isUntil(graph, note, until)) return new Map();
  const edges = [...edgesAt(graph, note)].filter((edge) =>
    isUntil(graph, otherEnd(graph, edge, note), until),
  );
  const byNote = Map.groupBy(edges, (edge) => otherEnd(graph, edge, note));
  return new Map(
    [...byNote].map(([other, between]) => [
      other,
      between.toSorted((a, b) => cost(graph, a) - cost(graph, b) || a - b),
    ]),
  );
}

/** How many notes one is linked with by links that say how. */
export function tellingCount(graph: Graph, note: number): number {
  const found = new Set<number>();
  for (const edge of edgesAt(graph, note)) {
    if (isTelling(graph, edge)) found.add(otherEnd(graph, edge, note));
  }
  return found.size;
}

/** What names more notes than these gives an overview: it ties nobody to anybody. */
const OVERVIEW = 16;

export function isOverview(graph: Graph, note: number): boolean {
  return tellingCount(graph, note) > OVERVIEW;
}
