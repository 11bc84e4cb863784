import assert from "node:assert/strict";
import { test } from "node:test";
import { at, expected, get } from "./assert.ts";

test("a value that is there is given, falsy ones too", () => {
  assert.equal(expected("", "a title"), "");
  assert.equal(at([0], 0), 0);
  assert.equal(at(["a", "b"], -1), "b");
  assert.equal(at(new Float64Array([1.5]), 0), 1.5);
  assert.equal(get(new Map([["a", false]]), "a"), false);
});

test("a value that is missing fails and says what was expected", () => {
  assert.throws(() => expected(undefined, "a page for A.md"), /expected a page for A\.md/);
  assert.throws(() => expected(null, "a page"), /expected a page/);
  assert.throws(() => at(["a"], 1), /expected an item 1 of 1/);
  assert.throws(() => at([], -1), /expected an item -1 of 0/);
  assert.throws(() => get(new Map([["a", 1]]), "b"), /expected b in a map of 1/);
});
