/** The newest events. */

import { compareDates } from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";

/** Those that have happened, the newest first. */
export function pastEvents({ vault }: SiteContext): Note[] {
  return vault.notes
    .filter(({ kind, date }) => kind === "event" && date && date.start <= vault.asOf)
    .sort((a, b) => (a.date && b.date ? compareDates(b.date, a.date) : 0));
}
