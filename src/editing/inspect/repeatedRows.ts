/** Rows of timelines that seem to tell of an event that has a note, and do not link to it. */

import { fileName, withoutMd } from "../../vault/core/path.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Harvest, TimelineEntry } from "../../vault/harvest.ts";

/**
 * The day and a source in common are taken for the same event. A row that links to the
 * event's note is one entry with it already (`harvest`), and is not looked at here.
 */
export function rowProblems({ timeline }: Harvest): Problem[] {
  const days = Map.groupBy(
    timeline.filter(({ from, kind }) => from === "note" && kind === "event"),
    ({ date }) => `${date.start} ${date.end}`,
  );
  return timeline.flatMap((row) => {
    if (row.from !== "table") return [];
    const events = days.get(`${row.date.start} ${row.date.end}`);
    const event = events?.find((other) => other.note !== row.note && haveSource(row, other));
    if (!event) return [];
    const name = fileName(withoutMd(event.note));
    return [
      problem(
        "row-repeats-event",
        { file: row.note, line: row.line },
        `"${event.title}" is of the same day by the same source; the timeline shows both.`,
        `If the row tells of that event, link to it: [[${name}\\|words of the row]].`,
      ),
    ];
  });
}

function haveSource(a: TimelineEntry, b: TimelineEntry): boolean {
  return a.sources.some((source) => b.sources.includes(source));
}
