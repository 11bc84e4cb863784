/**
 * Names as search compares them: what readers type and what notes are called
 * meet in one form. Used by the build and by the reader's browser alike.
 */

import { typedLetters } from "./letters.ts";

/** Characters of a name that keys hold: no two names of a kind are alike for so long. */
export const KEY_LENGTH = 40;

/** Chinese and Japanese, which put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words that stand for another, where people write either. */
const SAME = new Map([
  ["vs", "v"],
  ["versus", "v"],
  ["und", "and"],
]);

/** Words that a number goes without: "section 1201" is "§ 1201". */
const BEFORE_NUMBER = new Set(["section", "sections", "sec", "secs", "no", "nr", "number"]);

/**
 * The words of a name: NFKC, lower case, Latin letters without accents, no
 * punctuation. "18 U.S.C. § 1836" => 18 usc 1836; "H.R. 8283" => hr 8283;
 * "Bartz vs. Anthropic" => bartz v anthropic; "GEMA & 深度求索" => gema and 深 度 求 索.
 */
export function foldWords(text: string): string[] {
  const plain = typedLetters(
    text
      .normalize("NFKD")
      .replace(/([a-z])\p{Mn}+/giu, "$1")
      .normalize("NFKC"),
  )
    .replace(/['’ʼ]/gu, "")
    .replaceAll("&", " and ")
    // The dots of an abbreviation bind its letters: "u.s.c.", "h.r.", "z.ai".
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L})/gu, "$1")
    .replace(/(?<=\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, "");
  const words = [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(([word]) =>
    // absent: most words stand for no other
    UNSPACED.test(word) ? splitUnspaced(word) : [SAME.get(word) ?? word],
  );
  const named = words.filter((word, index) => {
    const next = words[index + 1];
    return !(next !== undefined && BEFORE_NUMBER.has(word) && /^\d/.test(next));
  });
  return named.length > 1 && named[0] === "the" ? named.slice(1) : named;
}

/** Each character of an unspaced script separately; what is between stays whole. */
function splitUnspaced(word: string): string[] {
  const parts: string[] = [];
  for (const character of word) {
    const last = parts.at(-1);
    if (last === undefined || UNSPACED.test(character) || UNSPACED.test(last)) {
      parts.push(character);
    } else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** The words without what is between them: "HR 8283", "H.R.8283" and "hr8283" are one key. */
export function foldKey(text: string): string {
  return foldWords(text).join("");
}

/**
 * What a name can be found by: itself from each of its words on, at most
 * `length` characters of it. "Chip Security Act" => chipsecurityact, securityact, act
 */
export function keysOf(name: string, length = KEY_LENGTH): string[] {
  const words = foldWords(name);
  return words.map((_, index) => words.slice(index).join("").slice(0, length));
}

/** Whether a text has words that only a dictionary separates. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * Stands before a space that the record puts into a word: no reader sees either. U+2060 is the word joiner,
 * which is no part of any word.
 */
export const JOINER = "\u2060";

/** A name with its version, "DeepSeek-R1", "Claude-3.7-Sonnet"; "24-cv-05417" and "AA26-251A" are numbers. */
const VERSIONED = /(?<![\p{L}\p{N}.:/-])\p{L}{2,}(?:-[\p{L}\p{N}.]+)+/gu;

/** The hyphens around the version. */
const VERSION_HYPHEN = /-(?=\p{L}{0,2}\d)|(?<=\d\p{L}?)-(?=\p{L}{2})/gu;

/**
 * Puts spaces between the words of unspaced scripts, and between a name and its version, so that each
 * can be found; the rest stays as it is. `words` finds the words of a run.
 */
export function spaced(text: string, words: (run: string) => readonly string[]): string {
  const parted = text.replace(VERSIONED, (name) => name.replace(VERSION_HYPHEN, `-${JOINER} `));
  if (!isUnspaced(parted)) return parted;
  return parted.replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu,
    (run) => ` ${words(run).join(" ")} `,
  );
}

/** Words by the dictionary of the machine: https://unicode.org/reports/tr29/#Word_Boundaries */
export function dictionaryWords(language: string): (run: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (run) => Array.from(segmenter.segment(run), ({ segment }) => segment);
}
