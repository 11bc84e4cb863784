/** What happened to notes of a kind as a calendar, and what is still to come: dates of proceedings that are known. */

import { kind } from "../../record/kinds.ts";
import { dateInWords, type NoteDate } from "../../shared/dates/index.ts";
import { type CalendarEvent, writeIcs } from "../../shared/export/ics.ts";
import { calendarEvent } from "../../shared/export/timeline.ts";
import { proceedings } from "../../trackers/proceedings.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Development } from "../changes/developments.ts";
import type { SiteContext } from "../core/context.ts";

/** RFC 5545. An event has the identifier that it has in the calendar of the whole timeline. */
export function writeCalendar(
  context: SiteContext,
  title: string,
  name: Note["kind"],
  entries: readonly Development[],
): string {
  const events = [
    ...entries.toReversed().map((one) => eventOf(context, one)),
    ...nextOf(context, name),
  ];
  return writeIcs({ name: title, asOf: context.vault.asOf, events });
}

function eventOf(context: SiteContext, one: Development): CalendarEvent {
  const { id, title, date, status, from, kind: name } = one;
  const isStage = from === "proceeding";
  const label = isStage ? context.words.brief.stage : context.words.follow.status;
  const event = calendarEvent(
    {
      ...{ id, calendarId: one.calendarId, title, ...days(date) },
      kind: kind(name).singular,
      status: status && { ...status, label },
      url: context.absolute(id),
    },
    context.calendarOrigin,
  );
  // The title of a stage says it already.
  return isStage ? { ...event, summary: title } : event;
}

/** "2026-07-01: a vote" says its date, which the event has. */
const LEADING_DATE = /^[^:]*\d{4}[^:]*:\s*/;

/** The next dates of proceedings. */
function nextOf(context: SiteContext, name: Note["kind"]): CalendarEvent[] {
  return proceedings(context.vault).flatMap(({ id, note: path, next, nextText }) => {
    const note = context.requireNote(path);
    if (!next || note.kind !== name) return [];
    const title = context.words.follow.next(note.title, nextText.replace(LEADING_DATE, ""));
    const calendarId = `${id}:next`;
    const entry = { id, calendarId, title, ...days(next), kind: kind(name).singular };
    const url = context.absolute(note.url);
    return [calendarEvent({ ...entry, status: undefined, url }, context.calendarOrigin)];
  });
}

function days(date: NoteDate) {
  return { words: dateInWords(date), start: date.start, end: date.end };
}
