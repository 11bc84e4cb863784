/** Same-length blanking of parts of a source, so that offsets stay true. */

/** Offsets: from the first character to the one after the last. */
export type Range = readonly [start: number, end: number];

/**
 * Noncharacters of Unicode, which no text may exchange; `readable` takes them
 * out of a note before it is read, so finding one means that we put it there.
 */
export const BLANK = "\uFDD0";
export const FORMULA = "\uFDD1";
export const DIVIDER = "\uFDD2";

/** A note's text without the characters that this module uses, and without NUL. */
export function readable(source: string): string {
  return source.replace(/[\uFDD0-\uFDD2\0]/g, "\uFFFD");
}

/** Replaces each character of the ranges (sorted, disjoint) by `filler`; line breaks stay. */
export function mask(source: string, ranges: readonly Range[], filler: string): string {
  if (ranges.length === 0) return source;
  let masked = "";
  let last = 0;
  for (const [start, end] of ranges) {
    masked += source.slice(last, start) + source.slice(start, end).replace(/[^\n]/g, filler);
    last = end;
  }
  return masked + source.slice(last);
}

/** Takes the filler of comments out of a text. */
export function withoutBlanks(text: string): string {
  return text.includes(BLANK) ? text.replaceAll(BLANK, "") : text;
}
