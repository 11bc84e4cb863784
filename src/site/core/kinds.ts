/** The kinds that a vault has notes of. */

import { KINDS, type NamedKind } from "../../record/kinds.ts";
import { kept } from "../../vault/core/kept.ts";
import type { SiteContext } from "./context.ts";

/** In the order of the table. */
export const kindsInUse = kept(({ vault }: SiteContext): readonly NamedKind[] => {
  const used = new Set(vault.notes.map((note) => note.kind));
  return KINDS.filter(({ name }) => used.has(name));
});
