/** The kinds that a vault has notes of. */

import { KINDS, type NamedKind } from "../../record/kinds.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "./context.ts";

/** In the order of the table. */
export const kindsInUse = memoize(({ vault }: SiteContext): readonly NamedKind[] => {
  const used = new Set(vault.notes.map((note) => note.kind));
  return KINDS.filter(({ name }) => used.has(name));
});

/** Kinds that other pages lead to more readily than to a list of them: events stand on the timeline. */
const NO_WAY_IN = new Set<NamedKind["name"]>(["event", "source", "note", "product", "person"]);

/** The kinds that lead into a vault, five at most; of one that names none of them, whichever it has. */
export const topKinds = memoize((context: SiteContext): readonly NamedKind[] => {
  const kinds = kindsInUse(context);
  const leading = kinds.filter(({ name }) => !NO_WAY_IN.has(name));
  return (leading.length > 0 ? leading : kinds).slice(0, 5);
});
