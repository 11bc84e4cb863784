/** Accused who have no note and stand in the words of a single document: "firms of China, none named". */

import { memoize } from "../vault/core/memoize.ts";
import type { Vault } from "../vault/index.ts";
import { documents } from "./charges.ts";
import { type Party, textsOf } from "./party.ts";

/** Whether one is such; words that several documents share are a name. */
export function isUnnamed(vault: Vault, party: Party): boolean {
  return "text" in party && !shared(vault).has(party.text);
}

/** Whether a document accuses such, or nobody. */
export function isUnnamedIn(vault: Vault, accused: readonly Party[]): boolean {
  return accused.length === 0 || accused.some((party) => isUnnamed(vault, party));
}

const shared = memoize((vault: Vault): ReadonlySet<string> => {
  const texts = documents(vault).flatMap(({ accused }) => [...new Set(textsOf(accused))]);
  const byText = Map.groupBy(texts, (text) => text);
  return new Set([...byText].flatMap(([text, { length }]) => (length > 1 ? text : [])));
});
