/** Dates that are still to come, where what they date is stated to have happened. */

import type { Status } from "../../record/scales.ts";
import type { Day, NoteDate } from "../../shared/dates/index.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";

/** Days by which a date may be ahead: it is tomorrow already somewhere. */
const MAX_DAYS_AHEAD = 1;

/** Words of what is to come, and no slip: "Deadline for comments", "Next hearing". */
const TO_COME =
  /\b(?:deadline|due|expect(?:ed|s)|expires?|forecast|goal|milestone|next|plan(?:ned|s)?|roadmap|scheduled?|set for|takes? effect|target|to be|until|upcoming|will)\b/i;

export function futureProblems(
  { notes, harvest, settings: { rules } }: Vault,
  today: Day,
): Problem[] {
  const isAhead = (date: NoteDate | undefined) =>
    date !== undefined && date.start > today + MAX_DAYS_AHEAD;
  // Where statuses are a rule, what is only expected says so; elsewhere a date may be that of a plan.
  const isToHaveHappened = (status: Status | undefined, words: string) =>
    !TO_COME.test(words) && (status ? status.word !== "speculation" : rules.includes("statuses"));
  const report = (place: Place, key: string, date: NoteDate, hint: string) =>
    problem("date-in-future", place, `${key} is ${date.text}, which is still to come.`, hint);
  const dates = notes.flatMap((note) => [
    ...(note.verified && isAhead(note.verified) && rules.includes("sources")
      ? [
          report(
            { file: note.path, ...spotOf(note, "verified") },
            "`verified`",
            note.verified,
            "Write the day on which the facts were checked.",
          ),
        ]
      : []),
    ...(note.date && isAhead(note.date) && tellsOfPast(note)
      ? [report({ file: note.path, ...spotOf(note, "date") }, "`date`", note.date, FIX)]
      : []),
  ]);
  const rows = harvest.timeline.flatMap(({ from, date, status, title, note: file, line }) =>
    from === "table" && isAhead(date) && isToHaveHappened(status, title)
      ? [report({ file, line }, "The date of this row", date, FIX)]
      : [],
  );
  return [...dates, ...rows];

  function tellsOfPast({ status, stage, kind, title }: Note): boolean {
    if (kind === "event" || kind === "claim") return isToHaveHappened(status, title);
    // A document is dated after it was written, a law by what has become of it.
    const isDocument = kind === "source" && rules.includes("sources");
    return (
      isDocument || (kind === "law" && isToHaveHappened(stage, title) && stage?.word !== "proposed")
    );
  }
}

const FIX =
  "Fix the date; of what is only expected, say so: `status: speculation (set for that day)`.";
