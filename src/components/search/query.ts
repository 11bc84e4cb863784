/** What a reader typed, parsed: words, exact phrases, and what must not be there. */

import { dictionaryWords, JOINER, spaced } from "../../shared/search/fold.ts";

export interface Query {
  /** As typed, without what is excluded: what a name is compared with. */
  readonly plain: string;
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Words and phrases of which one is enough: `Vicuna OR "open weights"`. */
  readonly either: readonly (readonly string[])[];
  /** Every word, in its order: those that ask for a kind of note too, "who", "when". */
  readonly asks: readonly string[];
  /** Words that stand in nearly every note, and were left out beside others. */
  readonly ignored: readonly string[];
}

/** English words that say nothing of what is looked for. */
const COMMON = new Set(
  (
    "a an and any anyone anything are as at be been but by can could did do does ever for from get had has have how i if " +
    "in into is it its itself just many may me might much my of off on or our out s should so still than that the their them " +
    "themselves then there these they this those to up was we were what when where which who whom whose why will with " +
    "would yet you your cant couldnt didnt doesnt dont hasnt havent isnt wasnt werent wont wouldnt"
  ).split(" "),
);

/** `"exact words"`, `-word`, `-"exact words"`, words, and `OR` between two. */
const TOKEN = /(?<=^|\s)(-?)(?:["“”]([^"“”]*)["“”]?|(\S+))/gu;

interface Token {
  readonly typed: string;
  /** As the index has it: with spaces between words in scripts that write none. */
  readonly split: string;
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
}

/** Parses a query without its filters; `lang` is the language of the site. */
export function readQuery(text: string, lang: string): Query {
  const { words, phrases, excluded, either, plain } = sorted(tokensOf(text, lang));
  const telling = words.filter(
    (word) => !(lang.startsWith("en") && COMMON.has(word.toLowerCase().replace(/['’]/g, ""))),
  );
  const isBare = telling.length === 0 && phrases.length === 0 && either.length === 0;
  return {
    plain: plain.join(" "),
    words: isBare ? words : telling,
    phrases,
    excluded,
    either,
    asks: words,
    ignored: isBare ? [] : words.filter((word) => !telling.includes(word)),
  };
}

/** The tokens of a text in groups of those between which OR stands: most groups have one. */
function tokensOf(text: string, lang: string): Token[][] {
  const splitRun = dictionaryWords(lang);
  const groups: Token[][] = [];
  let isOr = false;
  for (const [, minus, phrase, word = ""] of text.normalize("NFKC").matchAll(TOKEN)) {
    if (word === "OR" && minus === "") {
      isOr = true;
      continue;
    }
    // absent: a token without quotes is a word
    const typed = (phrase ?? word).trim();
    if (!/[\p{L}\p{N}]/u.test(typed)) continue;
    const split = spaced(typed, splitRun).replaceAll(JOINER, "").trim();
    const token = { typed, split, isPhrase: phrase !== undefined, isExcluded: minus === "-" };
    const last = groups.at(-1);
    if (isOr && last && !token.isExcluded) last.push(token);
    else groups.push([token]);
    isOr = false;
  }
  return groups;
}

function sorted(groups: readonly (readonly Token[])[]) {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const either: string[][] = [];
  const plain: string[] = [];
  for (const group of groups) {
    const [token] = group;
    if (!token) continue;
    const { typed, split, isPhrase, isExcluded } = token;
    if (isExcluded) {
      excluded.push(split);
      continue;
    }
    plain.push(typed);
    if (group.length > 1) either.push(group.map((one) => one.split));
    else if (isPhrase) phrases.push(split);
    else words.push(...split.split(/\s+/).flatMap(parts));
  }
  return { words, phrases, excluded, either, plain };
}

/** "self-hosted" is found where it is two words as well; "U.S.C." and "24-05417" stay whole. */
function parts(word: string): string[] {
  const pieces = word.split(/[-–—/_,;:()]+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const isWords = pieces.every((piece) => /^[\p{L}'’]{2,}$/u.test(piece));
  return isWords ? pieces : /[\p{L}\p{N}]/u.test(word) ? [word] : [];
}
