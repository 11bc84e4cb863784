import assert from "node:assert/strict";
import { test } from "node:test";
import { distanceToLine, extent, placeOnLine } from "./geometry.ts";

test("the distance to a line is that to its nearest point, its ends included", () => {
  assert.equal(distanceToLine(5, 3, 0, 0, 10, 0), 3);
  assert.equal(distanceToLine(13, 4, 0, 0, 10, 0), 5);
  assert.equal(distanceToLine(3, 4, 0, 0, 0, 0), 5);
});

test("the extent of values", () => {
  assert.deepEqual(extent([3, -1, 2]), [-1, 3]);
});

test("a word on a line stands in its middle, and aside of a name that is there", () => {
  const line = { x1: 0, y1: 0, x2: 0, y2: 200 };
  const word = { width: 60, height: 20 };
  assert.deepEqual(placeOnLine(line, word, []), [0, 100]);
  assert.deepEqual(placeOnLine(line, word, [{ x: 0, y: 100, width: 90, height: 14 }]), [0, 120]);
});

test("a word on a line that a name covers all along stands above it", () => {
  const name = { x: 0, y: 0, width: 400, height: 14 };
  const [x, y] = placeOnLine({ x1: 0, y1: 0, x2: 80, y2: 0 }, { width: 60, height: 20 }, [name]);
  assert.deepEqual([x, y], [40, -27]);
});
