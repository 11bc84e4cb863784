import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { statusProblems } from "./statusProblems.ts";

describe("a status that another note contradicts", () => {
  const NOTES = {
    "claims/It copied.md": "---\nstatus: alleged (made confirmed)\n---\n\nA lab says so.\n",
    "events/Memo.md":
      "---\ndate: 2026-03-01\nstatus: confirmed (content alleged)\n---\n\nThe memo.\n",
  };
  const differing = (text: string) =>
    statusProblems(vaultOf({ ...NOTES, "x.md": text }))
      .filter(({ code }) => code === "status-differs")
      .map(({ file, line, message }) => `${file}:${line} ${message}`);

  test("is reported at a row of claims that leads to the note", () => {
    const rows =
      "| [[It copied]] | Confirmed | |\n| [[It copied\\|It did]] | Alleged (a lab) | |\n";
    assert.deepEqual(differing(`| Claim | Status | Source |\n|---|---|---|\n${rows}`), [
      'x.md:3 The status is "Confirmed" here, and "alleged (made confirmed)" in claims/It copied.md, of one claim.',
    ]);
  });
  test("and at one of any other table, of an event too", () => {
    const table = "| What | Where | Status |\n|---|---|---|\n| [[Memo]] | here | Confirmed |\n";
    const dated = "| Date | Event | Status |\n|---|---|---|\n| 2026 | [[Memo]] | Disputed |\n";
    assert.deepEqual(
      differing(`${table}\n${dated}`).map((said) => said.split(" ")[0]),
      ["x.md:3", "x.md:7"],
    );
  });
  test("and where it was said, if both say that", () => {
    const row = "| [[It copied]] | alleged (made unverified: one report) |\n";
    assert.equal(differing(`| Claim | Status |\n|---|---|\n${row}`).length, 1);
  });
  test("but not at a row that is about several, is struck, or says no status", () => {
    const rows = [
      "| [[It copied]], by the [[Memo]] | Confirmed |",
      "| ~~[[It copied]]~~ | Confirmed |",
      "| [[It copied]] | see there |",
      "| It never did | Refuted; see [[It copied]] |",
    ];
    assert.deepEqual(differing(`| Claim | Status |\n|---|---|\n${rows.join("\n")}\n`), []);
  });
  test("nor at a charge that speaks of an event", () => {
    const charge = "| Its [[Memo]] lies | a firm | a lab | confirmed (content disputed) |\n";
    const table = `| Charge | Accuser | Accused | Status |\n|---|---|---|---|\n${charge}`;
    const problems = statusProblems(
      vaultOf({ ...NOTES, "events/Post.md": `---\ndate: 2026-03-02\n---\n\n${table}` }),
    );
    assert.deepEqual(
      problems.filter(({ code }) => code === "status-differs"),
      [],
    );
  });
});
