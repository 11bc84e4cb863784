/** Same-length blanking of parts of a source, so that offsets stay true. */

/** Offsets: from the first character to the one after the last. */
export type Range = readonly [start: number, end: number];

/**
 * Control characters that no text has a use for; `readable` takes them out of a
 * note before it is read, so finding one means that we put it there. They are
 * ASCII because Sätteri is slow on long lines that are not.
 */
export const BLANK = "\u0001";
export const MASKED = "\u0002";
export const DIVIDER = "\u0003";
export const EMBED = "\u0004";
export const DISPLAY = "\u0005\u0005";
export const DISPLAY_END = "\u0006\u0006";

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

/** In order, without those that begin inside another. */
export function outermost(ranges: readonly Range[]): Range[] {
  let last = 0;
  return ranges
    .toSorted(([a], [b]) => a - b)
    .filter(([start, end]) => {
      const isOutermost = start >= last;
      if (isOutermost) last = end;
      return isOutermost;
    });
}

/** Takes the filler of comments out of a text. */
export function withoutBlanks(text: string): string {
  return text.includes(BLANK) ? text.replaceAll(BLANK, "") : text;
}
