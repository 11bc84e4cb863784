import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntryData, TimelineData } from "./data.ts";
import { choicesOf, type Filters, NO_FILTERS, passing } from "./filters.ts";
import { lanesOf } from "./groups.ts";

const entry = (title: string, fields: Partial<EntryData> = {}): EntryData => ({
  id: `/events/${title}/`,
  title,
  words: "2025",
  start: 20_000,
  end: 20_000,
  rank: 2,
  kind: 0,
  companies: [],
  laws: [],
  sources: [],
  tags: [],
  ...fields,
});

const data: TimelineData = {
  title: "Timeline",
  site: "Site",
  calendarOrigin: "site",
  base: "/",
  asOf: 20_000,
  asOfWords: "2024",
  kinds: [
    { name: "event", singular: "Event", plural: "Events" },
    { name: "law", singular: "Law", plural: "Laws" },
  ],
  statuses: [
    { word: "alleged", text: "alleged", label: "Status", shape: "alleged", fill: "open" },
    { word: "enacted", text: "enacted", label: "Stage", shape: "law:enacted", fill: "firm" },
  ],
  names: [
    { title: "DeepSeek", url: "/companies/deepseek/" },
    { title: "OpenAI", url: "/companies/openai/" },
    { title: "Café Act", url: "/laws/café-act/" },
  ],
  tags: ["constructor"],
  lanes: [],
  spans: [],
  entries: [
    entry("Accusation", { companies: [0, 1], status: 0 }),
    entry("Release", { companies: [0], tags: [0] }),
    entry("Act", { kind: 1, status: 1, laws: [2] }),
    entry("Weather"),
  ],
};

const by = (chosen: Partial<Filters["chosen"]>, text = ""): Filters => ({
  chosen: { ...NO_FILTERS.chosen, ...chosen },
  text,
  until: undefined,
});

test("values of one facet are alternatives, and facets narrow each other", () => {
  assert.deepEqual(passing(data, NO_FILTERS), [0, 1, 2, 3]);
  assert.deepEqual(passing(data, by({ company: ["companies/deepseek"] })), [0, 1]);
  assert.deepEqual(
    passing(data, by({ company: ["companies/deepseek", "companies/openai"], status: ["alleged"] })),
    [0],
  );
  assert.deepEqual(passing(data, by({ kind: ["law", "event"], law: ["laws/café-act"] })), [2]);
  assert.deepEqual(passing(data, by({ status: ["unstated"] })), [1, 3]);
  assert.deepEqual(passing(data, by({ tag: ["constructor"] })), [1]);
  assert.deepEqual(passing(data, by({ tag: ["toString"] })), []);
});

test("words are sought in titles and names, whatever their accents", () => {
  assert.deepEqual(passing(data, by({}, "cafe act")), [2]);
  assert.deepEqual(passing(data, by({}, "deepseek accus")), [0]);
});

test("a choice counts what it leaves beside the other facets", () => {
  const counts = (facet: Parameters<typeof choicesOf>[0], filters: Filters) =>
    choicesOf(facet, data, filters).map(({ label, count }) => `${label} ${count}`);
  assert.deepEqual(counts("company", NO_FILTERS), ["DeepSeek 2", "OpenAI 1"]);
  assert.deepEqual(counts("kind", by({ company: ["companies/openai"] })), ["Events 1", "Laws 0"]);
  assert.deepEqual(counts("company", by({ company: ["companies/openai"] })), [
    "DeepSeek 2",
    "OpenAI 1",
  ]);
  assert.deepEqual(counts("status", NO_FILTERS), ["not stated 2", "alleged 1", "enacted 1"]);
});

test("an entry stands in the lane of each of its companies", () => {
  const all = [0, 1, 2, 3];
  const lanes = (chosen: string[] = []) =>
    lanesOf("company", data, all, chosen).map(({ label, entries }) => [label, entries]);
  assert.deepEqual(lanes(), [
    ["DeepSeek", [0, 1]],
    ["OpenAI", [0]],
    ["No company named", [2, 3]],
  ]);
  assert.deepEqual(lanes(["/companies/openai/"]), [
    ["OpenAI", [0]],
    ["Other companies", [1]],
    ["No company named", [2, 3]],
  ]);
  assert.deepEqual(
    lanesOf("kind", data, all).map(({ label }) => label),
    ["Events", "Laws"],
  );
});

test("what is on record by a day begins on it or before", () => {
  const dated = {
    ...data,
    entries: [100, 200, 300].map((start) => ({ ...entry("Letter"), start, end: start + 50 })),
  };
  assert.deepEqual(passing(dated, { ...NO_FILTERS, until: 200 }), [0, 1]);
  assert.deepEqual(passing(dated, { ...NO_FILTERS, until: 99 }), []);
});

test("entries are chosen by the lane in which they stand", () => {
  const inLanes = {
    ...data,
    lanes: ["Labs", "Courts"],
    entries: [entry("Letter", { lane: 0 }), entry("Ruling", { lane: 1 }), entry("Weather")],
  };
  assert.deepEqual(passing(inLanes, by({ lane: ["Courts"] })), [1]);
  assert.deepEqual(passing(inLanes, by({ lane: ["Courts", "Labs"] })), [0, 1]);
});
