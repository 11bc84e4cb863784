/** Which texts may hold other mentions than before, when the names of a vault change. */

import { at } from "../../shared/assert.ts";
import { lowerCase, nextWord, wordEnd } from "../../shared/wordScan.ts";
import { memoize } from "../core/memoize.ts";
import type { MentionNames } from "../links/mentions.ts";
import type { Extract, ReadNote } from "../text/extract.ts";

type NamesByWords = MentionNames["names"];

/** Answers of a text whether the one names may be found in it where the others are not. */
export function mayDiffer(
  { names: a }: MentionNames,
  { names: b }: MentionNames,
): (read: ReadNote) => boolean {
  if (a === b) return () => false;
  const changed = [...changedNames(a, b), ...changedNames(b, a)].map((words) => ({
    words,
    bits: words.map((word) => bitOf(word)),
  }));
  return ({ extract }) => {
    const filter = wordFilter(extract);
    const likely = changed.filter(({ bits }) => bits.every((bit) => isSet(filter, bit)));
    if (likely.length === 0) return false;
    const text = lowerCase(textOf(extract));
    return likely.some(({ words }) => holds(text, words));
  };
}

/** The words of those names that the others lack, or give to another note. */
function* changedNames(names: NamesByWords, others: NamesByWords) {
  for (const [key, { to, exact, words }] of names) {
    const other = others.get(key);
    if (other?.to !== to || other.exact !== exact) yield words;
  }
}

function textOf({ blocks }: Extract): string {
  return blocks.map(({ text }) => text).join("\n");
}

/**
 * Which words a text may hold: one bit a word, that another may share (a Bloom filter
 * of one hash). Searched are only the texts that have the bits of a name.
 */
export const wordFilter = memoize((extract: Extract): Uint32Array => {
  const text = lowerCase(textOf(extract));
  const filter = new Uint32Array(BITS / 32);
  for (let start = nextWord(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    const bit = bitOf(text, start, end);
    filter[bit >> 5] = at(filter, bit >> 5) | (1 << (bit & 31));
    start = nextWord(text, end);
  }
  return filter;
});

function isSet(filter: Uint32Array, bit: number): boolean {
  return ((at(filter, bit >> 5) >> (bit & 31)) & 1) === 1;
}

/** A note of some thousand words has a few hundred different ones. */
const BITS = 8192;

/** FNV-1a, of 32 bits, of a part of a text. http://www.isthe.com/chongo/tech/comp/fnv/ */
function bitOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % BITS;
}

/** Whether `words` stand in a text one after the other, whatever is between them; both in lower case. */
function holds(text: string, words: readonly string[]): boolean {
  const first = at(words, 0);
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    let from = start;
    const fits = words.every((word) => {
      const end = wordEnd(text, from);
      const isWord = text.slice(from, end) === word;
      from = nextWord(text, end);
      return isWord;
    });
    if (fits) return true;
  }
  return false;
}
