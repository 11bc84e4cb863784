import assert from "node:assert/strict";
import { test } from "node:test";
import { GRAPH, LAB, LAUNCH, MAKER, REPORT } from "../../../tests/fixtures/smallGraph.ts";
import { matching } from "./find.ts";

test("notes are found by words of their titles, in any order, case and accent", () => {
  assert.deepEqual(matching(GRAPH, "INC maker"), [MAKER]);
  assert.deepEqual(matching(GRAPH, "láb"), [LAB, 4]);
  assert.deepEqual(matching(GRAPH, "<notes>"), [REPORT]);
});

test("titles that begin with the words come first, then the most linked", () => {
  assert.deepEqual(matching(GRAPH, "la"), [LAUNCH, LAB, 4]);
});

test("other names find a note as its title does", () => {
  assert.deepEqual(matching(GRAPH, "laboratory"), [LAB]);
});

test("nothing is found by nothing, and by what is not there", () => {
  assert.deepEqual(matching(GRAPH, "  "), []);
  assert.deepEqual(matching(GRAPH, "constructor"), []);
});
