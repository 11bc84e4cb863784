/** Which tables are data, by the words of their headers. */

import { measureOf } from "./charges.ts";
import { eventColumn } from "./eventTables.ts";

export type TableData =
  | "timeline"
  | "stages"
  | "claims"
  | "arguments"
  | "charges"
  | "figures"
  | "replies"
  | "contributions"
  | "corrections";

/** What the first column of a table of figures is called. */
const PARTIES = new Set(["lab", "firm", "company", "accused", "party"]);

/** What the rows of a table may be; undefined for a table of anything else, a comparison among them. */
export function tableData(header: readonly string[]): TableData | undefined {
  const [first = "", ...further] = header.map((text) => text.trim().toLowerCase());
  const [second = ""] = further;
  const has = (word: string) => further.some((text) => text.startsWith(word));
  if (first.startsWith("date") && second.startsWith("stage")) return "stages";
  if (first.startsWith("date") && second === "was" && has("is")) return "corrections";
  if (eventColumn(header) !== undefined) return "timeline";
  if (first === "charge" && has("accused")) return "charges";
  if (first === "reply by" && has("reply")) return "replies";
  if (first === "case" && second.startsWith("contributes")) return "contributions";
  if (PARTIES.has(first) && further.some((text) => measureOf(text) !== undefined)) return "figures";
  if (!has("status")) return undefined;
  if (first.startsWith("claim")) return "claims";
  return first.startsWith("argument") ? "arguments" : undefined;
}
