/**
 * Edges as short lists of numbers, for the browser. Of each relation, in runs: how far the source is from the
 * one before, how many targets it has, then the targets, each as its distance from the one before.
 *
 * e.g. edges 3→5, 3→9, 4→1 => [3, 2, 5, 4, 1, 1, 1]
 */

import { at } from "../assert.ts";

/** One relation between two notes, by their indices in a list of notes. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  /** "mentions", "related", or the key of the front matter. */
  readonly relation: string;
}

/** One list for each relation; empty where no edge has it. Edges are in the order of source and target. */
export function packEdges(edges: readonly Edge[], relations: readonly string[]): number[][] {
  const byRelation = Map.groupBy(edges, ({ relation }) => relation);
  // absent: no edge has the relation
  return relations.map((relation) => packRuns(byRelation.get(relation) ?? []));
}

function packRuns(edges: readonly Edge[]): number[] {
  const packed: number[] = [];
  let lastSource = 0;
  for (const [source, run] of Map.groupBy(edges, (edge) => edge.source)) {
    packed.push(source - lastSource, run.length);
    lastSource = source;
    let lastTarget = 0;
    for (const { target } of run) {
      packed.push(target - lastTarget);
      lastTarget = target;
    }
  }
  return packed;
}

/** Calls `visit` for each edge of a list that `packEdges` made. */
export function unpackEdges(
  columns: readonly number[],
  visit: (source: number, target: number) => void,
): void {
  let source = 0;
  for (let index = 0; index < columns.length; ) {
    source += at(columns, index++);
    const count = at(columns, index++);
    let target = 0;
    for (const end = index + count; index < end; index++) {
      target += at(columns, index);
      visit(source, target);
    }
  }
}
