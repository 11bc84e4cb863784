import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readIcs } from "../../../tests/fixtures/ics.ts";
import { fc } from "../../../tests/properties.ts";
import { expected } from "../assert.ts";
import { dayOf } from "../dates/calendar.ts";
import { type CalendarEvent, writeIcs } from "./ics.ts";

const day = (year: number, month = 1, date = 1) => expected(dayOf(year, month, date), "a day");

const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "/events/launch/@record.example",
  summary: "Launch",
  description: "January 20, 2025",
  category: "Event",
  start: day(2025, 1, 20),
  end: day(2025, 1, 20),
  url: undefined,
  ...fields,
});
const write = (...events: CalendarEvent[]) =>
  writeIcs({ name: "The record", asOf: day(2026, 6, 1), events });

test("a calendar, line by line", () => {
  assert.deepEqual(write(event({ url: "https://record.example/events/launch/" })).split("\r\n"), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//The record//Timeline//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:The record",
    "BEGIN:VEVENT",
    "UID:/events/launch/@record.example",
    "DTSTAMP:20260601T000000Z",
    "DTSTART;VALUE=DATE:20250120",
    "DTEND;VALUE=DATE:20250121",
    "SUMMARY:Launch",
    "DESCRIPTION:January 20\\, 2025",
    "CATEGORIES:Event",
    "URL:https://record.example/events/launch/",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

describe("days", () => {
  const dates = (fields: Partial<CalendarEvent>) => {
    const [read] = readIcs(write(event(fields))).events;
    return read && [read["DTSTART;VALUE=DATE"], read["DTEND;VALUE=DATE"]];
  };
  test("of a year end on the first of the next", () => {
    assert.deepEqual(dates({ start: day(2024), end: day(2024, 12, 31) }), ["20240101", "20250101"]);
  });
  test("before year 100 have four digits too", () => {
    assert.deepEqual(dates({ start: day(79, 8, 24), end: day(79, 8, 24) }), [
      "00790824",
      "00790825",
    ]);
  });
  test("that no calendar has are left out, and counted", () => {
    const caesar = event({ start: day(-43, 3, 15), end: day(-43, 3, 15) });
    const far = event({ start: day(9999, 12, 31), end: day(9999, 12, 31) });
    const { calendar, events } = readIcs(write(caesar, event(), far, event({ start: day(0) })));
    assert.equal(calendar["X-LEFT-OUT"], "3");
    assert.equal(events.length, 1);
  });
});

test("whatever is written is read back, in lines of at most 75 octets with no character cut", () => {
  // U+FFFD stands for a cut character.
  const words = fc
    .string({ unit: "grapheme", maxLength: 200 })
    .map((text) => text.replaceAll("\uFFFD", ""));
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const text = write(event({ summary, description }));
      for (const line of text.split("\r\n")) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /\n|\uFFFD/);
      }
      const [read] = readIcs(text).events;
      const written = (value: string) =>
        value
          .toWellFormed()
          .replace(/\r\n|\r/g, "\n")
          .replace(/(?!\n)\p{Cc}/gu, " ");
      assert.equal(read?.["SUMMARY"], written(summary));
      assert.equal(read?.["DESCRIPTION"], written(description));
    }),
  );
});

test("a long line is folded before the octet that does not fit", () => {
  const line = (summary: string) =>
    write(event({ summary })).split("SUMMARY:")[1]?.split("\r\nDESCRIPTION")[0];
  assert.equal(line("a".repeat(67)), "a".repeat(67));
  assert.equal(line("a".repeat(68)), `${"a".repeat(67)}\r\n a`);
  assert.equal(line(`${"a".repeat(66)}蒸`), `${"a".repeat(66)}\r\n 蒸`);
});
