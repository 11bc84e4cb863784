/** A question as the address of the search page: `?q=…&company=…&company=…&sort=newest`. */

import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import { chosenIn } from "./filters.ts";
import type { Question, Sort } from "./search.ts";

const SORTS: readonly Sort[] = ["relevance", "newest", "oldest"];

export function readAddress(query: string): Question {
  const values = new URLSearchParams(query);
  return {
    // absent: an address without words
    text: values.get("q") ?? "",
    choices: new Map(
      FACETS.map((name): [FacetName, Set<string>] => [
        name,
        new Set(values.getAll(name).filter((value) => value !== "")),
      ]),
    ),
    sort: readSort(values.get("sort")),
  };
}

/** The order that a word names; that of relevance where it names none. */
export function readSort(word: string | null): Sort {
  // absent: an address of the usual order, or of one that is not known
  return SORTS.find((sort) => sort === word) ?? "relevance";
}

/** The part of the address from `?` on; "" for a question that asks nothing. */
export function writeAddress({ text, choices, sort }: Question): string {
  const values = new URLSearchParams();
  if (text.trim() !== "") values.set("q", text.trim());
  for (const name of FACETS) {
    for (const value of chosenIn(choices, name)) values.append(name, value);
  }
  if (sort !== "relevance") values.set("sort", sort);
  const written = values.toString();
  return written === "" ? "" : `?${written}`;
}
