import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceToLine, extent } from "./geometry.ts";

test("the distance to a line is that to its nearest point, its ends included", () => {
  assert.equal(distanceToLine(5, 3, 0, 0, 10, 0), 3);
  assert.equal(distanceToLine(13, 4, 0, 0, 10, 0), 5);
  assert.equal(distanceToLine(3, 4, 0, 0, 0, 0), 5);
});

test("the extent of values", () => {
  assert.deepEqual(extent([3, -1, 2]), [-1, 3]);
});
