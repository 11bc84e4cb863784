import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelineData } from "./data.ts";
import { wholeTimeline } from "./index.ts";

const SITE = `asOf: 2026-05-01
timeline:
  from: 2026-01-01
  lanes:
    - name: Congress
      tags: [Legislation]
    - name: Courts
      kinds: [case]
    - name: Labs
  spans:
    - {name: This year, from: 2026-01-01}
    - {name: February, from: 2026-02-01, to: 2026-02-28}
`;

const event = (more: string) => `---\ndate: 2026-02-03\n${more}---\n`;

function dataOf(files: Readonly<Record<string, string>>) {
  const context = contextOf(files);
  return timelineData(context, wholeTimeline(context));
}

test("a lane is that of the key, else of the first rule, else none", () => {
  const { lanes, entries } = dataOf({
    "site.yaml": SITE,
    "events/Named.md": event("lane: labs\ntags: [legislation]\n"),
    "events/Tagged.md": event("tags: [legislation]\n"),
    "events/Wrong.md": event("lane: nowhere\n"),
    "cases/Case.md": "---\nfiled: 2026-02-03\n---\n",
  });
  assert.deepEqual(lanes, ["Congress", "Courts", "Labs"]);
  assert.deepEqual(Object.fromEntries(entries.map(({ title, lane }) => [title, lane])), {
    Named: 2,
    Tagged: 0,
    Wrong: undefined,
    Case: 1,
  });
});

test("the whole timeline opens where its editors say, and has their spans and the last days", () => {
  const { opening, spans } = dataOf({ "site.yaml": SITE, "events/A.md": event("") });
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  assert.deepEqual(opening, [day("2026-01-01"), day("2026-05-01")]);
  assert.deepEqual(spans, [
    { name: "This year", from: day("2026-01-01"), to: day("2026-05-01") },
    { name: "February", from: day("2026-02-01"), to: day("2026-02-28") },
    { name: "Last 90 days", from: day("2026-02-01"), to: day("2026-05-01") },
  ]);
});

test("a vault that says nothing has no lanes of its own, and opens where most entries are", () => {
  const { lanes, opening } = dataOf({ "events/A.md": event("lane: Labs\n") });
  assert.deepEqual(lanes, []);
  assert.equal(opening, undefined);
});
