/** Notes by words of their titles and other names. */

import { at } from "../assert.ts";
import { plainLetters } from "../search/letters.ts";
import { byLinks, type Graph } from "./view.ts";

/** Notes of which a name holds all words of a query, those of which one begins with it first, then the most linked. */
export function matching(graph: Graph, query: string): number[] {
  const wanted = plainLetters(query).trim();
  if (wanted === "") return [];
  const words = wanted.split(/\s+/);
  const found: number[] = [];
  const first = new Set<number>();
  for (const [note, title] of graph.view.title.entries()) {
    const names = [title, ...at(graph.view.names, note).split("\n")].map(plainLetters);
    const holding = names.filter((name) => words.every((word) => name.includes(word)));
    if (holding.length === 0) continue;
    found.push(note);
    if (holding.some((name) => name.startsWith(wanted))) first.add(note);
  }
  const compareLinks = byLinks(graph);
  return found.sort((a, b) => Number(first.has(b)) - Number(first.has(a)) || compareLinks(a, b));
}
