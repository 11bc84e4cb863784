/** The statuses that tables of a note give, under Status, to claims and events with notes. */

import { tableData } from "../../record/dataTables.ts";
import { eventColumn } from "../../record/eventTables.ts";
import type { KindName } from "../../record/kinds.ts";
import { type StatusRow, unique } from "./entries.ts";
import { EMPTY_CELL, statusIn, type Table, type TableContext } from "./table.ts";

/** A charge is no event, and may speak of one. */
const ABOUT: Readonly<Record<"charges" | "others", readonly KindName[]>> = {
  charges: ["claim"],
  others: ["claim", "event"],
};

/** The rows whose first cell, or whose event, leads to one such note and to no other. */
export function statusRows(table: Table, { note, resolve }: TableContext): StatusRow[] {
  // absent: only tables that begin with dates have a column of events
  const column = eventColumn(table.headers) ?? 0;
  const kinds = ABOUT[tableData(table.headers) === "charges" ? "charges" : "others"];
  return table.rows.flatMap((row) => {
    const { status } = statusIn(table, row, "claim");
    const { links, withdrawn } = row.cells[column] ?? EMPTY_CELL;
    if (!status || withdrawn) return [];
    const subjects = links.flatMap((link) => {
      const found = resolve(link, note.path, link.markdown).note;
      return found && kinds.includes(found.kind) ? [found.path] : [];
    });
    const [of, ...others] = unique(subjects);
    return of === undefined || others.length > 0 ? [] : [{ ...row.row, of, status }];
  });
}
