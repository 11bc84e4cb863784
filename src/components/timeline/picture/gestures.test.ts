import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlainClick, movesPicture, sidewaysPan } from "./gestures.ts";

const focused = () => true;
const unfocused = () => false;

test("the wheel moves the picture with Ctrl or the focus, else it scrolls the page", () => {
  assert.equal(movesPicture({ type: "wheel", ctrlKey: false, button: 0 }, unfocused), false);
  assert.equal(movesPicture({ type: "wheel", ctrlKey: true, button: 0 }, unfocused), true);
  assert.equal(movesPicture({ type: "wheel", ctrlKey: false, button: 0 }, focused), true);
});

test("the main button and fingers drag, with or without the focus", () => {
  assert.equal(movesPicture({ type: "mousedown", ctrlKey: false, button: 0 }, unfocused), true);
  assert.equal(movesPicture({ type: "mousedown", ctrlKey: false, button: 2 }, focused), false);
  assert.equal(movesPicture({ type: "touchstart", ctrlKey: false }, unfocused), true);
});

test("a wheel that goes more sideways than down pans by as many pixels", () => {
  assert.equal(sidewaysPan({ ctrlKey: false, deltaX: -30, deltaY: 10 }), -30);
  assert.equal(sidewaysPan({ ctrlKey: false, deltaX: 10, deltaY: 10 }), undefined);
  assert.equal(sidewaysPan({ ctrlKey: false, deltaX: 0, deltaY: 120 }), undefined);
  assert.equal(sidewaysPan({ ctrlKey: true, deltaX: 30, deltaY: 0 }), undefined);
});

test("a click with a modifier is the browser's", () => {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false };
  assert.equal(isPlainClick(plain), true);
  for (const modifier of ["ctrlKey", "metaKey", "shiftKey"]) {
    assert.equal(isPlainClick({ ...plain, [modifier]: true }), false);
  }
});
