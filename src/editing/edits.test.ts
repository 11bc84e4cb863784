import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, changedLines, forRawText } from "./edits.ts";

test("makes edits wherever they stand, in any order", () => {
  const edits = [
    { start: 4, end: 7, text: "B" },
    { start: 0, end: 3, text: "A" },
    { start: 7, end: 7, text: "!" },
  ];
  assert.equal(applyEdits("one two", edits), "A B!");
});

test("refuses edits that overlap", () => {
  const edits = [
    { start: 0, end: 3, text: "A" },
    { start: 2, end: 4, text: "B" },
  ];
  assert.throws(() => applyEdits("one two", edits), /do not overlap/);
});

test("finds the same places in a file with other ends of lines", () => {
  const raw = "one\r\ntwo\r\nthree\r\n";
  const edits = [
    { start: 4, end: 7, text: "2\n2" },
    { start: 8, end: 13, text: "3" },
  ];
  assert.equal(applyEdits(raw, forRawText(raw, edits)), "one\r\n2\r\n2\r\n3\r\n");
});

test("shows the lines that change", () => {
  const text = "one\ntwo two\nthree";
  const edits = [
    { start: 4, end: 7, text: "2" },
    { start: 8, end: 11, text: "2" },
    { start: 17, end: 17, text: "!" },
  ];
  assert.deepEqual(changedLines(text, edits), [
    { line: 2, before: "two two", after: "2 2" },
    { line: 3, before: "three", after: "three!" },
  ]);
});
