/**
 * The dates of notes and of timeline rows. A date keeps the author's wording beside the days it may
 * mean; a date that can't be read is undefined, never a guess.
 *
 *     text ──readEdtf──▶ Period ──▶ NoteDate      ISO 8601 and EDTF, dates/edtf.ts
 *         └─readEnglish─▶                         what people write, dates/english.ts
 *
 * How vague wording is read:
 * - early, mid, late: thirds. Of a year January–April, May–August, September–December; of a month
 *   days 1–10, 11–20, 21 to its end; of a decade 3, 4 and 3 years; of a century 33, 34 and 33.
 * - seasons are northern and meteorological: spring is March–May, winter 2025 is December 2025 to
 *   February 2026.
 * - the 19th century is 1801–1900, but 18XX is 1800–1899; the 1990s are 1990–1999; "the 1900s" may
 *   be a decade or a century, so it isn't read.
 * - 2025–26 with an en dash is two years; 2025-26 with a hyphen is EDTF for summer 2025.
 * - 02/03/2026 isn't read; 23/02/2026 can only be one day.
 *
 * This file is the only public face of the folder `dates/`.
 */
import type { Day } from "./calendar.ts";
import { readEdtf } from "./edtf.ts";
import { readEnglish } from "./english.ts";
import type { Open, Precision, Qualifier } from "./period.ts";
import { inFullWords, inWords } from "./words.ts";

export { type Civil, civil, type Day, dayOf, isoDay } from "./calendar.ts";
export type { Precision, Qualifier } from "./period.ts";

export interface NoteDate {
  /** The author's own wording, trimmed. */
  readonly text: string;
  /** First day it may mean, inclusive. */
  readonly start: Day;
  /** Last day it may mean, inclusive. */
  readonly end: Day;
  /** Of an open date, the precision of the side that is written. */
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  /**
   * Open at its end ("since 2025", "2025/..", "2025–present"): `end` is today, or `start` while
   * that is still to come. Open at its start ("until 2025", "../2025"): it stands on the period it
   * closes with, "before 2025" on the last day of 2024. Nothing is open at both ends: "../.." has
   * no place on a timeline and isn't read.
   */
  readonly open: Open;
  /** First and last of the days that it surely covers; undefined where no day is sure. */
  readonly certain: readonly [Day, Day] | undefined;
}

/** Characters of the longest text that may be a date; it also bounds the time a reading takes. */
const MAX_DATE_CHARACTERS = 200;

/**
 * Reads a date: ISO 8601, EDTF levels 0 to 2, or English. Days are since 1970-01-01; a time of day
 * and its zone are dropped. `today` closes what is still open. Undefined when the text is no date,
 * names a day that doesn't exist or a weekday that isn't that day's, ends before it begins, may
 * mean two dates, has words left over, or is longer than 200 characters.
 */
export function parseDate(text: string, today: Day): NoteDate | undefined {
  const wording = text.trim();
  if (wording === "" || wording.length > MAX_DATE_CHARACTERS) return undefined;
  const source = tidy(wording);
  const period = readEdtf(source, today) ?? readEnglish(source, today);
  return period && { text: wording, ...period };
}

/** One kind of hyphen, and no full stop at the end ("2025/.." keeps its two). */
function tidy(wording: string): string {
  const source = wording.replaceAll(/[\u2010\u2011\u2212]/g, "-").replaceAll("\u2012", "–");
  return source.endsWith(".") && !source.endsWith("..") ? source.slice(0, -1).trimEnd() : source;
}

/**
 * A date in American English, e.g. "Feb. 23, 2026", "April 6–7, 2026", "about 2025", "since 2025",
 * "44 BCE". The same on every machine. Where days alone can't say it ("early fall 2025"), the
 * author's own wording.
 */
export function dateInWords(date: NoteDate): string {
  return inWords(date);
}

/** A date as people type it: "January 27, 2025". */
export function dateAsTyped(date: NoteDate): string {
  return inFullWords(date);
}

/** The order of a timeline: by first day, then the shorter, then the wording by code unit. */
export function compareDates(a: NoteDate, b: NoteDate): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  return a.text === b.text ? 0 : a.text < b.text ? -1 : 1;
}
