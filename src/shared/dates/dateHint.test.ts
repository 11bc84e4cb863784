import assert from "node:assert/strict";
import { test } from "node:test";
import { TODAY } from "../../../tests/support.ts";
import { dateHint } from "./dateHint.ts";
import { parseDate } from "./index.ts";

const HINTS = {
  "02/03/2026": "It may be two days: write 2026-02-03 or 2026-03-02.",
  "Febuary 23, 2026": "Did you mean February 23, 2026?",
  "2026-23-02": "Did you mean 2026-02-23?",
  "20260223": "Did you mean 2026-02-23?",
  "next week": undefined,
  "Feb 30, 2026": "February 2026 has 28 days.",
  "31 April 2025": "April 2025 has 30 days.",
  "2024-02-30": "February 2024 has 29 days.",
  "31/02/2026": "February 2026 has 28 days.",
  "02/31/2026": "February 2026 has 28 days.",
  "40/02/2026": undefined,
  "May 32, 2026": undefined,
};

for (const [written, hint] of Object.entries(HINTS)) {
  test(`${written} => ${hint}`, () => {
    assert.equal(parseDate(written, TODAY), undefined, "a date that is read needs no hint");
    assert.equal(dateHint(written, TODAY), hint);
  });
}
