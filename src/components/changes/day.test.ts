import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn } from "./day.ts";

test("a day is read as fields have it, and nothing else is one", () => {
  assert.equal(dayIn("1970-01-02"), 1);
  for (const text of ["", "2026", "2026-02-30", "2026-13-01", "September 1", " 2026-01-01"]) {
    assert.equal(dayIn(text), undefined, text);
  }
});
