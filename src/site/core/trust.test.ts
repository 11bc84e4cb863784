import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { trustRows } from "./trust.ts";

const rowsOf = (about: string) =>
  trustRows(contextOf({ "site.yaml": `title: T\n${about}` })).map(({ label, text, href }) => [
    label,
    text,
    href,
  ]);

test("what site.yaml does not say is a gap, and nothing is made up for it", () => {
  assert.deepEqual(rowsOf(""), [
    ["Editors", undefined, undefined],
    ["Funding", undefined, undefined],
    ["Interests to declare", undefined, undefined],
    ["Contact", undefined, undefined],
    ["Corrections and replies", undefined, undefined],
  ]);
});

test("what it says stands there, and an address leads there", () => {
  const about =
    "about:\n  editors: [A. Smith, B. Jones]\n  funding: None.\n  contact: desk@example.org\n  corrections: https://example.org/reply\n";
  assert.deepEqual(rowsOf(about), [
    ["Editors", "A. Smith, B. Jones", undefined],
    ["Funding", "None.", undefined],
    ["Interests to declare", undefined, undefined],
    ["Contact", "desk@example.org", "mailto:desk@example.org"],
    ["Corrections and replies", "https://example.org/reply", "https://example.org/reply"],
  ]);
});
