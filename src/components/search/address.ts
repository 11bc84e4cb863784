/** A question as the address of the search page: `?q=…&company=…&company=…&sort=newest`. */

import type { FacetName } from "../../shared/search/facets.ts";
import { FACET_NAMES } from "./filters.ts";
import type { Question, Sort } from "./search.ts";

const SORTS: readonly Sort[] = ["relevance", "newest", "oldest"];

export function readAddress(query: string): Question {
  const values = new URLSearchParams(query);
  return {
    text: values.get("q") ?? "",
    choices: new Map(
      FACET_NAMES.map((name): [FacetName, Set<string>] => [
        name,
        new Set(values.getAll(name).filter((value) => value !== "")),
      ]),
    ),
    sort: SORTS.find((sort) => sort === values.get("sort")) ?? "relevance",
  };
}

/** The part of the address from `?` on; "" for a question that asks nothing. */
export function writeAddress({ text, choices, sort }: Question): string {
  const values = new URLSearchParams();
  if (text.trim() !== "") values.set("q", text.trim());
  for (const name of FACET_NAMES) {
    for (const value of choices.get(name) ?? []) values.append(name, value);
  }
  if (sort !== "relevance") values.set("sort", sort);
  const written = values.toString();
  return written === "" ? "" : `?${written}`;
}
