/** How a note stands, for readers: its status, or the stage of its proceedings with the day of each. */

import { dateInWords } from "../../shared/dates/index.ts";
import { type Proceeding, proceedingsByNote } from "../../trackers/proceedings.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import { type StatusView, standingOf, statusView } from "./words.ts";

/**
 * A stage is shown in the words of its source and with its day, "ordered reported, Apr. 22, 2026":
 * the date of a bill is that of its introduction, and says nothing of where it stands.
 */
export function standingView(vault: Vault, note: Note): StatusView | undefined {
  const status = standingOf(note);
  if (!status) return undefined;
  const view = statusView(status);
  // absent: an event that is no rule and no order has no proceedings
  const found = note.stage ? (proceedingsByNote(vault).get(note.path) ?? []) : [];
  const stages = found.flatMap((one) => stageInWords(one, found.length > 1));
  // An event that is an order has a status too, which its stage says nothing of.
  const words = note.status ? [view.text, ...stages] : stages;
  return stages.length === 0 ? view : { ...view, text: words.join("; ") };
}

function stageInWords({ current, number }: Proceeding, isOneOfSeveral: boolean): string[] {
  if (!current) return [];
  const words = [current.stageText, ...(current.date ? [dateInWords(current.date)] : [])].join(
    ", ",
  );
  return [isOneOfSeveral ? `${number}: ${words}` : words];
}
