/** What the stages of a law, an order, a case or a probe say of its note, where its front matter is silent. */

import { kind } from "../../record/kinds.ts";
import { compareDates, type Day, type NoteDate } from "../../shared/dates/index.ts";
import type { Note } from "../core/note.ts";
import { dateKeyOf } from "../open/dates.ts";
import type { StageEntry } from "./entries.ts";

/** The date of a note; of a law or a case that writes none, the day of its first stage. */
export function dateOf(
  { date, data, kind: name }: Note,
  stages: readonly StageEntry[],
): NoteDate | undefined {
  if (date || kind(name).stage === undefined || data[dateKeyOf(name, data)]) return date;
  return stages.map((stage) => stage.date).toSorted(compareDates)[0];
}

/** The stage of a note; where it writes none, the last of its table that is not after the day of the facts. */
export function stageOf(
  { stage, data }: Note,
  stages: readonly StageEntry[],
  asOf: Day,
): Note["stage"] {
  if (stage || data["stage"]) return stage;
  const reached = stages.filter((entry) => entry.date.start <= asOf && entry.stage !== undefined);
  const last = reached.toSorted((a, b) => compareDates(a.date, b.date)).at(-1);
  return last?.stage && last.stageText !== undefined
    ? { ...last.stage, text: last.stageText }
    : undefined;
}
