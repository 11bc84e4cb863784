/** Who takes part: a note of the record, or words for whom there is none. */

import { get } from "../shared/assert.ts";
import type { Note } from "../vault/core/note.ts";
import type { NamingCell } from "../vault/harvest.ts";
import type { Vault } from "../vault/index.ts";
import { namesInString, stringsOf } from "../vault/links/frontMatterNames.ts";
import { notesOf } from "./notesOf.ts";

export type Party = { readonly path: string } | { readonly text: string };

/** Those that the front matter of a note names under a key, in order. */
export function partiesUnder({ outgoing }: Vault, { path, data }: Note, key: string): Party[] {
  const leadsTo = new Map(
    get(outgoing, path)
      .filter(({ relation }) => relation === key)
      .map(({ target, to }) => [target, to] as const),
  );
  return stringsOf(data, key).flatMap((string) =>
    namesInString(key, string.text).map(({ link: { target, alias } }): Party => {
      const to = leadsTo.get(target);
      return to === undefined ? { text: alias === undefined ? target : alias } : { path: to };
    }),
  );
}

/** Those that a cell of a table names: notes that are no sources, else its words; none in an empty one. */
export function partiesIn(vault: Vault, { text, notes }: NamingCell): Party[] {
  const named = notes.filter(({ path }) => get(notesOf(vault), path).kind !== "source");
  const paths = [...new Set(named.map(({ path }) => path))];
  if (paths.length > 0) return paths.map((path) => ({ path }));
  return text === "" ? [] : [{ text }];
}

/** The paths of those that have a note. */
export function pathsOf(parties: readonly Party[]): string[] {
  return parties.flatMap((party) => ("path" in party ? [party.path] : []));
}

/** The words for those that have none. */
export function textsOf(parties: readonly Party[]): string[] {
  return parties.flatMap((party) => ("text" in party ? [party.text] : []));
}
