import assert from "node:assert/strict";
import { test } from "node:test";
import { markPath } from "../../../shared/timeline/drawing.ts";
import { relative } from "./smallMarks.ts";

test("a mark goes on from wherever it is put, in another size", () => {
  assert.equal(relative("M-5,-5H5V5H-5Z", 1), "m-5,-5l10,0l0,10l-10,0z");
  assert.equal(relative("M-5,-5H5V5H-5Z", 0.5), "m-2.5,-2.5l5,0l0,5l-5,0z");
});

test("a second part begins where the first did", () => {
  assert.equal(
    relative("M-5,-5H5V5H-5ZM0,-3V3H3V-3Z", 1),
    "m-5,-5l10,0l0,10l-10,0zm5,2l0,6l3,0l0,-6z",
  );
});

test("every command of a mark is known", () => {
  for (const kind of ["event", "law", "case"])
    assert.match(relative(markPath(kind, undefined), 0.6), /^m[-\d.,mlaz ]+z$/);
  assert.equal(
    relative(markPath("event", undefined), 1).slice(0, 60),
    "m-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0zm1.9,0a4.1,4.1 0 1,0 8.",
  );
});
