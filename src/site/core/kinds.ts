/** The kinds that a vault has notes of. */

import { KINDS, type NamedKind } from "../../record/kinds.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "./context.ts";

/** In the order of the table. */
export const kindsInUse = memoize(({ vault }: SiteContext): readonly NamedKind[] => {
  const used = new Set(vault.notes.map((note) => note.kind));
  return KINDS.filter(({ name }) => used.has(name));
});
