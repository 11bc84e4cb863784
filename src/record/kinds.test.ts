import assert from "node:assert/strict";
import { test } from "node:test";
import { stageScale } from "./kinds.ts";

test("stages are read on the scale of the kind, and of the type of a note", () => {
  for (const [kind, type, scale] of [
    ["law", "bill", "law"],
    ["law", undefined, "law"],
    ["case", undefined, "case"],
    ["case", "settlement", "case"],
    ["case", "probe", "probe"],
    ["law", "probe", "law"],
    ["event", "order", "law"],
    ["event", "rule", "law"],
    ["event", undefined, undefined],
    ["event", "meeting", undefined],
    ["case", ["probe"], "case"],
    ["claim", "order", undefined],
  ] as const) {
    assert.equal(stageScale(kind, type), scale, `${kind} ${type}`);
  }
});
