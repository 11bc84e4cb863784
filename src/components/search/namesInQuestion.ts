/** The names of notes within a question: "Which court decided [Bartz v. Anthropic]?" */

import { at } from "../../shared/assert.ts";
import type { NamedNote } from "../../shared/search/files.ts";
import { foldKey, KEY_LENGTH } from "../../shared/search/fold.ts";
import { shardOf } from "../../shared/search/shards.ts";
import type { Files } from "./load.ts";

export interface NameInQuestion {
  readonly note: NamedNote;
  /** The words of the question that are the name, as they are compared. */
  readonly words: readonly string[];
  /** The title of the note, where the question has another name of it. */
  readonly title: string | undefined;
}

/** The most words of a name that is looked for. */
const LONGEST = 5;

/** Whole names among the words of a question, the longest first; no word is part of two. */
export async function namesInQuestion(
  files: Files,
  words: readonly string[],
): Promise<NameInQuestion[]> {
  const spans = words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, words.length - from) }, (_, more) => ({
      from,
      to: from + more + 1,
    })),
  );
  const found = await Promise.all(
    spans.map(async ({ from, to }) => {
      const named = await wholeName(files, words.slice(from, to).join(" "));
      return named ? [{ ...named, from, to }] : [];
    }),
  );
  const taken = new Set<number>();
  return found
    .flat()
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .flatMap(({ from, to, note, title }) => {
      const places = Array.from({ length: to - from }, (_, index) => from + index);
      if (places.some((place) => taken.has(place))) return [];
      for (const place of places) taken.add(place);
      return { note, title, words: words.slice(from, to).map(foldKey) };
    });
}

/** The note that goes by a whole name, and its title where that is another. */
export async function wholeName(files: Files, typed: string) {
  const key = foldKey(typed);
  if (key.length < 2 || key.length > KEY_LENGTH) return undefined;
  const shard = await files.names(shardOf(files.manifest.names, key));
  const found = shard.keys.find(([candidate, , whole]) => candidate === key && whole === 1);
  if (!found) return undefined;
  const [, place, , name] = found;
  const note = at(shard.notes, place);
  const [, , title] = note;
  return { note, title: name === undefined ? undefined : title };
}
