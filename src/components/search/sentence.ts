/** The sentence of a text that says most of what was looked for, and the best headings. */

import { at, expected } from "../../shared/assert.ts";
import { isUnspaced, JOINER } from "../../shared/search/fold.ts";
import { endsSentence } from "../../shared/sentences.ts";
import type { Text } from "./pagefind.ts";

/** A run of words, marked where it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Words of a sentence that are shown, and those before the first that is marked. */
const SHOWN = 45;
const BEFORE = 12;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The sentence with most of the different words found, or the first of the text. */
export function bestSentence({ words, start }: Text, places: readonly number[]): Run[] {
  const inText = places.filter((place) => place >= start);
  const spans = sentences(words, start);
  const best = spans
    .map((span) => ({ span, count: different(words, within(inText, span)) }))
    // The first of the best: the order of sentences decides between those alike.
    .reduce<{ span: Span; count: number } | undefined>(
      (most, next) => (most && most.count >= next.count ? most : next),
      undefined,
    );
  if (!best) return [];
  const marks = new Set(within(inText, best.span));
  const first = Math.min(...marks, best.span.to);
  const long = best.span.to - best.span.from > SHOWN;
  const from = long && first - best.span.from > BEFORE ? first - BEFORE : best.span.from;
  const to = Math.min(best.span.to, from + SHOWN);
  const runs = runsOf(words, { from, to }, marks);
  return [
    ...(from > best.span.from ? [{ text: "… ", marked: false }] : []),
    ...runs,
    ...(to < best.span.to ? [{ text: " …", marked: false }] : []),
  ];
}

/** A heading over a list of other notes, which is no part of what the note says. */
const ASIDE = /^related\b/i;

/** The two headings under which most was found, in the order of the note. */
export function bestHeadings(
  { headings, words }: Text,
  places: readonly number[],
): { readonly id: string; readonly text: string }[] {
  const counted = headings.map(({ id, text, at: from }, index) => {
    // absent: what stands under the last heading goes on to the end
    const to = headings[index + 1]?.at ?? words.length;
    const found = within(places, { from, to });
    return { id, text, from, count: different(words, found) * 100 + Math.min(found.length, 99) };
  });
  return counted
    .filter(({ count, text }) => count > 0 && !ASIDE.test(text))
    .sort((a, b) => b.count - a.count || a.from - b.from)
    .slice(0, 2)
    .sort((a, b) => a.from - b.from)
    .map(({ id, text }) => ({ id, text }));
}

function within(places: readonly number[], { from, to }: Span): number[] {
  return places.filter((place) => place >= from && place < to);
}

/** How many different words stand at some places: five times the same is one. */
function different(words: readonly string[], places: readonly number[]): number {
  return new Set(places.map((place) => at(words, place).toLowerCase().slice(0, 6))).size;
}

function sentences(words: readonly string[], start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let index = start; index < words.length; index++) {
    const word = at(words, index);
    const next = words[index + 1];
    const end = word.search(/[.!?…。！？]["'”’)\]]*$/u);
    if (next !== undefined && (end === -1 || !endsSentence(`${word} ${next}`, end))) continue;
    spans.push({ from, to: index + 1 });
    from = index + 1;
  }
  return spans;
}

/** A word without the signs around it, which are no part of what was looked for; any word fits. */
const SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

function runsOf(words: readonly string[], { from, to }: Span, marks: ReadonlySet<number>): Run[] {
  const runs: { text: string; marked: boolean }[] = [];
  const add = (written: string, marked: boolean) => {
    const text = written.replaceAll(JOINER, "");
    const last = runs.at(-1);
    if (text === "") return;
    if (last?.marked === marked) last.text += text;
    else runs.push({ text, marked });
  };
  for (let index = from; index < to; index++) {
    const word = at(words, index);
    const space = index === from || isJoined(at(words, index - 1), word) ? "" : " ";
    if (!marks.has(index)) {
      add(space + word, false);
      continue;
    }
    const [, open = "", inner = "", close = ""] = expected(SIGNS.exec(word), `parts of ${word}`);
    // Words marked one after the other are one mark.
    if (open === "" && runs.at(-1)?.marked) add(space + inner, true);
    else {
      add(space + open, false);
      add(inner, true);
    }
    add(close, false);
  }
  return runs;
}

/** A title or a heading of the record without the spaces that it puts between words. */
export function closedUp(text: string): string {
  return text
    .split(" ")
    .reduce((before, word) => before + (isJoined(before, word) ? "" : " ") + word)
    .replaceAll(JOINER, "");
}

/** "、", "。", "「", "，" and the like, which have their space within. */
const WIDE_SIGN =
  /[\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

/** The record puts spaces between the words of unspaced scripts and into compounds; a reader sees none. */
function isJoined(before: string, word: string): boolean {
  if (before.endsWith(JOINER)) return true;
  const sides = [before.slice(-1), word.slice(0, 1)];
  return sides.every(isUnspaced) || sides.some((side) => WIDE_SIGN.test(side));
}
