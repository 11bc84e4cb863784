/** A view of a timeline for other programs: as CSV, as JSON, as a calendar. */

import { at } from "../../../shared/assert.ts";
import { type Row, writeCsv } from "../../../shared/export/csv.ts";
import { writeIcs } from "../../../shared/export/ics.ts";
import { calendarEvent, TIMELINE_COLUMNS } from "../../../shared/export/timeline.ts";
import {
  type EntryData,
  linkTo,
  statusOf,
  type TimelineData,
} from "../../../shared/timeline/data.ts";

/** `rows` are records of `timeline.json`. */
export function csvOf(rows: readonly Row[]): string {
  return writeCsv(TIMELINE_COLUMNS, rows);
}

/** `source` is the whole address of the view. */
export function jsonOf(rows: readonly Row[], source: string, factsAsOf: string): string {
  return `${JSON.stringify({ source, factsAsOf, timeline: rows }, null, 1)}\n`;
}

/** `page` is the whole address of any page of the site. */
export function calendarOf(
  data: TimelineData,
  entries: readonly EntryData[],
  page: string,
): string {
  const events = entries.map((entry) => {
    const url = new URL(linkTo(data, entry.id), page).href;
    const kind = at(data.kinds, entry.kind).singular;
    const status = statusOf(entry, data.statuses);
    return calendarEvent({ ...entry, kind, status, url }, data.calendarOrigin);
  });
  return writeIcs({ name: data.site, asOf: data.asOf, events });
}
