import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, cut } from "./plainWords.ts";

test("words stand between spaces; characters of scripts without spaces count each", () => {
  assert.equal(countWords("  one two\u00A0three "), 3);
  assert.equal(countWords(""), 0);
  // The run is one word between spaces, and each character is one more.
  assert.equal(countWords("深度求索 is DeepSeek"), 7);
});

test("a text is cut at a sentence, else at a word, and says where it goes on", () => {
  assert.equal(cut(" a\n b ", 10), "a b");
  assert.equal(cut("It was said. It was denied later.", 20), "It was said.");
  assert.equal(cut("one two three four five", 12), "one two…");
  assert.equal(cut("x".repeat(20), 10), `${"x".repeat(10)}…`);
  assert.equal(cut(`${"x".repeat(9)}💩${"x".repeat(9)}`, 10), `${"x".repeat(9)}…`);
});
