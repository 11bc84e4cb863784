/** Words of plain text: how many, and the first of them. */

import { LIMITS } from "./limits.ts";
import { endsSentence } from "./sentences.ts";

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words between spaces; where a script has none, its characters. */
export function countWords(text: string): number {
  let words = 0;
  let space = true;
  let wide = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code === 0x20 || code === 0xa0;
    if (space && !isSpace) words++;
    space = isSpace;
    wide ||= code >= 0x3040 && code <= 0x9fff;
  }
  return wide ? words + [...text.matchAll(IDEOGRAPH)].length : words;
}

/** The text on one line, at most `limit` characters of it, to the end of a sentence or a word. */
export function cut(text: string, limit: number): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (clean.length <= limit) return clean;
  for (let index = limit - 1; index > limit / 3; index--) {
    if (endsSentence(clean, index)) return clean.slice(0, index + 1);
  }
  const space = clean.lastIndexOf(" ", limit);
  const short = clean.slice(0, space > limit / 3 ? space : limit);
  // Half a character of two code units is none.
  return `${short.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What other pages show of a cell, a row or a reason: all of it, but for those of unusual length. */
export function bounded(text: string): string {
  return text.length > LIMITS.rowCharacters ? cut(text, LIMITS.rowCharacters) : text;
}
