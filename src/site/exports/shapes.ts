/** The parts that records are made of, as schemas: each JSON Schema, CSV column and field of the docs comes from them. */

import { z } from "zod";
import { KINDS } from "../../record/kinds.ts";
import { SCALES, type ScaleName } from "../../record/scales.ts";
import type { Precision, Qualifier } from "../../shared/dates/index.ts";

/** An address of the site without its base: "/companies/deepseek/". */
export const address = z.string().regex(/^\/(?:.*\/)?$/);
/** The address of a page, or of a row on it. */
export const place = z.string().regex(/^\/(?:.*\/)?(?:#.+)?$/);
export const addresses = z.array(address);
export const none = z.literal("");
export const addressOrNone = z.union([address, none]);
export const words = z.string();
export const someWords = z.string().min(1);
export const wordings = z.array(z.string().min(1));

/** An ISO day; years before 0 and after 9999 as ±YYYYYY. */
export const day = z.string().regex(/^(?:[+-]\d{6}|\d{4})-\d\d-\d\d$/);
export const dayOrNone = z.union([day, none]);

const PRECISIONS = [
  ...(["day", "month", "season", "quarter", "half", "part"] as const),
  ...(["year", "decade", "century", "millennium", "interval"] as const),
] satisfies readonly Precision[];
const QUALIFIERS = ["", "approximate", "uncertain", "both"] satisfies readonly Qualifier[];

export const precisionOrNone = z.enum(["", ...PRECISIONS]);

/** The first and the last day that is meant, how exactly, and the author's wording. */
export const date = z.strictObject({
  start: day,
  end: day,
  precision: z.enum(PRECISIONS),
  qualifier: z.enum(QUALIFIERS),
  text: someWords,
});
/** A date that can't be read keeps its wording; without one, all five are empty. */
export const unread = z.strictObject({
  ...{ start: none, end: none, precision: none, qualifier: none, text: words },
});
export const dateOrNone = z.union([date, unread]);

export const kindName = z.enum(KINDS.map(({ name }) => name));

/** The words of some scales, each once; "" where nothing is stated. */
export function wordOf(...scales: readonly ScaleName[]) {
  return z.enum([
    ...new Set(["", ...scales.flatMap((name) => SCALES[name].map(({ word }) => word))]),
  ]);
}

export const anyStatus = wordOf(...(Object.keys(SCALES) as ScaleName[])).describe(
  "The word of the scale of its kind; of a law, case or probe the stage.",
);
export const madeStatus = wordOf("claim").describe(
  "Whether it was said, where the note says so; else empty.",
);
export const contentStatus = wordOf("claim", "argument").describe(
  "Whether what was said is so; of what is no charge, its status.",
);

export const verdict = z.enum([
  ...(["resolved", "alias", "folded", "ambiguous", "wanted"] as const),
  ...(["missing-heading", "missing-block", "missing-file"] as const),
]);
