import assert from "node:assert/strict";
import { test } from "node:test";
import { ACT, CLAIM, GRAPH, LAUNCH, MAKER } from "../../components/graph/example.ts";
import { edgesAt, otherEnd } from "./view.ts";

test("addresses come from folder and title, save those that are given whole", () => {
  assert.equal(GRAPH.urls[MAKER], "/companies/maker-inc/");
  assert.equal(GRAPH.urls[CLAIM], "/claims/somewhere-else/");
});

test("the edges at a note are those it has in and out", () => {
  const others = (note: number) =>
    [...edgesAt(GRAPH, note)].map((edge) => otherEnd(GRAPH, edge, note)).sort();
  assert.deepEqual(others(LAUNCH), [0, 1, 2, 5]);
  assert.deepEqual(others(ACT), [LAUNCH]);
  assert.deepEqual(others(6), []);
});
