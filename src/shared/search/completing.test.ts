import assert from "node:assert/strict";
import { test } from "node:test";
import { completions, isFilterBegun } from "./completing.ts";
import type { FacetFile } from "./files.ts";

const EMPTY = { values: [], notes: [] };
const FILE: FacetFile = {
  days: [],
  facets: {
    ...{ accuser: EMPTY, party: EMPTY, regulator: EMPTY, law: EMPTY, company: EMPTY },
    ...{ year: EMPTY, tier: EMPTY, tag: EMPTY },
    status: { values: ["alleged", "refuted"], notes: [] },
    accused: { values: ["Moonshot AI", "StepFun"], notes: [] },
    kind: { values: ["Case", "Claim", "Law"], notes: [] },
  },
};

test("the beginning of a filter's name becomes it, where notes have values of it", () => {
  assert.deepEqual(completions("copyright ki", FILE), ["copyright kind:"]);
  assert.deepEqual(completions("be", FILE), ["before:"]);
  assert.deepEqual(completions("a", FILE), ["accused:", "after:"]);
});

test("a value that is begun becomes whole, in quotes where it has a space", () => {
  assert.deepEqual(completions("kind:c", FILE), ["kind:Case ", "kind:Claim "]);
  assert.deepEqual(completions('x accused:"Moo', FILE), ['x accused:"Moonshot AI" ']);
  assert.deepEqual(completions("status:", FILE), ["status:alleged ", "status:refuted "]);
});

test("other words become nothing", () => {
  for (const text of ["", "copyright ", "deepseek", "http:", "before:20"]) {
    assert.deepEqual(completions(text, FILE), [], text);
  }
  assert.equal(isFilterBegun("deepseek"), false);
  assert.equal(isFilterBegun("kind:"), true);
});
