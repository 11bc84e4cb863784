/** Addresses that showed a note or a choice of links before each view of the map had its own. */

/** What only the free map has in its address. */
const OF_FREE_MAP = ["kinds", "links", "depth", "at"];

/** The view that shows what such a query asked for; undefined for another query. */
export function formerView(query: string): "free" | "note" | "ties" | undefined {
  const given = new URLSearchParams(query);
  if (OF_FREE_MAP.some((key) => given.has(key))) return "free";
  if (given.has("note")) return given.has("to") ? "ties" : "note";
  return undefined;
}
