/**
 * Rows as CSV, RFC 4180: https://www.rfc-editor.org/rfc/rfc4180. Lists are joined by a space, for
 * addresses hold none; a date becomes five columns. The build and the reader's browser write it alike.
 */

export type Row = Readonly<Record<string, unknown>>;

const DATE_PARTS = ["start", "end", "precision", "qualifier", "text"] as const;

/** `columns` in their order; the one called "date" holds objects of the five parts. */
export function writeCsv(columns: readonly string[], rows: readonly Row[]): string {
  const header = columns.flatMap((key) =>
    key === "date" ? DATE_PARTS.map((part) => `date_${part}`) : [key],
  );
  const lines = rows.map((row) => columns.flatMap((key) => cells(row[key])));
  return `${[header, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function cells(value: unknown): string[] {
  if (Array.isArray(value)) return [value.join(" ")];
  if (value !== null && typeof value === "object") {
    // absent: a date that nothing qualifies
    return DATE_PARTS.map((part) => String((value as Row)[part] ?? ""));
  }
  return [value === null || value === undefined ? "" : String(value)];
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.-]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
