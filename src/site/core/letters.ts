/** The characters of a vault's pages that the Latin parts of the faces have not. */

import { memoize } from "../../vault/core/memoize.ts";
import type { Vault } from "../../vault/index.ts";

/** Letters and marks beyond Western European ones, and the punctuation of East Asia. */
const LETTER =
  /(?=[\p{L}\p{M}\p{N}\u3000-\u303f\uff01-\uffee])[^\0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc]/gu;

/** Of published notes alone: a face says what is in it. */
export const lettersOf = memoize(({ settings, notes, pages }: Vault): ReadonlySet<string> => {
  const letters = new Set<string>();
  const read = (text: string) => {
    for (const [letter] of text.matchAll(LETTER)) letters.add(letter);
  };
  read(settings.title);
  for (const { title, aliases, tags, data, summary } of notes) {
    read(JSON.stringify([title, aliases, tags, data, summary]));
  }
  for (const { html } of pages.values()) read(html);
  return letters;
});
