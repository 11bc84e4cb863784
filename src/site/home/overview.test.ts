import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { overviewOf } from "./overview.ts";

const event = (date: string, more = "") => `---\ndate: ${date}\n${more}---\n`;

const days = Array.from({ length: 12 }, (_, index): [string, string] => [
  `events/Day ${index}.md`,
  event(`2026-01-${String(index + 10)}`),
]);
const FILES = {
  "site.yaml": "asOf: 2026-03-01\n",
  ...Object.fromEntries(days),
  "events/Month.md": event("2026-02", "importance: 1\n"),
  "events/Year.md": event("2026", "importance: 1\n"),
  "events/Old.md": event("1990-05-05"),
  "events/To come.md": event("2026-04-01"),
};

test("an event without a month on record has no place, and the older ones are counted", () => {
  const overview = overviewOf(contextOf(FILES));
  assert.ok(overview);
  assert.equal(overview.vague, 1);
  assert.equal(overview.before, 1);
  const month = overview.moments.find(({ title }) => title === "Month");
  assert.equal(overview.moments.length, 12);
  assert.equal(month?.day, "February 2026");
  const [first, last] = overview.months.slice(1, 3);
  assert.ok(first && last && month && month.x > first.x && month.x < last.x);
  assert.equal(
    overview.moments.some(({ title }) => title === "Year" || title === "To come"),
    false,
  );
});

test("names stand in steps, the latest on top", () => {
  const heights = overviewOf(contextOf(FILES))?.moments.map(({ y }) => y) ?? [];
  assert.deepEqual(
    heights,
    heights.toSorted((a, b) => b - a),
  );
});

test("too few events are not drawn", () => {
  assert.equal(overviewOf(contextOf({ "events/A.md": event("2026-01-01") })), undefined);
});
