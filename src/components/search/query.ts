/** What a reader typed, parsed: words, exact phrases, and what must not be there. */

import { dictionaryWords, JOINER, spaced } from "../../shared/search/fold.ts";

export interface Query {
  /** As typed, without what is excluded: what a name is compared with. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Every word, in its order: those that ask for a kind of note too, "who", "when". */
  readonly asks: readonly string[];
  /** Words that stand in nearly every note, and were left out beside others. */
  readonly ignored: readonly string[];
}

/** English words that say nothing of what is looked for. */
const COMMON = new Set(
  (
    "a an and are as at be been but by can could did do does for from had has have how i if in into is it its many " +
    "me much of on or s should so still that the their them there these they this to was we were what when where " +
    "which who whom whose why will with would you"
  ).split(" "),
);

/** `"exact words"`, `-word`, `-"exact words"`, and words. */
const TOKEN = /(?<=^|\s)(-?)(?:["“”]([^"“”]*)["“”]?|(\S+))/gu;

/** Parses a query; `lang` is the language of the site. */
export function readQuery(text: string, lang: string): Query {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const plain: string[] = [];
  const splitRun = dictionaryWords(lang);
  for (const [, minus, phrase, word = ""] of text.normalize("NFKC").matchAll(TOKEN)) {
    // absent: a token without quotes is a word
    const token = (phrase ?? word).trim();
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    const split = spaced(token, splitRun).replaceAll(JOINER, "").trim();
    if (minus === "-") {
      excluded.push(split);
      continue;
    }
    plain.push(token);
    if (phrase === undefined) words.push(...split.split(/\s+/).flatMap(parts));
    else phrases.push(split);
  }
  const telling = words.filter(
    (word) => !(lang.startsWith("en") && COMMON.has(word.toLowerCase())),
  );
  const isBare = telling.length === 0 && phrases.length === 0;
  return {
    plain: plain.join(" "),
    words: isBare ? words : telling,
    phrases,
    excluded,
    asks: words,
    ignored: isBare ? [] : words.filter((word) => !telling.includes(word)),
  };
}

/** "self-hosted" is found where it is two words as well; "U.S.C." and "24-05417" stay whole. */
function parts(word: string): string[] {
  const pieces = word.split(/[-–—/_,;:()]+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const isWords = pieces.every((piece) => /^[\p{L}'’]{2,}$/u.test(piece));
  return isWords ? pieces : /[\p{L}\p{N}]/u.test(word) ? [word] : [];
}
