import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelineData, timelineFiles } from "./data.ts";
import { wholeTimeline } from "./index.ts";
import { stillOf } from "./still.ts";

const RECORD = contextOf({
  "site.yaml": "title: The record\nurl: https://example.org\nbase: /a/\nasOf: 2026-06-01\n",
  "companies/Lab.md": "",
  "events/Launch.md":
    '---\ndate: 2025-01-27\ncompanies: ["[[Lab]]"]\nstatus: alleged\nimportance: 1\ntags: [chips]\n---\n',
  "events/Talk.md":
    '---\ndate: around 2025\ncompanies: ["[[Lab]]"]\nstatus: alleged\ntags: [Chips]\n---\n',
  "laws/Act.md": "---\ndate: 2024/..\nstage: enacted\n---\n",
});

const DATA = timelineData(RECORD, wholeTimeline(RECORD));

test("kinds, statuses, names and tags stand once each, and entries point to them", () => {
  assert.deepEqual(
    DATA.kinds.map(({ name }) => name),
    ["event", "law"],
  );
  assert.deepEqual(
    DATA.statuses.map(({ label, word }) => [label, word]),
    [
      ["Stage", "enacted"],
      ["Status", "alleged"],
    ],
  );
  assert.deepEqual(DATA.names, [{ title: "Lab", url: "/companies/lab/" }]);
  // One of each, as first written.
  assert.deepEqual(DATA.tags, ["Chips"]);
  const entry = DATA.entries.find(({ title }) => title === "Launch");
  assert.deepEqual(
    [entry?.rank, DATA.kinds[entry?.kind ?? -1]?.name, entry?.companies, entry?.tags],
    [1, "event", [0], [0]],
  );
});

test("an entry says which days are sure where not all of them are, and at which end it goes on", () => {
  const of = (title: string) => DATA.entries.find((entry) => entry.title === title);
  assert.equal("certain" in (of("Launch") ?? {}), false);
  assert.equal("certain" in (of("Talk") ?? {}), true);
  assert.equal(of("Act")?.open, "end");
});

test("it names the site, for what a reader saves of it", () => {
  const { site, calendarOrigin, base, asOfWords } = DATA;
  assert.deepEqual(
    [site, calendarOrigin, base, asOfWords],
    ["The record", "example.org", "/a/", "June 1, 2026"],
  );
});

test("there is a file for each timeline with enough to draw", () => {
  assert.deepEqual([...timelineFiles(RECORD).keys()], ["all.json", "companies/lab.json"]);
});

test("the still picture has every entry, in the lane of its kind", () => {
  const { entries, lanes, ticks, width, height } = stillOf(DATA, 10, true);
  assert.deepEqual(entries.map(({ kind }) => kind).sort(), ["event", "event", "law"]);
  assert.deepEqual(
    lanes.map(({ words }) => words.map(({ words }) => words)),
    [
      ["Events", "2 entries"],
      ["Laws", "1 entry"],
    ],
  );
  assert.ok(ticks.length > 1 && ticks.every(({ x }) => x >= 0 && x <= width));
  assert.ok(entries.every(({ y }) => y > 0 && y < height));
  assert.throws(() => stillOf({ ...DATA, entries: [] }, 10, true), /a timeline with entries/);
});
