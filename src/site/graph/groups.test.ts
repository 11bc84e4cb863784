import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { groupsOf } from "./groups.ts";

describe("groups", () => {
  // Two heaps of notes, far apart; in each the first has most links.
  const points = Array.from({ length: 60 }, (_, index) => ({
    x: (index < 40 ? 0 : 5000) + (index % 7),
    y: index % 5,
  }));
  const degrees = points.map((_, index) => (index === 0 || index === 40 ? 100 : 1));

  test("are regions of the map, named after the note with most links, the largest first", () => {
    const { of, hubs } = groupsOf(points, degrees);
    assert.deepEqual(hubs, [0, 40]);
    assert.deepEqual(
      of,
      points.map((_, index) => (index < 40 ? 0 : 1)),
    );
  });

  test("hold every note, and there are as many as are named", () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      x: (index * 37) % 997,
      y: index % 89,
    }));
    const { of, hubs } = groupsOf(
      many,
      many.map((_, index) => index % 11),
    );
    assert.equal(of.length, many.length);
    assert.deepEqual(
      [...new Set(of)].sort((a, b) => a - b),
      [...hubs.keys()],
    );
    assert.ok(hubs.every((hub, group) => of[hub] === group));
  });

  test("there is one where all notes lie in one place, and none without notes", () => {
    const heap = Array.from({ length: 100 }, () => ({ x: 1, y: 1 }));
    assert.deepEqual(
      groupsOf(
        heap,
        heap.map(() => 0),
      ).hubs,
      [0],
    );
    assert.deepEqual(groupsOf([], []), { of: [], hubs: [] });
  });
});
