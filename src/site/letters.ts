/** The characters of a vault's pages that the text and interface faces have not. */

import { memoize } from "../vault/core/memoize.ts";
import type { Vault } from "../vault/index.ts";

/** Letters of other scripts than Latin, Cyrillic and Greek, and the punctuation of East Asia. */
const LETTER =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|[\u3000-\u303f\u30fb-\u30fc\uff01-\uffee]/gu;

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
