import assert from "node:assert/strict";
import { test } from "node:test";
import { readFigure } from "./figures.ts";

const read = (wording: string, measure = "exchanges") => {
  const { qualifier, value } = readFigure(measure, wording);
  return [qualifier, value];
};

test("a figure keeps its wording beside what is read of it", () => {
  assert.deepEqual(readFigure("exchanges", " more than 150,000 "), {
    measure: "exchanges",
    text: "more than 150,000",
    qualifier: "more than",
    value: 150_000,
  });
});

test("precision and scale are read", () => {
  assert.deepEqual(read("150,000"), ["", 150_000]);
  assert.deepEqual(read("over 3.4 million"), ["over", 3_400_000]);
  assert.deepEqual(read("Approximately 24,000 accounts"), ["approximately", 24_000]);
  assert.deepEqual(read("28.8 million in 46 days"), ["", 28_800_000]);
  assert.deepEqual(read("nearly 25000"), ["nearly", 25_000]);
  assert.deepEqual(read("$600 billion", "amount"), ["", 600e9]);
  assert.deepEqual(read("100,000+"), ["more than", 100_000]);
  assert.deepEqual(read("about 80 percent", "share"), ["about", 80]);
});

test("no number is made of a range, a crowd, a period or words", () => {
  assert.deepEqual(read("hundreds of millions"), ["hundreds of", undefined]);
  assert.deepEqual(read("thousands of accounts"), ["thousands of", undefined]);
  assert.deepEqual(read("10,000 to 20,000"), ["", undefined]);
  assert.deepEqual(read("10,000–20,000"), ["", undefined]);
  assert.deepEqual(read("2025-07"), ["", undefined]);
  assert.deepEqual(read("46 days", "period"), ["", undefined]);
  assert.deepEqual(read("not given"), ["", undefined]);
  assert.deepEqual(read(""), ["", undefined]);
});
