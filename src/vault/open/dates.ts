/** The dates of the front matter. */

import type { FrontMatter } from "../../intake/frontMatter.ts";
import { type DateKey, dateKeys, type KindName, kind } from "../../record/kinds.ts";
import { dateHint } from "../../shared/dates/dateHint.ts";
import { type Day, firstDate, type NoteDate } from "../../shared/dates/index.ts";
import { dateWordingsOf } from "../../shared/plainValue.ts";
import type { Fields } from "./fields.ts";
import type { ReportAt } from "./report.ts";

/**
 * Reports `date-unreadable`; not of the date of a note of no kind, which may hold any
 * words. Undefined where there is none that can be read.
 */
export function dateAt(
  key: DateKey | "verified",
  fields: Fields,
  kindName: KindName,
  today: Day,
  places: FrontMatter["places"],
  report: ReportAt,
): NoteDate | undefined {
  const text = fields[key];
  if (text === undefined || text === "") return undefined;
  const read = firstDate(dateWordingsOf(text), today);
  if (!read && (key === "verified" || kindName !== "note")) {
    report(
      "date-unreadable",
      `\`${key}\` is "${text}", which can't be read as a date.`,
      // absent: nobody can tell what is meant
      dateHint(text, today) ??
        "Write 2026-02-23, 2026-02, Late 2025, Q3 2025, c. 2025 or 2025-09/2026-04.",
      places[key],
    );
  }
  return read;
}

/** The key that has the date of a note; `date` where none is written. */
export function dateKeyOf(kindName: KindName, data: Readonly<Record<string, unknown>>): DateKey {
  const isWritten = (key: DateKey) =>
    Object.hasOwn(data, key) && data[key] !== null && data[key] !== "";
  // absent: a note need not have a date
  return dateKeys(kindName).find(isWritten) ?? "date";
}

/** Reports `date-missing` for a note of a kind that can't do without one. */
export function checkDated(
  title: string,
  { date }: Fields,
  kindName: KindName,
  places: FrontMatter["places"],
  report: ReportAt,
): void {
  if (!kind(kindName).dated || date) return;
  report(
    "date-missing",
    `"${title}" is an event and has no \`date\`.`,
    "Write `date: 2026-02-23`, or what is known of it: `date: Late 2025`.",
    places["date"],
  );
}
