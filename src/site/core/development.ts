/** What has happened, with its day and both of its statuses. */

import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "./context.ts";
import { bothStatuses, type LabeledStatus, standingView } from "./standing.ts";
import { type DateView, dateView } from "./words.ts";

export interface Development {
  readonly title: string;
  readonly href: string;
  readonly date: DateView | undefined;
  readonly statuses: readonly LabeledStatus[];
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
