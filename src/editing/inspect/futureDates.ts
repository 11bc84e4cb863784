/** Dates that are still to come, where what they date is stated to have happened. */

import type { Day, NoteDate } from "../../shared/dates/index.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";

/** Days by which a date may be ahead: it is tomorrow already somewhere. */
const MAX_DAYS_AHEAD = 1;

export function futureProblems({ notes, harvest }: Vault, today: Day): Problem[] {
  const isAhead = (date: NoteDate | undefined) =>
    date !== undefined && date.start > today + MAX_DAYS_AHEAD;
  const report = (place: Place, key: string, date: NoteDate, hint: string) =>
    problem("date-in-future", place, `${key} is ${date.text}, which is still to come.`, hint);
  const dates = notes.flatMap((note) => [
    ...(note.verified && isAhead(note.verified)
      ? [
          report(
            { file: note.path, ...spotOf(note, "verified") },
            "`verified`",
            note.verified,
            "Write the day on which the facts were checked.",
          ),
        ]
      : []),
    ...(note.date && isAhead(note.date) && !isExpected(note)
      ? [report({ file: note.path, ...spotOf(note, "date") }, "`date`", note.date, FIX)]
      : []),
  ]);
  const rows = harvest.timeline.flatMap(({ from, date, status, note: file, line }) =>
    from === "table" && isAhead(date) && status?.word !== "speculation"
      ? [report({ file, line }, "The date of this row", date, FIX)]
      : [],
  );
  return [...dates, ...rows];
}

const FIX =
  "Fix the date; of what is only expected, say so: `status: speculation (set for that day)`.";

function isExpected({ status, stage, kind }: Note): boolean {
  if (kind === "event" || kind === "claim") return status?.word === "speculation";
  return kind !== "source" && (kind !== "law" || stage?.word === "proposed");
}
