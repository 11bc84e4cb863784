/** The arguments: who makes and who opposes each, which law and case bears on it, and how they answer one another. */

import { get } from "../shared/assert.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Contribution } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";
import { targetsOf } from "../vault/links/follow.ts";
import { notesOf } from "./notesOf.ts";
import { type Party, partiesUnder } from "./party.ts";

export interface Argument {
  /** The path of its note, as all notes here. */
  readonly note: string;
  readonly proponents: readonly Party[];
  readonly opponents: readonly Party[];
  readonly laws: readonly string[];
  /** Those of the front matter and of the table, with what each contributes in the table's words. */
  readonly cases: readonly { readonly path: string; readonly contributes: string }[];
  readonly supports: readonly string[];
  readonly supportedBy: readonly string[];
  readonly answers: readonly string[];
  readonly answeredBy: readonly string[];
  readonly claims: readonly string[];
}

/** In the order of their notes. */
export const argumentMap = memoize((vault: Vault): readonly Argument[] => {
  const rows = Map.groupBy(vault.harvest.contributions, ({ note }) => note);
  return (
    vault.notes
      .filter(({ kind }) => kind === "argument")
      // absent: the cases may stand in the front matter alone
      .map((note) => ofNote(vault, note, rows.get(note.path) ?? []))
  );
});

function ofNote(vault: Vault, note: Note, rows: readonly Contribution[]): Argument {
  const links = get(vault.outgoing, note.path);
  return {
    note: note.path,
    proponents: partiesUnder(vault, note, "proponents"),
    opponents: partiesUnder(vault, note, "opponents"),
    laws: targetsOf(links, "laws"),
    cases: casesOf(vault, note, rows),
    supports: targetsOf(links, "supports"),
    supportedBy: naming(vault, note, "supports", "argument"),
    answers: targetsOf(links, "answers"),
    answeredBy: naming(vault, note, "answers", "argument"),
    claims: naming(vault, note, "arguments", "claim"),
  };
}

/** A case that says that it bears on the argument counts like one that the argument names. */
function casesOf(vault: Vault, note: Note, rows: readonly Contribution[]): Argument["cases"] {
  const says = new Map(
    rows.flatMap(({ case: named, text }) => named.notes.map(({ path }) => [path, text] as const)),
  );
  const paths = [
    ...says.keys(),
    ...targetsOf(get(vault.outgoing, note.path), "cases"),
    ...naming(vault, note, "arguments", "case"),
  ];
  // absent: the table need not have a row for each
  return [...new Set(paths)].map((path) => ({ path, contributes: says.get(path) ?? "" }));
}

/** The notes of a kind that name this one under a key. */
function naming(vault: Vault, note: Note, key: string, kind: Note["kind"]): string[] {
  // absent: nobody links to the note
  const links = vault.backlinks.get(note.path) ?? [];
  const from = new Set(links.filter(({ relation }) => relation === key).map((link) => link.from));
  return [...from].filter((path) => get(notesOf(vault), path).kind === kind);
}
