import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { entryOf } from "./entry.ts";

const CONTEXT = contextOf({
  "companies/Lab.md": "",
  "claims/Copied.md": "---\nclaimant: Lab\nstatus: alleged\n---\n\nIt copied.",
  "sources/Report.md": "---\npublisher: The Paper\n---\n\nWhat it says.",
  "cases/A v B.md": "---\ndocket: 3:24-cv-05417\ncourt: N.D. Cal.\nstage: filed\ndate: 2024\n---\n",
});

const entry = (path: string) => entryOf(CONTEXT, CONTEXT.requireNote(path));

test("an entry says what a note is, since when, and where it stands", () => {
  const { kind, date, status, href } = entry("cases/A v B.md");
  assert.deepEqual(
    [kind, date?.words, status?.word, href],
    ["Case", "2024", "filed", "/cases/a-v-b/"],
  );
});

test("its facts are the numbers, the court and the publisher; its status names who claims it", () => {
  assert.deepEqual(entry("cases/A v B.md").facts, ["3:24-cv-05417", "N.D. Cal."]);
  assert.deepEqual(entry("claims/Copied.md").facts, []);
  assert.equal(entry("claims/Copied.md").status?.text, "alleged by Lab");
  assert.deepEqual(entry("sources/Report.md").facts, ["The Paper"]);
});

test("it begins as the note does; the words of a source are not those of the record", () => {
  assert.equal(entry("claims/Copied.md").text, "It copied.");
  assert.equal(entry("sources/Report.md").text, "");
});
