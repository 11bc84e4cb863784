/** What rests on a source alone: the single points of failure of the record. */

import { get } from "../../shared/assert.ts";
import { plural } from "../../shared/plural.ts";
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

export function relianceOn({ vault, requireNote }: SiteContext, note: Note): Reliance {
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
  const only = isPrimary ? `only ${tierInWords(1)}` : "only source";
  return {
    alone: new Set(alone.map(({ path }) => path)),
    says: `${relyingInWords(relying.length, claims.length)}${aloneInWords(alone.length, claims.length, only)}`,
    words: `its ${only}`,
  };
}

/** "45 notes rely on it, 12 claims among them." */
function relyingInWords(notes: number, claims: number): string {
  const verb = notes === 1 ? "relies" : "rely";
  const among = claims > 0 && notes > 1 ? `, ${plural(claims, "claim")} among them` : "";
  return `${plural(notes, "note")} ${verb} on it${among}.`;
}

/** " For 11 of those claims it is the only primary source." */
function aloneInWords(alone: number, claims: number, only: string): string {
  if (alone === 0) return "";
  const which =
    claims === 1
      ? "that claim"
      : alone === claims
        ? "each of those claims"
        : `${alone} of those claims`;
  return ` For ${which} it is the ${only}.`;
}
