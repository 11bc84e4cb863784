/** The newest events, each with both of its statuses. */

import { compareDates } from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { bothStatuses, standingView } from "../core/standing.ts";
import { type DateView, dateView } from "../core/words.ts";
import type { LabeledStatus } from "../tables/cell.ts";

export interface Development {
  readonly title: string;
  readonly href: string;
  readonly date: DateView | undefined;
  readonly statuses: readonly LabeledStatus[];
}

/** Those that have happened, the newest first. */
export function pastEvents({ vault }: SiteContext): Note[] {
  return vault.notes
    .filter(({ kind, date }) => kind === "event" && date && date.start <= vault.asOf)
    .sort((a, b) => (a.date && b.date ? compareDates(b.date, a.date) : 0));
}

export function developmentOf(context: SiteContext, note: Note): Development {
  return {
    title: context.typeset(note.title),
    href: context.href(note.url),
    date: note.date && dateView(note.date),
    statuses: statusesOf(context, note),
  };
}

/** What is said and by whom, and that it was said; of what is no charge, its one status. */
function statusesOf(context: SiteContext, note: Note): LabeledStatus[] {
  const { content, made } = context.words.trackers.accusations;
  const both = bothStatuses(context.vault, note);
  if (both) {
    return [
      { label: content, status: both.content },
      { label: made, status: both.made },
    ];
  }
  const status = standingView(context.vault, note);
  return status ? [{ label: made, status: { ...status, text: status.word } }] : [];
}
