/** The notes as plain Markdown, and the lists of them for programs that read texts. */

import { count } from "./plural.ts";

export const texts = {
  kind: "Kind",
  date: "Date",
  checked: "Facts checked",
  asOf: "Facts as of",
  page: "Page",
  sources: "Sources",
  /** Above the lists of `llms.txt`. */
  about: (day: string) =>
    `Facts as of ${day}. Where a note has a status, its first lines say it, and who says what the note holds. Each note is there as Markdown, at its address with index.md behind it.`,
  wholeTexts: "Whole texts by kind",
  start: "Where to start",
  data: "Data",
  notes: (many: number) => count(many, { one: "note", other: "notes" }),
  dataPage: "all files with their fields",
  asMarkdown: "This note as Markdown",
};
