/** Which tables are data, by the words of their headers, and where their rows are on the page. */

import { eventColumn } from "../../record/eventTables.ts";

export type TableData = "timeline" | "stages" | "claims" | "arguments";

/** What the rows of a table may be; undefined for a table of anything else, a comparison among them. */
export function tableData(header: readonly string[]): TableData | undefined {
  const [first = "", second = "", ...further] = header.map((text) => text.toLowerCase());
  const is = (text: string, ...words: string[]) => words.some((word) => text.startsWith(word));
  if (is(first, "date") && is(second, "stage")) return "stages";
  if (eventColumn(header) !== undefined) return "timeline";
  if (!is(first, "claim", "argument")) return undefined;
  if (![second, ...further].some((text) => is(text, "status"))) return undefined;
  return is(first, "claim") ? "claims" : "arguments";
}

/** The id of a row by its line in the file: that of its entry ends with it, "/companies/x/#row-5". */
export function rowAnchor(line: number): string {
  return `row-${line}`;
}
