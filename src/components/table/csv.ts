/** The CSV of rows as they are shown: a column each, and the address of what the row is about. */

import { writeCsv } from "../../shared/export/csv.ts";

interface ShownTable {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly HTMLTableRowElement[];
}

/** Of several tables the first column names the one that a row stands in. */
export function csvOfRows(tables: readonly ShownTable[]): string {
  const several = tables.length > 1;
  const columns = [...new Set(tables.flatMap(({ headers }) => headers))];
  const rows = tables.flatMap(({ title, headers, rows: shown }) =>
    shown.map((row) => ({
      ...(several && { List: title }),
      ...Object.fromEntries(headers.map((header, index) => [header, wordsIn(row.cells[index])])),
      Address: new URL(row.dataset["href"] || "", location.href).href,
    })),
  );
  return writeCsv([...(several ? ["List"] : []), ...columns, "Address"], rows);
}

/** The lines of a cell, one after another. */
function wordsIn(cell: HTMLTableCellElement | undefined): string {
  if (!cell) return "";
  const lines = [...cell.querySelectorAll("p, .labeled, .line, .step-word, .step-day")];
  if (lines.length === 0) return wordsOf(cell);
  const [title] = cell.querySelectorAll(":scope > a");
  return [...(title ? [title] : []), ...lines].map(wordsOf).filter(Boolean).join("; ");
}

function wordsOf({ textContent }: Element): string {
  return (textContent || "").replace(/\s+/g, " ").trim();
}
