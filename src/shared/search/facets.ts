import { FILTER_ROLES } from "../../record/roles.ts";

/** What results can be narrowed to, in the order in which it is shown. The name of each is its key in addresses. */
export const FACETS = [
  "company",
  ...FILTER_ROLES,
  ...(["law", "kind", "status", "year", "tier", "tag"] as const),
] as const;
export type FacetName = (typeof FACETS)[number];
