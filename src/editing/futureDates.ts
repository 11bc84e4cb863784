/** Dates that are still to come, where what they date is said to have happened. */

import type { Day, NoteDate } from "../shared/dates/index.ts";
import { type Note, spotOf } from "../vault/core/note.ts";
import { type Place, type Problem, problem } from "../vault/core/problems.ts";
import type { Vault } from "../vault/index.ts";

/** Days by which a date may be ahead: it is tomorrow already somewhere. */
const AHEAD = 1;

export function futureProblems({ notes, harvest }: Vault, today: Day): Problem[] {
  const isAhead = (date: NoteDate | undefined) => date !== undefined && date.start > today + AHEAD;
  const told = (place: Place, key: string, date: NoteDate, hint: string) =>
    problem("date-in-future", place, `${key} is ${date.text}, which is still to come.`, hint);
  const own = notes.flatMap((note) => [
    ...(note.verified && isAhead(note.verified)
      ? [
          told(
            { file: note.path, ...spotOf(note, "verified") },
            "`verified`",
            note.verified,
            "Write the day on which the facts were checked.",
          ),
        ]
      : []),
    ...(note.date && isAhead(note.date) && !isExpected(note)
      ? [told({ file: note.path, ...spotOf(note, "date") }, "`date`", note.date, MEND)]
      : []),
  ]);
  const rows = harvest.timeline.flatMap(({ from, date, status, note: file, line }) =>
    from === "table" && isAhead(date) && status?.word !== "speculation"
      ? [told({ file, line }, "The date of this row", date, MEND)]
      : [],
  );
  return [...own, ...rows];
}

const MEND =
  "Mend the date; of what is only expected, say so: `status: speculation (set for that day)`.";

function isExpected({ status, stage, kind }: Note): boolean {
  if (kind === "event" || kind === "claim") return status?.word === "speculation";
  return kind !== "source" && (kind !== "law" || stage?.word === "proposed");
}
