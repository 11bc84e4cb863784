/** Entries of a timeline for other programs. The build and the reader's browser write them alike. */

import type { Day } from "../dates/calendar.ts";
import type { CalendarEvent } from "./ics.ts";

/** The columns of `timeline.csv`. */
export const TIMELINE_COLUMNS =
  "id title date kind status made_status content_status url entities sources from".split(" ");

/** What a calendar shows of an entry. */
export interface CalendarEntry {
  /** Its address without the base. */
  readonly id: string;
  /** The address that calendars know it by, where that is another. */
  readonly calendarId?: string;
  readonly title: string;
  /** The date in words. */
  readonly words: string;
  /** For readers: "Event". */
  readonly kind: string;
  readonly status:
    | { readonly word: string; readonly text: string; readonly label: string }
    | undefined;
  readonly start: Day;
  readonly end: Day;
  /** The whole address, where it is known. */
  readonly url: string | undefined;
}

/** `origin` names the site in identifiers: its host, or its name where it has no address yet. */
export function calendarEvent(entry: CalendarEntry, origin: string): CalendarEvent {
  const { id, calendarId = id, title, words, kind, status, start, end, url } = entry;
  return {
    uid: `${encodeURI(calendarId)}@${origin}`,
    // A calendar shows this line alone: what was said must not read as a fact.
    summary: status ? `${title} (${status.text})` : title,
    description: [words, ...(status ? [`${status.label}: ${status.text}`] : [])].join("\n"),
    category: kind,
    start,
    end,
    url,
  };
}
