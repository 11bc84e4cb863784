/**
 * Edges as short lists of numbers, for the browser. Of each relation, in runs: how far the source is from the
 * one before, how many targets it has, then the targets, each as its distance from the one before.
 *
 * e.g. edges 3→5, 3→9, 4→1 => [3, 2, 5, 4, 1, 1, 1]
 */

/** One relation between two notes, by their places in a list of notes. */
export interface Edge {
  readonly source: number;
  readonly target: number;
  /** "mentions", "related", or the key of the front matter. */
  readonly relation: string;
}

/** One list for each relation. Edges are in the order of source and target. */
export function packEdges(edges: readonly Edge[], relations: readonly string[]): number[][] {
  const byRelation = Map.groupBy(edges, ({ relation }) => relation);
  return relations.map((relation) => {
    let last = 0;
    const bySource = Map.groupBy(byRelation.get(relation) ?? [], ({ source }) => source);
    return [...bySource].flatMap(([source, run]) => {
      const gap = source - last;
      last = source;
      return [
        gap,
        run.length,
        ...run.map(({ target }, index) => target - (run[index - 1]?.target ?? 0)),
      ];
    });
  });
}

/** Calls `visit` for each edge of a list that `packEdges` made. */
export function unpackEdges(
  columns: readonly number[],
  visit: (source: number, target: number) => void,
): void {
  let source = 0;
  for (let index = 0; index < columns.length; ) {
    source += columns[index++] ?? 0;
    const count = columns[index++] ?? 0;
    let target = 0;
    for (const end = index + count; index < end; index++) {
      target += columns[index] ?? 0;
      visit(source, target);
    }
  }
}
