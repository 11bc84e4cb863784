/** What rows of tables are called, on their page and in data, so that it stays when lines before them change. */

import { type Day, firstDate, isoDay } from "../../shared/dates/index.ts";
import { digest } from "../core/path.ts";
import type { Extract } from "./extract.ts";
import type { WrittenTable } from "./writtenTable.ts";

/**
 * The anchors of rows with a date, by their lines, "2025-01-28-0f3c9a21": the day, and a digest of the
 * first cell that is no date. A further row of the same, or of a heading's id, has a number after it.
 */
export function datedAnchors(
  { headings, tables }: Pick<Extract, "headings" | "tables">,
  today: Day,
): Map<number, string> {
  const anchors = new Map<number, string>();
  const taken = new Set(headings.map(({ id }) => id));
  for (const table of tables) {
    for (const { line, ...row } of table.rows) {
      const anchor = anchorOf(table, row, today);
      if (anchor === undefined) continue;
      let [name, count] = [anchor, 1];
      while (taken.has(name)) name = `${anchor}-${++count}`;
      taken.add(name);
      anchors.set(line, name);
    }
  }
  return anchors;
}

/** Undefined for a row without a date that can be read. */
function anchorOf(
  { header }: WrittenTable,
  { cells, dates }: Pick<WrittenTable["rows"][number], "cells" | "dates">,
  today: Day,
): string | undefined {
  const column = header.findIndex(({ text }) => text.toLowerCase().startsWith("date"));
  // absent: a table may have no dates, and a row may end before its own
  const written = dates.length > 0 ? dates : [cells[column]?.text ?? ""];
  const date = firstDate(written, today);
  // absent: a row may end before its words
  const words = cells[dates.length > 0 || column === 0 ? 1 : 0]?.text ?? "";
  return date && `${isoDay(date.start)}-${digest(words)}`;
}
