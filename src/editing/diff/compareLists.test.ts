import assert from "node:assert/strict";
import { test } from "node:test";
import { compareLists } from "./compareLists.ts";

const compared = (before: string, after: string) => {
  const letters = (text: string) => [...text].map((letter, at) => ({ letter, at }));
  const { added, removed, common } = compareLists(
    letters(before),
    letters(after),
    ({ letter }) => letter,
  );
  const text = (items: typeof added) => items.map(({ letter, at }) => `${letter}${at}`).join(" ");
  const pairs = common.map(([was, is]) => `${was.letter}${was.at}-${is.at}`).join(" ");
  return [text(added), text(removed), pairs];
};

test("what one list has alone, and what both have, in another order", () => {
  assert.deepEqual(compared("abc", "cad"), ["d2", "b1", "c2-0 a0-1"]);
});

test("of equals as many as both have, the first ones first", () => {
  assert.deepEqual(compared("aab", "a"), ["", "a1 b2", "a0-0"]);
  assert.deepEqual(compared("a", "aa"), ["a1", "", "a0-0"]);
});
