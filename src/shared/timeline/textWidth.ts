/**
 * How wide words are in the interface face, known to the build: labels get their places without a
 * browser, and the same ones on every machine.
 */

import { expected } from "../assert.ts";

/** Advances of Inter at weight 500, in thousandths of an em: U+0020 to U+007E. */
const ASCII = advances(
  "267 305 495 639 646 994 654 313 369 369 521 668 304 463 304 370 646 416 617 627 657 604 630 572 " +
    "630 630 304 316 668 668 668 528 983 709 657 734 722 604 590 748 745 273 576 688 566 913 757 767 " +
    "642 769 648 646 653 741 709 1003 701 697 641 369 370 369 477 463 337 568 619 578 619 588 380 620 " +
    "602 252 252 560 252 889 602 605 619 619 387 539 341 602 575 830 558 576 560 441 346 441 668",
);

/** U+00A0 to U+00FF. */
const LATIN = advances(
  "267 305 578 621 737 557 293 569 602 915 458 609 668 0 665 465 458 668 448 455 337 601 602 304 301 " +
    "314 485 609 817 859 895 528 709 709 709 709 709 709 1004 734 604 604 604 604 273 273 273 273 744 " +
    "757 767 767 767 767 767 668 767 741 741 741 741 697 647 630 568 568 568 568 568 568 916 578 588 " +
    "588 588 588 252 252 252 252 588 602 605 605 605 605 605 668 605 602 602 602 602 576 619 576",
);

/** – — ‘ ’ “ ” … */
const MARKS = new Map([
  [0x2013, 500],
  [0x2014, 1000],
  [0x2018, 278],
  [0x2019, 278],
  [0x201c, 474],
  [0x201d, 471],
  [0x2026, 911],
]);

/** Of anything else: wider than most letters, and of wide scripts the whole em. */
const OTHER = 780;
const WIDE = 1040;
/** Hangul Jamo: scripts from here on are wide, more often than not. */
const FIRST_WIDE = 0x1100;
const FIRST_LATIN = 0xa0;
const FIRST_ASCII = 0x20;

/** Pixels that words take at a font size in pixels; never less than they do, by less than a tenth more. */
export function widthOf(words: string, size: number): number {
  let sum = 0;
  for (let index = 0; index < words.length; ) {
    const code = codeAt(words, index);
    sum += advance(code);
    index += unitsOf(code);
  }
  return Math.ceil((sum * size) / 1000);
}

/** Words that fit a width, with an ellipsis where some are left out. */
export function fitted(words: string, size: number, width: number): string {
  if (widthOf(words, size) <= width) return words;
  const room = width - widthOf("…", size);
  let sum = 0;
  let end = 0;
  while (end < words.length) {
    const code = codeAt(words, end);
    sum += (advance(code) * size) / 1000;
    if (sum > room) break;
    end += unitsOf(code);
  }
  return `${words.slice(0, end).trimEnd()}…`;
}

/** The code point at a place of words, which must be within them. */
function codeAt(words: string, index: number): number {
  return expected(words.codePointAt(index), "a character");
}

/** How many UTF-16 units a code point takes. */
function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function advance(code: number): number {
  return (
    ASCII[code - FIRST_ASCII] ??
    LATIN[code - FIRST_LATIN] ??
    MARKS.get(code) ??
    (code >= FIRST_WIDE && !isPunctuation(code) ? WIDE : OTHER)
  );
}

/** General Punctuation, between the scripts that are wide. */
function isPunctuation(code: number): boolean {
  return code >= 0x1e00 && code < 0x2e80;
}

function advances(numbers: string): readonly number[] {
  return numbers.split(" ").map(Number);
}
