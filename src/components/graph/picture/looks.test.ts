import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ALONE, CLAIM, GRAPH, LAB, LAUNCH, VIEW } from "../../../../tests/fixtures/smallGraph.ts";
import { headOf, nameOf, radiusOf } from "./looks.ts";

test("a mark is larger with its links, up to a limit", () => {
  assert.ok(radiusOf(GRAPH, LAUNCH) > radiusOf(GRAPH, LAB));
  assert.ok(radiusOf(GRAPH, LAB) > radiusOf(GRAPH, ALONE));
  const hub = { ...GRAPH, first: Uint32Array.from([0, 100_000]) };
  assert.equal(radiusOf(hub, 0), 11);
});

test("what is not firm never goes by its title alone", () => {
  assert.equal(nameOf(GRAPH, CLAIM), "The lab copied · alleged");
  assert.equal(VIEW.statuses[VIEW.status[LAUNCH] ?? Number.NaN], "confirmed");
  assert.equal(nameOf(GRAPH, LAUNCH), "Launch");
});

describe("the head of an edge", () => {
  const edge = { edge: 0, relation: 0, x1: 0, y1: 0, x2: 100, y2: 0, head: 10 };

  test("points at the mark, without touching it", () => {
    assert.deepEqual(headOf(edge, 6), [
      [89, 0],
      [83, 3],
      [83, -3],
    ]);
  });

  test("is left out where the edge has no direction, or no room for it", () => {
    assert.deepEqual(headOf({ ...edge, head: undefined }, 6), []);
    assert.deepEqual(headOf({ ...edge, x2: 20 }, 6), []);
  });
});
