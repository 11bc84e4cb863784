import assert from "node:assert/strict";
import { test } from "node:test";
import { movesPicture } from "./gestures.ts";

test("the bare wheel scrolls the page, and with Ctrl or Command it zooms", () => {
  const wheel = { deltaY: 100, ctrlKey: false, metaKey: false, button: 0 };
  assert.equal(movesPicture(wheel), false);
  assert.equal(movesPicture({ ...wheel, ctrlKey: true }), true);
  assert.equal(movesPicture({ ...wheel, metaKey: true }), true);
});

test("one finger scrolls the page, two move the map", () => {
  assert.equal(movesPicture({ touches: { length: 1 } }), false);
  assert.equal(movesPicture({ touches: { length: 2 } }), true);
});

test("the first button drags, the others are the browser's", () => {
  assert.equal(movesPicture({ button: 0 }), true);
  assert.equal(movesPicture({ button: 2 }), false);
});
