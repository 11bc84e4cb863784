import assert from "node:assert/strict";
import { test } from "node:test";
import { readIcs } from "../../../../tests/fixtures/ics.ts";
import type { EntryData, TimelineData } from "../../../shared/timeline/data.ts";
import { calendarOf, csvOf, jsonOf } from "./exports.ts";

const entry = (id: string, fields: Partial<EntryData> = {}): EntryData => ({
  id,
  title: "Launch",
  words: "Jan. 20, 2025",
  start: 20_108,
  end: 20_108,
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
  site: "The record",
  calendarOrigin: "record.example",
  base: "/record/",
  asOf: 20_600,
  asOfWords: "May 27, 2026",
  kinds: [{ name: "event", singular: "Event", plural: "Events" }],
  statuses: [
    { word: "alleged", text: "alleged by two", label: "Status", shape: "alleged", fill: "open" },
  ],
  names: [],
  tags: [],
  lanes: [],
  spans: [],
  entries: [],
};

test("events lead to the pages of their entries, and an allegation doesn't read as a fact", () => {
  const entries = [entry("/events/café/", { status: 0 }), entry("/events/other/")];
  const { events } = readIcs(calendarOf(data, entries, "https://record.example/record/timeline/"));
  assert.deepEqual(
    events.map((event) => [event["UID"], event["SUMMARY"], event["DESCRIPTION"], event["URL"]]),
    [
      [
        "/events/caf%C3%A9/@record.example",
        "Launch (alleged by two)",
        "Jan. 20, 2025\nStatus: alleged by two",
        "https://record.example/record/events/caf%C3%A9/",
      ],
      [
        "/events/other/@record.example",
        "Launch",
        "Jan. 20, 2025",
        "https://record.example/record/events/other/",
      ],
    ],
  );
});

test("records keep their fields, with where they are from and the day of the facts", () => {
  const rows = [{ id: "/events/other/", title: "Launch" }];
  assert.deepEqual(
    JSON.parse(jsonOf(rows, "https://record.example/timeline/?kind=event", "May 27, 2026")),
    {
      source: "https://record.example/timeline/?kind=event",
      factsAsOf: "May 27, 2026",
      timeline: rows,
    },
  );
  const [header, row] = csvOf(rows).split("\r\n");
  assert.match(header ?? "", /^id,title,date_start,/);
  assert.match(row ?? "", /^\/events\/other\/,Launch,,/);
});
