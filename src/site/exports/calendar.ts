/** The timeline as a calendar (RFC 5545). */

import { kind } from "../../record/kinds.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { fitsCalendar, writeIcs } from "../../shared/export/ics.ts";
import { type CalendarEntry, calendarEvent } from "../../shared/export/timeline.ts";
import type { TimelineEntry } from "../../vault/harvest.ts";
import type { SiteContext } from "../core/context.ts";
import { statusLabel } from "../core/words.ts";
import { calendarId, entryStanding, entryTitle, wholeTimeline } from "../timeline/index.ts";

/** Undefined where no entry fits: a calendar must hold one. */
export function calendar(context: SiteContext): (() => string) | undefined {
  const { entries } = wholeTimeline(context);
  return entries.some(({ date }) => fitsCalendar(date)) ? () => written(context) : undefined;
}

function written(context: SiteContext): string {
  const { vault, calendarOrigin } = context;
  const events = wholeTimeline(context).entries.map((entry) =>
    calendarEvent(calendarEntry(context, entry), calendarOrigin),
  );
  return writeIcs({ name: vault.settings.title, asOf: vault.asOf, events });
}

function calendarEntry(context: SiteContext, entry: TimelineEntry): CalendarEntry {
  const { id, date, status } = entry;
  const standing = entryStanding(context, entry);
  return {
    id,
    calendarId: calendarId(context, entry),
    title: entryTitle(context, entry, wholeTimeline(context)),
    words: dateInWords(date),
    kind: kind(entry.kind).singular,
    status: standing && status && { ...standing, label: statusLabel(status) },
    start: date.start,
    end: date.end,
    url: context.absolute(id),
  };
}
