/** A date as notes and timeline rows have it: the days that it may mean, and how the author wrote it. */
import type { Period } from "./period.ts";

/**
 * `precision` of an open date is that of the side that is written. Open at its end ("since 2025",
 * "2025/..", "2025–present"): `end` is today, or `start` while that is still to come. Open at its start
 * ("until 2025", "../2025"): it stands on the period it closes with, "before 2025" on the last day of
 * 2024. Nothing is open at both ends: "../.." has no place on a timeline and isn't read.
 */
export interface NoteDate extends Period {
  /** The author's wording, trimmed. */
  readonly text: string;
}

/** The order of a timeline: by first day, then the shorter, then the wording by code unit. */
export function compareDates(a: NoteDate, b: NoteDate): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  return a.text === b.text ? 0 : a.text < b.text ? -1 : 1;
}
