import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";

/** What is reported of a row with two cells. */
function reported(row: string): readonly (readonly [column: number | undefined, hint: string])[] {
  return vaultOf({ "Lab.md": "", "Note.md": `| A | B |\n|---|---|\n${row}\n` })
    .problems.filter(({ code }) => code === "link-divided")
    .map(({ column, hint }) => [column, hint]);
}

test("a link that its cell cuts in two is reported, with what to write", () => {
  assert.deepEqual(reported("| x | See [[Lab|the lab]] now |"), [[11, "Write [[Lab\\|the lab]]."]]);
  assert.deepEqual(reported("| [[Lab#Models|them]] | y |"), [[3, "Write [[Lab#Models\\|them]]."]]);
  assert.deepEqual(reported("| x | ![[map.png|300]] |"), [[8, "Write [[map.png\\|300]]."]]);
  assert.deepEqual(reported("| [[Lab|a]] [[Lab|b]] | *[[Lab|c]]* |"), [
    [3, "Write [[Lab\\|a]]."],
    [13, "Write [[Lab\\|b]]."],
    [26, "Write [[Lab\\|c]]."],
  ]);
});

test("no other bracket is", () => {
  for (const row of [
    "| [[Lab]] | [[Lab\\|words]] |",
    "| `[[Lab` | words]] |",
    "| [[Lab | words |",
    "| [ [Lab | words]] |",
    "| [[Lab]] words | the [[Lab]] |",
    "| x | y |",
  ]) {
    assert.deepEqual(reported(row), [], row);
  }
});
