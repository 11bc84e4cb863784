/**
 * Which spellings can only be slips of the hand for another. Two names that are close are most
 * often two names ("macroeconomics", "microeconomics"; "attack", "attacks"; "Part XII", "Part
 * XIII"), so a name counts as a slip only where nothing else explains it.
 */

import type { KindName } from "../../record/kinds.ts";
import { at } from "../../shared/assert.ts";
import { editDistance } from "../../shared/editDistance.ts";
import { fold } from "../../shared/fold.ts";

/** A word that differs and is shorter is another word: "from", "form". */
const SHORTEST = 5;

/** Scripts that write no blanks between words, or a part of a word in one letter: another letter is another word. */
const UNSPACED =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;

const ROMAN_NUMERAL = /^[ivxlcdm]+$/;

/** Marks between the letters of a name that say nothing; `+`, `#` and `%` do ("C++", "C#"). */
const MARKS = /[\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Pc}\s'".,:;!?&·]+/u;

export interface Slip {
  /** Whether a letter in another's place counts: it makes other words more often than any slip. */
  readonly anyLetter: boolean;
  /** Whether a word is one in its own right. */
  readonly isWord: (word: string) => boolean;
}

/** Whether `written` can only be a slip for `meant`. */
export function isSlip(written: string, meant: string, { anyLetter, isWord }: Slip): boolean {
  if (sameLetters(written, meant)) return true;
  const differing = differingWord(written, meant);
  if (!differing) return false;
  const [a, b] = differing;
  if (a.length < SHORTEST || b.length < SHORTEST) return false;
  if (/\p{N}/u.test(a + b) || UNSPACED.test(a + b)) return false;
  if (ROMAN_NUMERAL.test(a) && ROMAN_NUMERAL.test(b)) return false;
  // Endings tell of number, case and gender; what begins otherwise is another word.
  if (a[0] !== b[0] || a.at(-1) !== b.at(-1) || stem(a) === stem(b)) return false;
  if (editDistance(a, b, 1) === undefined) return false;
  if (!anyLetter && a.length === b.length && sorted(a) !== sorted(b)) return false;
  return !isWord(a);
}

/** Whether two names are the same but for case, blanks, hyphens and other marks that say nothing. */
export function sameLetters(one: string, other: string): boolean {
  return letters(one) === letters(other);
}

/** "Find & Replace-all" => "findreplaceall"; between digits a mark says something: "1.2", "12". */
export function letters(name: string): string {
  return wordsOf(name)
    .join(" ")
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, "");
}

export function wordsOf(name: string): string[] {
  return fold(name)
    .split(MARKS)
    .filter((word) => word !== "");
}

/** The one word in which two names differ. */
export function differingWord(one: string, other: string): readonly [string, string] | undefined {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length !== b.length) return undefined;
  const places = [...a.keys()].filter((place) => at(a, place) !== at(b, place));
  if (places.length !== 1) return undefined;
  return [at(a, at(places, 0)), at(b, at(places, 0))];
}

/** Without what an irregular plural changes within a word: "analyses", "women". */
function stem(word: string): string {
  return word.replace(/[ie]s$/, "").replace(/men$/, "man");
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** "pt-br/Notes/A.md" => "pt-br": a vault in several languages keeps each in a folder of its name. */
export function languageOf(path: string): string | undefined {
  return path
    .toLowerCase()
    .split("/")
    .slice(0, -1)
    .find((folder) => /^[a-z]{2}(?:-[a-z]{2,4})?$/.test(folder) && LANGUAGES.of(folder));
}

/** Kinds of notes whose names were given to one thing: a word close to one is hardly another's name. */
export const NAMED_KINDS: ReadonlySet<KindName> = new Set([
  "case",
  "company",
  "event",
  "law",
  "product",
  "source",
]);
