/**
 * The words of several of Pagefind's indexes as those of one, and split into files again.
 *
 * Pagefind fills a file until it has 20,000 places of words, wherever that is: a rare
 * word comes with every place of the common one beside it, and words that begin alike
 * are separated. Here a common word has a file to itself, the others have smaller
 * ones, and words that begin alike stay together: Pagefind asks for the file that has
 * what a reader has typed, and finds in it what begins so.
 */

import { at } from "../shared/assert.ts";
import type { Page, Variant, Word } from "./pagefindFiles.ts";

/** Numbers in a file of words. Measured: smaller files make for a longer list of them. */
const FILL = 6000;

/** Numbers in a file whose words all begin alike. */
const MAX_FILL = 3 * FILL;

/** Letters that words have in common when they begin alike. */
const ALIKE = 4;

export type Words = AsyncGenerator<Word>;

export interface Part {
  readonly words: Words;
  /** How many pages the parts before it have. */
  readonly before: number;
  /** Where each field of the part stands among the fields of all parts. */
  readonly fields: readonly number[];
}

/** The words of one index or more, in order. */
export function mergeWords(parts: readonly Part[]): Words {
  return parts.map(placed).reduce(merged);
}

async function* placed({ words, before, fields }: Part): Words {
  const inPlace = (pages: readonly Page[]) =>
    pages.map(
      ([step, places, inFields], index): Page => [
        index === 0 ? step + before : step,
        places,
        inFields.map((place) => (place < 0 ? -1 - at(fields, -1 - place) : place)),
      ],
    );
  for await (const [word, pages, variants] of words) {
    yield [word, inPlace(pages), variants.map(([form, pages]): Variant => [form, inPlace(pages)])];
  }
}

/** The pages of the second come after those of the first. */
async function* merged(first: Words, second: Words): Words {
  let [a, b] = await Promise.all([first.next(), second.next()]);
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareBytes(a.value[0], b.value[0]);
    if (order === 0) yield joined(a.value, b.value);
    else yield order < 0 ? a.value : b.value;
    if (order <= 0) a = await first.next();
    if (order >= 0) b = await second.next();
  }
}

function joined([word, pages, variants]: Word, [, laterPages, laterVariants]: Word): Word {
  const later = new Map(laterVariants);
  const forms = new Set(variants.map(([form]) => form));
  return [
    word,
    joinedPages(pages, laterPages),
    [
      ...variants.map(([form, pages]): Variant => {
        // absent: the second index may not have this form
        return [form, joinedPages(pages, later.get(form) ?? [])];
      }),
      ...laterVariants.filter(([form]) => !forms.has(form)),
    ],
  ];
}

function joinedPages(pages: readonly Page[], later: readonly Page[]): readonly Page[] {
  const last = pages.reduce((sum, [step]) => sum + step, 0);
  return [
    ...pages,
    ...later.map(([step, ...places], index): Page => [index === 0 ? step - last : step, ...places]),
  ];
}

/** The words of each file. */
export async function* inFiles(words: Words): AsyncGenerator<readonly Word[]> {
  let file: Word[] = [];
  let filled = 0;
  for await (const word of words) {
    const size = sizeOf(word);
    const last = file.at(-1);
    if (last) {
      const isFull = filled >= FILL && !beginAlike(last[0], word[0]);
      if (filled + size > MAX_FILL || size >= FILL || isFull) {
        yield file;
        [file, filled] = [[], 0];
      }
    }
    file.push(word);
    filled += size;
  }
  if (file.length > 0) yield file;
}

export interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * What each file answers for: from where it differs from the one before. Where
 * none answers for a word, Pagefind asks for each whose bounds it begins like, as that
 * of "a"; and "exchanges", whose stem ends a file, is not in the next.
 */
export function boundsOf(spans: readonly Span[]): readonly (readonly [from: string, to: string])[] {
  const between = [
    "",
    ...spans.slice(1).map(({ first }, index) => shortestAfter(at(spans, index).last, first)),
    "\u{10ffff}",
  ];
  return spans.map((_, index) => [at(between, index), at(between, index + 1)]);
}

/** The shortest beginning of a word that comes after another word. */
function shortestAfter(before: string, word: string): string {
  const letters = Array.from(word);
  const length = letters.findIndex(
    (_, index) => compareBytes(letters.slice(0, index + 1).join(""), before) > 0,
  );
  return letters.slice(0, length + 1).join("");
}

function sizeOf([, pages, variants]: Word): number {
  return [pages, ...variants.map(([, pages]) => pages)]
    .flat()
    .reduce((sum, [, places, inFields]) => sum + 3 + places.length + inFields.length, 0);
}

function beginAlike(one: string, other: string): boolean {
  return one.slice(0, ALIKE) === other.slice(0, ALIKE);
}

/** Words are in the order of their UTF-8, which is not that of JavaScript's strings. */
function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
