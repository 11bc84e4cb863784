/** What the last words of a query may become: names of filters, and the values of one. */

import { FACETS, FILTER_KEYS, typedFilter } from "./facets.ts";
import type { FacetFile } from "./files.ts";
import { foldKey } from "./fold.ts";

/** What can be offered at once and still be looked through. */
const MAX = 12;

/** The end of a query that is the beginning of a filter: "copyright ki", "kind:ca", `accused:"Moon`. */
const BEGUN = /(?<=^|\s)(\p{L}+)(?:(:)["“”]?([^"“”]*))?$/u;

/** Whether the end of a text may become a filter, so that the values are worth being fetched. */
export function isFilterBegun(text: string): boolean {
  const [, key = "", colon] = BEGUN.exec(text) || [];
  const typed = key.toLowerCase();
  return FILTER_KEYS.some((one) => (colon ? one === typed : typed !== "" && one.startsWith(typed)));
}

/** The whole text with each filter that its end may become: "copyright ki" => "copyright kind:". */
export function completions(text: string, { facets }: FacetFile): string[] {
  const found = BEGUN.exec(text);
  if (!found || !isFilterBegun(text)) return [];
  const [, key = "", colon, value = ""] = found;
  const before = text.slice(0, found.index);
  const typed = key.toLowerCase();
  if (!colon) {
    const used = FILTER_KEYS.filter((one) => {
      const facet = FACETS.find((name) => name === one);
      return one.startsWith(typed) && (facet === undefined || facets[facet].values.length > 0);
    });
    return used.map((one) => before + typedFilter(one));
  }
  const facet = FACETS.find((name) => name === typed);
  const values = facet ? facets[facet].values : [];
  const begun = foldKey(value);
  return values
    .filter((one) => foldKey(one).startsWith(begun))
    .slice(0, MAX)
    .map((one) => `${before}${typedFilter(typed, one)} `);
}
