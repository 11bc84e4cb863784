/** `bench lighthouse`: which scores of a page are missed, and how they are printed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { missedScores, type Scores, table } from "../bench/scores.ts";

const FINE: Scores = {
  name: "home",
  performance: [95, 40, 99, 100, 20],
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  faults: [],
};

test("of the speed the median counts, and all else must be whole", () => {
  assert.deepEqual(missedScores(FINE), []);
  assert.deepEqual(missedScores({ ...FINE, performance: [94, 40, 99, 100, 20] }), [
    "home: performance is 94, at least 95 (94, 40, 99, 100, 20)",
  ]);
  assert.deepEqual(missedScores({ ...FINE, accessibility: 99, bestPractices: 96, seo: 92 }), [
    "home: accessibility is 99, at least 100",
    "home: best practices is 96, at least 100",
    "home: SEO is 92, at least 100",
  ]);
});

test("the table has a line for each page", () => {
  assert.deepEqual(
    table([FINE]).map((line) => line.replace(/ +/g, " ")),
    [" performance accessibility best practices SEO", "home 95 100 100 100"],
  );
});
