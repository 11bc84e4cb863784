import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  endOfLane,
  firstAmong,
  nearestInNextLane,
  nearestTo,
  nextInLane,
  nextMoment,
  reachableIn,
} from "./selection.ts";

/** Entries 0 to 5 by their day; the second lane has none that can be reached. */
const DAYS = [0, 10, 20, 12, 18, 30];
const LANES = [[0, 1, 2], [], [3, 4, 5]];
const startOf = (entry: number) => DAYS[entry] ?? Number.NaN;

test("what is filtered out can't be reached", () => {
  const lanes = [{ entries: [0, 1, 2] }, { entries: [1] }, { entries: [2, 3] }];
  assert.deepEqual(reachableIn(lanes, new Set([0, 2, 3])), [[0, 2], [], [2, 3]]);
});

describe("in a lane", () => {
  test("the next and the one before", () => {
    assert.deepEqual(nextInLane(LANES, { entry: 1, lane: 0 }, 1), { entry: 2, lane: 0 });
    assert.deepEqual(nextInLane(LANES, { entry: 1, lane: 0 }, -1), { entry: 0, lane: 0 });
  });
  test("there is none beyond its ends", () => {
    assert.equal(nextInLane(LANES, { entry: 2, lane: 0 }, 1), undefined);
    assert.equal(nextInLane(LANES, { entry: 0, lane: 0 }, -1), undefined);
  });
  test("from an entry that is dimmed, the first", () => {
    assert.deepEqual(nextInLane(LANES, { entry: 9, lane: 0 }, 1), { entry: 0, lane: 0 });
    assert.equal(nextInLane(LANES, { entry: 9, lane: 0 }, -1), undefined);
  });
  test("its ends", () => {
    assert.deepEqual(endOfLane(LANES, 2, 0), { entry: 3, lane: 2 });
    assert.deepEqual(endOfLane(LANES, 2, -1), { entry: 5, lane: 2 });
    assert.equal(endOfLane(LANES, 1, 0), undefined);
    assert.equal(endOfLane([], 0, 0), undefined);
  });
});

describe("to another lane", () => {
  const nearest = (entry: number, lane: number, by: 1 | -1) =>
    nearestInNextLane(LANES, { entry, lane }, by, startOf);
  test("to the nearest in time, over lanes without any", () => {
    assert.deepEqual(nearest(1, 0, 1), { entry: 3, lane: 2 });
    assert.deepEqual(nearest(2, 0, 1), { entry: 4, lane: 2 });
    assert.deepEqual(nearest(5, 2, -1), { entry: 2, lane: 0 });
  });
  test("to the earlier of two that are as near", () => {
    assert.deepEqual(
      nearestInNextLane(
        [[0], [1, 2]],
        { entry: 0, lane: 0 },
        1,
        (entry) => [15, 10, 20][entry] ?? 0,
      ),
      { entry: 1, lane: 1 },
    );
  });
  test("not beyond the first and the last", () => {
    assert.equal(nearest(0, 0, -1), undefined);
    assert.equal(nearest(3, 2, 1), undefined);
    assert.equal(nearestInNextLane([[0], []], { entry: 0, lane: 0 }, 1, startOf), undefined);
  });
});

test("the keys begin at the first entry in view, lane by lane", () => {
  assert.deepEqual(firstAmong(LANES, new Set([5, 2])), { entry: 2, lane: 0 });
  assert.deepEqual(firstAmong(LANES, new Set([5, 4])), { entry: 4, lane: 2 });
  assert.equal(firstAmong(LANES, new Set()), undefined);
});

test("the next key moment is the nearest one that passes the filters; without an entry the first or the last", () => {
  const entries = [{ key: 1 }, {}, { key: 2 }, { key: 3 }];
  const all = new Set([0, 1, 2, 3]);
  assert.equal(nextMoment(entries, all, undefined, 1), 0);
  assert.equal(nextMoment(entries, all, undefined, -1), 3);
  assert.equal(nextMoment(entries, all, 1, 1), 2);
  assert.equal(nextMoment(entries, all, 1, -1), 0);
  assert.equal(nextMoment(entries, new Set([0, 3]), 0, 1), 3);
  assert.equal(nextMoment(entries, all, 3, 1), undefined);
});

test("the steps of a story are reached by their numbers, whatever their days", () => {
  const entries = [{ key: 2 }, {}, { key: 1 }, { key: 3 }];
  const all = new Set([0, 1, 2, 3]);
  assert.equal(nextMoment(entries, all, 2, 1), 0);
  assert.equal(nextMoment(entries, all, 0, -1), 2);
  assert.equal(nextMoment(entries, all, 0, 1), 3);
});

test("the entry nearest to a range is the one with the fewest days between", () => {
  const entries = [
    { start: 0, end: 10 },
    { start: 90, end: 95 },
    { start: 130, end: 130 },
  ];
  const range = { from: 100, to: 120 };
  assert.equal(nearestTo(range, entries, new Set([0, 1, 2])), 1);
  assert.equal(nearestTo(range, entries, new Set([0, 2])), 2);
  assert.equal(nearestTo(range, entries, new Set()), undefined);
});
