import { FILTER_ROLES } from "../../record/roles.ts";

/** What results can be narrowed to, in the order in which it is shown. The name of each is its key in addresses. */
export const FACETS = [
  "company",
  ...FILTER_ROLES,
  ...(["law", "kind", "status", "year", "tier", "tag"] as const),
] as const;
export type FacetName = (typeof FACETS)[number];

/** Bounds of the date of a note, which are typed as facets are. */
export const DAY_BOUNDS = ["before", "after"] as const;

/** What may be typed before a colon. */
export const FILTER_KEYS: readonly string[] = [...FACETS, ...DAY_BOUNDS];

/** A filter as it is typed among the words: `kind:case`, `accused:"Moonshot AI"`. */
export function typedFilter(key: string, value = ""): string {
  return `${key}:${/\s/.test(value) ? `"${value}"` : value}`;
}
