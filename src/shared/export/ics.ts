/**
 * Entries of a timeline as a calendar, RFC 5545: https://www.rfc-editor.org/rfc/rfc5545. Each is an
 * event of whole days, which no time zone can move. The build and the reader's browser write it alike.
 */

import { expected } from "../assert.ts";
import { civil, type Day, dayOf } from "../dates/calendar.ts";

export interface Calendar {
  readonly name: string;
  /** The day of the facts, which stands for the time of writing: same facts, same bytes. */
  readonly asOf: Day;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for the same entry, from one edition to the next. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** First and last day, both inclusive. */
  readonly start: Day;
  readonly end: Day;
  /** The whole address of its page, where it is known. */
  readonly url: string | undefined;
}

/** The days whose year has four digits; the last leaves room for the exclusive end. */
const FIRST = expected(dayOf(1, 1, 1), "a first day");
const LAST = expected(dayOf(9999, 12, 31), "a last day") - 1;

/** Whether a calendar has a place for these days: none before year 1, none at the end of 9999. */
export function fitsCalendar({ start, end }: { readonly start: Day; readonly end: Day }): boolean {
  return start >= FIRST && end <= LAST;
}

/** Events that don't fit are left out, and counted in `X-LEFT-OUT`. */
export function writeIcs({ name, asOf, events }: Calendar): string {
  const fitting = events.filter(fitsCalendar);
  const left = events.length - fitting.length;
  const stamp = `${date(asOf)}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(name)}//Timeline//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...(left > 0 ? [`X-LEFT-OUT:${left}`] : []),
    ...fitting.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date(event.start)}`,
      // RFC 5545, 3.6.1: the end of an event is the day after its last.
      `DTEND;VALUE=DATE:${date(event.end + 1)}`,
      `SUMMARY:${escaped(event.summary)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      `CATEGORIES:${escaped(event.category)}`,
      ...(event.url === undefined ? [] : [`URL:${event.url}`]),
      // What happened keeps nobody busy.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** "20260223" */
function date(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  const digits = (value: number, count: number) => String(value).padStart(count, "0");
  return digits(year, 4) + digits(month, 2) + digits(dayOfMonth, 2);
}

/** RFC 5545, 3.3.11; controls, which it has no place for, become spaces. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** Octets of one line, its break not counted. */
const OCTETS = 75;

/** RFC 5545, 3.1: a long line goes on after a break and a space; no character is cut. */
function folded(line: string): string {
  let octets = 0;
  let out = "";
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = expected(character.codePointAt(0), "a character");
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_00_00 ? 3 : 4;
}
