import assert from "node:assert/strict";
import { test } from "node:test";
import { ACT, ALONE, CLAIM, GRAPH, LAUNCH, MAKER } from "../../../tests/fixtures/smallGraph.ts";
import { edgesAt, ends, linkCount, otherEnd } from "./view.ts";

test("addresses come from folder and title, save those that are given whole", () => {
  assert.equal(GRAPH.urls[MAKER], "/companies/maker-inc/");
  assert.equal(GRAPH.urls[CLAIM], "/claims/somewhere-else/");
});

test("the edges at a note are those it has in and out", () => {
  const others = (note: number) =>
    [...edgesAt(GRAPH, note)].map((edge) => otherEnd(GRAPH, edge, note)).sort();
  assert.deepEqual(others(LAUNCH), [0, 1, 2, 5]);
  assert.deepEqual(others(ACT), [LAUNCH]);
  assert.deepEqual(others(ALONE), []);
});

test("the number of a note's links counts those in and out, and none at a note alone", () => {
  assert.deepEqual(
    [LAUNCH, ACT, ALONE].map((note) => linkCount(GRAPH, note)),
    [4, 1, 0],
  );
});

test("the ends of an edge run from the one that acts, whichever note names the other", () => {
  const [claim] = edgesAt(GRAPH, CLAIM);
  const [law] = edgesAt(GRAPH, ACT);
  assert.ok(claim !== undefined && law !== undefined);
  assert.deepEqual(ends(GRAPH, claim), [MAKER, CLAIM]);
  assert.deepEqual(ends(GRAPH, law), [LAUNCH, ACT]);
});
