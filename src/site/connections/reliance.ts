/** What rests on a source alone: the single points of failure of the record. */

import { get } from "../../shared/assert.ts";
import type { Note } from "../../vault/core/note.ts";
import { sourceOfNote } from "../../vault/sources.ts";
import type { SiteContext } from "../core/context.ts";
import { tierInWords } from "../core/words.ts";

export interface Reliance {
  /** The paths of the claims that no other source of its tier stands behind. */
  readonly alone: ReadonlySet<string>;
  /** How many rely on it, and how many on it alone; "" of what is no source. */
  readonly says: string;
  /** What it is to those: "its only primary source". */
  readonly words: string;
}

const NONE: Reliance = { alone: new Set(), says: "", words: "" };

export function relianceOn(context: SiteContext, note: Note): Reliance {
  const { vault, requireNote } = context;
  const words = context.words.connections;
  if (note.kind !== "source") return NONE;
  // absent: no other note links here
  const from = new Set((vault.backlinks.get(note.path) ?? []).map((link) => link.from));
  const relying = [...from].map(requireNote).filter(({ path }) => path !== note.path);
  if (relying.length === 0) return NONE;
  const isPrimary = sourceOfNote(note).tier === 1;
  const claims = relying.filter(({ kind }) => kind === "claim");
  const alone = claims.filter(({ path }) => {
    const sources = get(vault.sources, path);
    return sources.filter(({ tier }) => !isPrimary || tier === 1).length === 1;
  });
  const only = isPrimary ? words.onlyOf(tierInWords(1)) : words.onlySource;
  return {
    alone: new Set(alone.map(({ path }) => path)),
    says: [
      words.relying(relying.length, claims.length),
      ...(alone.length > 0 ? [words.alone(alone.length, claims.length, only)] : []),
    ].join(" "),
    words: words.itsOnly(only),
  };
}
