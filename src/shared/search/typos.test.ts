import assert from "node:assert/strict";
import { test } from "node:test";
import { backwards, isCorrectable, nearest } from "./typos.ts";

test("the nearest word has fewest edits, then most names", () => {
  assert.equal(nearest("anthorpic", [["anthropic", 1]]), "anthropic");
  assert.equal(
    nearest("modle", [
      ["model", 3],
      ["mode", 9],
    ]),
    "mode",
  );
  assert.equal(nearest("kim", [["kimi", 1]]), undefined, "short words are left alone");
  assert.equal(nearest("qwen", [["anthropic", 1]]), undefined);
  assert.equal(nearest("qwen", [["qwen", 1]]), undefined, "a known word is right as it is");
});

test("words of letters can be corrected, numbers and words without spaces between them can't", () => {
  assert.deepEqual(["anthropic", "kim", "8283", "gpt4", "人工智能", "über"].filter(isCorrectable), [
    "anthropic",
    "über",
  ]);
});

test("words are kept by their ends too", () => assert.equal(backwards("act"), "~tca"));
