import assert from "node:assert/strict";
import { test } from "node:test";
import { measureOf, topicNamed } from "./charges.ts";

test("a header names a measure by its first word", () => {
  for (const header of ["Exchanges", "exchanges with Claude", " Exchanges (counted)"]) {
    assert.equal(measureOf(header), "exchanges", header);
  }
  assert.equal(measureOf("Period"), "period");
  for (const header of ["Exchange", "Shareholders", "Number of accounts", "Periodic", ""]) {
    assert.equal(measureOf(header), undefined, header);
  }
});

test("a topic is one of the list, whole and in any case", () => {
  assert.equal(topicNamed(" Access Evasion "), "access evasion");
  assert.equal(topicNamed("distillation of models"), undefined);
  assert.equal(topicNamed(""), undefined);
});
