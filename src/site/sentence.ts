/** Words of notes as lists show them: without the titles of the sources cited in them. */

import type { Context } from "../shared/sentences.ts";
import { sentenceOf } from "../shared/sentences.ts";
import type { Note } from "../vault/core/note.ts";
import { onceEach } from "./once.ts";
import { noteAt, vault } from "./vault.ts";

/** The links to sources in a note. */
const citedIn = onceEach((path: string) =>
  (vault.outgoing.get(path) ?? []).filter(
    ({ to }) => to !== undefined && noteAt(to)?.kind === "source",
  ),
);

/** The same by the line: a note may hold a thousand rows that cite. */
const citedAt = onceEach((path: string) => Map.groupBy(citedIn(path), ({ line }) => line));

/** The sentence of a link; `own` are its own words, which stay even where it leads to a source. */
export function shownSentence(from: string, context: Context, own: string): string {
  return withoutSources(citedIn(from), sentenceOf(context), own);
}

/** The first words of a note. */
export function shownSummary(note: Note): string {
  return withoutSources(citedIn(note.path), note.summary);
}

/** The words of a row of a table in a note; all of them where nothing but sources is said. */
export function shownRow(from: string, line: number, words: string): string {
  return withoutSources(citedAt(from).get(line), words).trim() || words;
}

function withoutSources(
  cited: readonly { readonly text: string }[] = [],
  words: string,
  own?: string,
): string {
  const titles = cited.flatMap(({ text }) =>
    text !== own && text !== "" && words.includes(text) ? [text] : [],
  );
  if (titles.length === 0) return words;
  const rest = titles.reduce((left, title) => left.replace(title, ""), words);
  // What the titles leave behind: brackets with nothing but separators in them.
  return rest.replace(/\s*\([\s,;]*\)/g, "").replace(/(?: · )+(?=$| · )/g, "");
}
