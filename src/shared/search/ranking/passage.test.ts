import assert from "node:assert/strict";
import { test } from "node:test";
import { bestPassage } from "./passage.ts";

const part = (term: number, places: readonly number[], holds = 1) => ({
  ...{ term, places, holds, weight: 1, isFamily: false, isLinked: false },
});

test("the passage with most of the question counts, each term once", () => {
  const rarity = [1, 2, 4];
  assert.equal(bestPassage([part(0, [1, 2, 3])], rarity), 1);
  assert.equal(bestPassage([part(0, [1]), part(1, [20])], rarity), 3);
  assert.equal(bestPassage([part(0, [1]), part(1, [60])], rarity), 2);
  assert.equal(bestPassage([part(0, [1, 70]), part(1, [10]), part(2, [90])], rarity), 5);
  assert.equal(bestPassage([], rarity), 0);
});

test("a word of the family holds the place of the one asked for in part", () => {
  assert.equal(bestPassage([part(0, [1], 0.5)], [2]), 1);
  assert.equal(bestPassage([part(0, [1], 0.5), part(0, [2])], [2]), 2);
});
