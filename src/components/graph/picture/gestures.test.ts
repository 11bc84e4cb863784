import assert from "node:assert/strict";
import { test } from "node:test";
import { movesMap } from "./gestures.ts";

test("the bare wheel scrolls the page, and with Ctrl or Command it zooms", () => {
  const wheel = { deltaY: 100, ctrlKey: false, metaKey: false, button: 0 };
  assert.equal(movesMap(wheel), false);
  assert.equal(movesMap({ ...wheel, ctrlKey: true }), true);
  assert.equal(movesMap({ ...wheel, metaKey: true }), true);
});

test("one finger scrolls the page, two move the map", () => {
  assert.equal(movesMap({ touches: { length: 1 } }), false);
  assert.equal(movesMap({ touches: { length: 2 } }), true);
});

test("the first button drags, the others are the browser's", () => {
  assert.equal(movesMap({ button: 0 }), true);
  assert.equal(movesMap({ button: 2 }), false);
});
