/** Words of notes as lists show them: without the titles of the sources cited in them. */

import type { Context } from "../vault/extract.ts";
import type { Note } from "../vault/note.ts";
import { sentenceOf } from "../vault/sentences.ts";
import { noteAt, vault } from "./vault.ts";

/** The words of the links to sources, by the note that they stand in. */
const citedIn = Map.groupBy(
  vault.links.filter(({ to }) => to !== undefined && noteAt(to)?.kind === "source"),
  ({ from }) => from,
);

/** The sentence of a link; `own` are its own words, which stay even where it leads to a source. */
export function shownSentence(from: string, context: Context, own: string): string {
  return withoutSources(from, sentenceOf(context), own);
}

/** The first words of a note. */
export function shownSummary(note: Note): string {
  return withoutSources(note.path, note.summary);
}

function withoutSources(from: string, words: string, own?: string): string {
  const titles = (citedIn.get(from) ?? []).flatMap(({ text }) =>
    text !== own && text !== "" && words.includes(text) ? [text] : [],
  );
  if (titles.length === 0) return words;
  const rest = titles.reduce((left, title) => left.replace(title, ""), words);
  // What the titles leave behind: brackets with nothing but separators in them.
  return rest.replace(/\s*\([\s,;]*\)/g, "").replace(/(?: · )+(?=$| · )/g, "");
}
