/**
 * Reads the dates of notes and of timeline rows. A date that can't be read is undefined, never a guess.
 *
 *     text ──readEdtf──▶ Period ──▶ NoteDate      ISO 8601 and EDTF, edtf.ts
 *         └─readEnglish─▶                         what people write, english.ts
 *
 * How vague wording is read:
 * - early, mid, late: thirds. Of a year January–April, May–August, September–December; of a month
 *   days 1–10, 11–20, 21 to its end; of a decade 3, 4 and 3 years; of a century 33, 34 and 33.
 * - seasons are northern and meteorological: spring is March–May, winter 2025 is December 2025 to
 *   February 2026.
 * - the 19th century is 1801–1900, but 18XX is 1800–1899; the 1990s are 1990–1999; "the 1900s" may
 *   be a decade or a century, so it isn't read. The 40s BCE are 49–40 BCE; "the 40s" alone aren't read.
 * - 2023-24, 1939-45 and 1999-00 are two years, with a hyphen, a dash or a slash. EDTF has numbers
 *   from 21 for seasons and quarters there, which hardly anyone writes: they are read where no later
 *   year can be meant (2025-21, spring), beside a mark (2023-24~) and in an interval (2023-23/2023-24).
 * - 2004-05 with a hyphen is May 2004, as ISO 8601 has it; 2004–05 with a dash is two years.
 * - 02/03/2026 isn't read; 23/02/2026 can only be one day.
 */
import type { Day } from "./calendar.ts";
import { readEdtf } from "./edtf.ts";
import { readEnglish } from "./english.ts";
import type { NoteDate } from "./noteDate.ts";

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

/** The date of the first wording that is one. */
export function firstDate(wordings: readonly string[], today: Day): NoteDate | undefined {
  for (const wording of wordings) {
    const date = parseDate(wording, today);
    if (date) return date;
  }
  return undefined;
}

/** One kind of hyphen, and no full stop at the end ("2025/.." keeps its two). */
function tidy(wording: string): string {
  const source = wording.replaceAll(/[\u2010\u2011\u2212]/g, "-").replaceAll("\u2012", "–");
  return source.endsWith(".") && !source.endsWith("..") ? source.slice(0, -1).trimEnd() : source;
}
