/** How many sources of each tier something relies on. */

import type { Vault } from "../../vault/index.ts";
import { type Source, sourceOfNote } from "../../vault/sources.ts";
import type { SiteContext } from "../core/context.ts";

export type Tier = 1 | 2 | 3;

/** Paths of source notes, by their tier; those without one are in none. */
export function tierCounts(
  { requireNote }: Pick<SiteContext, "requireNote">,
  paths: readonly string[],
): Record<Tier, number> {
  return countTiers([...new Set(paths)].map((path) => sourceOfNote(requireNote(path))));
}

/** Of all sources of a note. */
export function tiersOfNote({ sources }: Vault, path: string): Record<Tier, number> {
  // absent: a note that relies on none
  return countTiers(sources.get(path) ?? []);
}

function countTiers(sources: readonly Source[]): Record<Tier, number> {
  const of = (tier: Tier) => sources.filter((source) => source.tier === tier).length;
  return { 1: of(1), 2: of(2), 3: of(3) };
}

/** "1 primary, 2 press" */
export function tiersInWords({ words }: SiteContext, counts: Record<Tier, number>): string {
  const { sources } = words.trackers.tables;
  return ([1, 2, 3] as const)
    .filter((tier) => counts[tier] > 0)
    .map((tier) => sources[tier](counts[tier]))
    .join(", ");
}
