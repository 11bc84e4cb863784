/** What would fill the memory when the text is parsed, found before it is. */

import { LIMITS } from "../../shared/limits.ts";
import type { ReportAt } from "./report.ts";

/** Reports `note-too-large` for a text that has too many character references in a paragraph. */
export function isWithinBounds(source: string, report: ReportAt): boolean {
  if (charactersBeforeReferences(source) <= LIMITS.referenceCharacters) return true;
  report(
    "note-too-large",
    "A paragraph of the note has too many character references (`&amp;`). It is not published.",
    "Write the characters themselves, or split the paragraph.",
  );
  return false;
}

/** The characters before each character reference of a paragraph, summed up over all. */
function charactersBeforeReferences(source: string): number {
  if (!source.includes("&")) return 0;
  let sum = 0;
  let start = 0;
  for (const { 0: found, index } of source.matchAll(/&[#\w]+;|\n[ \t]*\n/g)) {
    if (found.startsWith("&")) sum += index - start;
    else start = index;
  }
  return sum;
}
