/** A face of letters, as a WOFF2 file holds one: what a page has to know before the face has come. */

import { create } from "fontkitten";

export interface Face {
  /** From where to where it can be as bold, 1 to 1000; the same twice for a face of one weight. */
  readonly weights: readonly [from: number, to: number];
  readonly style: "normal" | "italic";
  /** Parts of the size of the letters: how far lines reach above and below, and how wide a letter is. */
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** The mean over an English text; undefined for a face without Latin letters. */
  readonly width: number | undefined;
}

/** Letters as often as English has them, by which the widths of faces are compared (src/site/core/faces.ts). */
const SAMPLE =
  "The reader opens a page, and a face of letters stands on it: some are wide, others narrow, and most lines have about seventy of them. In 2026 it was 16 pages long.";

/** Undefined for what is no face in WOFF2. */
export function readFace(bytes: Uint8Array): Face | undefined {
  try {
    const font = create(Buffer.from(bytes));
    if (font.isCollection || font.type !== "WOFF2") return undefined;
    const { unitsPerEm, ascent, descent, lineGap, italicAngle, variationAxes } = font;
    const { usWeightClass, fsSelection } = font["OS/2"];
    const axis = variationAxes["wght"];
    const codes = Array.from(SAMPLE, (letter) => letter.charCodeAt(0));
    const isLatin = codes.every((code) => font.hasGlyphForCodePoint(code));
    const width = (code: number) => font.glyphForCodePoint(code).advanceWidth;
    return {
      weights: axis ? [axis.min, axis.max] : [usWeightClass, usWeightClass],
      style: italicAngle !== 0 || fsSelection.italic ? "italic" : "normal",
      ascent: ascent / unitsPerEm,
      descent: -descent / unitsPerEm,
      lineGap: lineGap / unitsPerEm,
      width: isLatin
        ? codes.reduce((sum, code) => sum + width(code), 0) / codes.length / unitsPerEm
        : undefined,
    };
  } catch {
    // What is broken in it says the reader of fonts in its terms, which help nobody.
    return undefined;
  }
}
