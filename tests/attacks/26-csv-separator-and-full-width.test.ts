/** No cell of any CSV of the site is one that a spreadsheet computes. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { dataFiles } from "../../src/site/exports/index.ts";
import { readCsv } from "../fixtures/csv.ts";
import { contextOf } from "../support.ts";

const FORMULA = /^[\p{Cf}\p{Z}]*[=+\-@](?![\d.-]*$)/u;

/** The CSVs of a vault whose every value is `text`. */
function csvsOf(text: string): string[] {
  const value = JSON.stringify(text);
  const front = `title: ${value}\naliases: [${value}]\ntags: [${value}]\nsummary: ${value}\nstatus: ${value}\n`;
  const files = dataFiles(
    contextOf({
      "events/E.md": `---\ndate: 2026-01-03\n${front}---\n${text}\n\n[[A]]\n`,
      "events/F.md": `---\nkind: event\ndate: ${value}\n${front}---\n[[E|${text}]]\n`,
      "A.md": `---\n${front}---\n| Claim | Status |\n|---|---|\n| ${text} | Alleged ${text} |\n\n| Date | Event |\n|---|---|\n| 2025 | ${text} |\n`,
    }),
  );
  return [...files].filter(([name]) => name.endsWith(".csv")).map(([, make]) => make());
}

const CELLS = [
  "a;=1+1",
  "＝1+1",
  "＋1+a",
  "－1+a",
  "＠SUM(A1)",
  "a;＝1+1",
  "a; ＝1+1",
  "a\t=1+1",
  "a\t＝1+1",
  "=1+1",
  "@SUM(A1)",
  "+a",
  "-a",
  'x";=1+1',
  ";;=1+1",
  "-1;=cmd|' /C calc'!A0",
  "\u200B=1+1",
  "\u202E=1+1",
  "\u00A0=1+a",
  "﹦1+1",
  "﹢1+a",
  "﹫SUM(A1)",
  "a;\u200B=1+1",
  "a；=1+1",
];
for (const cell of CELLS) {
  test(JSON.stringify(cell), () => {
    const csvs = csvsOf(cell);
    assert.ok(csvs.length >= 3, "the CSVs are there");
    const cells = csvs.flatMap((csv) => readCsv(csv).flat());
    const seen = cells.flatMap((text) => text.split(/[;\t\r\n] */));
    assert.deepEqual(
      seen.filter((text) => FORMULA.test(text.normalize("NFKC"))),
      [],
    );
    const words = cell.replaceAll("\t", " ").slice(-2);
    assert.ok(
      cells.some((text) => text.endsWith(words)),
      "and its words are in them",
    );
  });
}
