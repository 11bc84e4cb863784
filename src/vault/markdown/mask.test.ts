import assert from "node:assert/strict";
import { test } from "node:test";
import { readable } from "../../intake/readable.ts";
import { BLANK, DIVIDER, mask, withoutBlanks } from "./mask.ts";

test("characters that stand for something hidden are taken out of a note before it is read", () => {
  const source = `a${BLANK}b${DIVIDER}c\0d\uFDD0e`;
  assert.equal(readable(source), "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  const words = "Words,\ttabs\nand 😀 深度 é.";
  assert.equal(readable(words), words);
});

test("what is masked keeps its length and its lines, and all around it its place", () => {
  assert.equal(mask("ab\ncd ef", [[1, 4]], "."), "a.\n.d ef");
  assert.equal(
    mask(
      "ab cd ef",
      [
        [0, 2],
        [6, 8],
      ],
      ".",
    ),
    ".. cd ..",
  );
  assert.equal(mask("abc", [], "."), "abc");
  // A character of two units is two, as offsets count it.
  assert.equal(mask("a😀b", [[1, 3]], "."), "a..b");
});

test("what fills the place of a comment leaves the words that are shown", () => {
  assert.equal(withoutBlanks(`${BLANK}a ${BLANK}${BLANK}b`), "a b");
  assert.equal(withoutBlanks("a b"), "a b");
});
