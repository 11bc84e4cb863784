import assert from "node:assert/strict";
import { test } from "node:test";
import { loadsOf } from "./styleSheet.ts";

const loads = (css: string) =>
  loadsOf(css).map(({ kind, address, line, column }) => [kind, address, line, column]);

test("addresses are found with their place, quoted or not, in every function that loads", () => {
  assert.deepEqual(loads('a {\n  background: url(x.png), url( "y.png" );\n}'), [
    ["address", "x.png", 2, 15],
    ["address", "y.png", 2, 32],
  ]);
  const css = 'a { background: image-set("a.png" 1x, url(b.png) 2x); mask: src("c.svg") }';
  assert.deepEqual(
    loadsOf(css).map(({ address }) => address),
    ["a.png", "b.png", "c.svg"],
  );
});

test("imports are told from addresses, whichever way they are written", () => {
  assert.deepEqual(loads('@import "a.css";\n@IMPORT url(b.css) print;\nb { x: url(c.png) }'), [
    ["import", "a.css", 1, 9],
    ["import", "b.css", 2, 9],
    ["address", "c.png", 3, 8],
  ]);
});

test("an escape hides nothing, and a comment or a text loads nothing", () => {
  assert.deepEqual(loads('a { b: \\75rl("x.png") }'), [["address", "x.png", 1, 14]]);
  assert.deepEqual(loads("/* url(x.png) */ a { content: 'url(x.png)'; b: var(--x, 'y.png') }"), []);
  assert.deepEqual(loads("a { b: url("), [["address", "", 1, 8]]);
});
