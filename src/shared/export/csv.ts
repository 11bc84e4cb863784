/**
 * Rows as CSV, RFC 4180: https://www.rfc-editor.org/rfc/rfc4180. The items of a list stand between bars,
 * and a bar in one becomes "¦"; a date becomes five columns. The build and the reader's browser write it alike.
 */

export type Row = Readonly<Record<string, unknown>>;

/** The columns of a date: `date_start` and so on. */
export const DATE_PARTS = ["start", "end", "precision", "qualifier", "text"] as const;

/** `columns` in their order; the one called "date" holds objects of the five parts. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): string {
  const header = columns.flatMap((key) =>
    key === "date" ? DATE_PARTS.map((part) => `date_${part}`) : [key],
  );
  const lines = rows.map((row) => columns.flatMap((key) => cells(row[key])));
  return `${[header, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cells(value: unknown): string[] {
  if (Array.isArray(value)) return [value.map(listItem).join(LIST_SEPARATOR)];
  if (value !== null && typeof value === "object") {
    // absent: a date that nothing qualifies
    return DATE_PARTS.map((part) => String((value as Row)[part] ?? ""));
  }
  return [value === null || value === undefined ? "" : String(value)];
}

const LIST_SEPARATOR = "|";

function listItem(item: unknown): string {
  return String(item).replaceAll(LIST_SEPARATOR, "¦");
}

/** What a spreadsheet may take for the end of a cell, whatever stands between ours. */
const SEPARATORS = /([;；\t\r\n]+ *)/;

/** How a formula begins, in whatever width, behind whatever nobody sees. */
const FORMULA = /^[\p{Cf}\p{Z}]*[=+\-@]/u;

const NUMBER = /^[+-]?[\d.-]+$/;

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection), and so does
 * each part of one that stands where the spreadsheet may begin a cell.
 */
function quoted(cell: string): string {
  const guarded = cell
    .split(SEPARATORS)
    .map((part) => (FORMULA.test(part.normalize("NFKC")) && !NUMBER.test(part) ? `'${part}` : part))
    .join("");
  const safe = /^[\t\r]/.test(guarded) ? `'${guarded}` : guarded;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
