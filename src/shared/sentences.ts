/** Sentences of plain text, found by their punctuation. */

import { at, expected } from "./assert.ts";

/** Characters of a sentence that is shown as the context of a link. */
export const SENTENCE_CHARACTERS = 320;

/** The words of a block and the place of a link in them; `sentenceOf` gives its sentence. */
export interface Context {
  readonly text: string;
  /** -1 where all the words belong to it, as those of a table row do. */
  readonly at: number;
}

/** The sentence of a link: or, of a table row or a list of reasons, all its words. */
export function sentenceOf({ text, at }: Context): string {
  return at >= 0 ? sentenceAt(text, at) : text.trim();
}

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    "v vs no nos art arts sec cl cir cal del mass rep sen hon jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mr mrs ms dr prof inc corp ltd bros co st al etc cf eg ie ed eds fig vol pp p u.s s h.r r d.c cert approx ca c"
  ).split(" "),
);

/** What belongs to the sentence before it. */
const CLOSING = /["'”’)\]]/;

/**
 * The sentence of a text that holds a character, at most
 * `limit` characters long; longer ones are cut to the words around it.
 * A sentence ends at `.`, `!`, `?` or `…` with a space and no lower-case letter
 * after it, or at `。`, `！`, `？`.
 */
export function sentenceAt(text: string, at: number, limit = SENTENCE_CHARACTERS): string {
  let start = Math.max(0, at - limit);
  for (let index = at - 1; index > start; index--) {
    if (endsSentence(text, index)) {
      start = index + 1;
      while (start < at && CLOSING.test(text.charAt(start))) start++;
      break;
    }
  }
  let end = Math.min(text.length, at + limit);
  for (let index = at; index < end; index++) {
    if (endsSentence(text, index)) {
      end = index + 1;
      break;
    }
  }
  while (CLOSING.test(text.charAt(end))) end++;
  const from =
    end - start <= limit ? start : Math.max(start, Math.min(at - limit / 2, end - limit));
  const to = Math.min(end, from + limit);
  const before = from > start || (start > 0 && start === at - limit) ? "…" : "";
  const after = to < text.length && !/[.!?…。！？"'”’)\]]/.test(text.charAt(to - 1)) ? "…" : "";
  // A cut may part the two halves of a character.
  const words = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
  return `${before}${words.trim()}${after}`;
}

const STOP = 0x2e;
const MARKS = new Set([..."!?…"].map((mark) => mark.charCodeAt(0)));
const FULL_WIDTH_MARKS = new Set([..."。！？"].map((mark) => mark.charCodeAt(0)));

/** Whether a sentence ends with the character at `index`. */
export function endsSentence(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  // Most characters are letters; this runs once for each.
  if (code >= 0x40 && code < 0x2026) return false;
  if (FULL_WIDTH_MARKS.has(code)) return true;
  if (code !== STOP && !MARKS.has(code)) return false;
  const next = /^["'”’)\]]*\s+(\S?)/.exec(text.slice(index + 1, index + 8));
  if (!next) return index === text.length - 1;
  if (/\p{Ll}/u.test(at(next, 1))) return false;
  if (code !== STOP) return true;
  const [word] = expected(
    /[\p{L}.]*$/u.exec(text.slice(Math.max(0, index - 12), index)),
    "the word before a full stop, though it may be empty",
  );
  return !(ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word));
}

/** "…nd so it beg…" => "…so it…" */
export function inWholeWords(cut: string): string {
  return cut.replace(/^…\S*\s+/, "…").replace(/\s+\S*…$/, "…");
}
