/** A day as an address and a field of a form have it. */

import { type Day, dayOf } from "../../shared/dates/calendar.ts";

/** "2026-09-01" => the days since 1970; undefined for what is no day of the calendar. */
export function dayIn(text: string): Day | undefined {
  // absent: a text of another form, which names no day either
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}
