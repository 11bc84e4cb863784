/** Redirects for addresses from the time when the map was a single page. */

/** What only the free map has in its address. */
const OF_FREE_MAP = ["kinds", "links", "depth", "at"];

/** The view that an old query leads to now; undefined for one of the matrix. */
export function redirectFor(query: string): "free" | "note" | "ties" | undefined {
  const given = new URLSearchParams(query);
  if (OF_FREE_MAP.some((key) => given.has(key))) return "free";
  if (given.has("to")) return "ties";
  return given.has("note") ? "note" : undefined;
}
