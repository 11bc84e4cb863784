/** Notes by words of their titles. */

import type { Graph } from "../../shared/graph/view.ts";
import { plainLetters } from "../../shared/search/letters.ts";
import { linksOf } from "./scope.ts";

/** Notes whose title holds all words, those that begin with them first; then the most linked. */
export function matching(graph: Graph, query: string): number[] {
  const wanted = plainLetters(query).trim();
  if (wanted === "") return [];
  const words = wanted.split(/\s+/);
  const found: { readonly note: number; readonly begins: boolean }[] = [];
  for (const [note, title] of graph.view.title.entries()) {
    const folded = plainLetters(title);
    if (words.every((word) => folded.includes(word))) {
      found.push({ note, begins: folded.startsWith(wanted) });
    }
  }
  return found
    .sort(
      (a, b) =>
        Number(b.begins) - Number(a.begins) ||
        linksOf(graph, b.note) - linksOf(graph, a.note) ||
        a.note - b.note,
    )
    .map(({ note }) => note);
}
