/** Notes by words of their titles. */

import { plainLetters } from "../search/letters.ts";
import { byLinks, type Graph } from "./view.ts";

/** Notes whose title holds all words of a query, those that begin with it first, then the most linked. */
export function matching(graph: Graph, query: string): number[] {
  const wanted = plainLetters(query).trim();
  if (wanted === "") return [];
  const words = wanted.split(/\s+/);
  const found: number[] = [];
  const first = new Set<number>();
  for (const [note, title] of graph.view.title.entries()) {
    const folded = plainLetters(title);
    if (!words.every((word) => folded.includes(word))) continue;
    found.push(note);
    if (folded.startsWith(wanted)) first.add(note);
  }
  const compareLinks = byLinks(graph);
  return found.sort((a, b) => Number(first.has(b)) - Number(first.has(a)) || compareLinks(a, b));
}
