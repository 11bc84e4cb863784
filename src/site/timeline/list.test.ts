import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { embeddedTimeline } from "./embedded.ts";
import { entryTitle, timelineOf, wholeTimeline } from "./index.ts";
import { noteTimeline } from "./list.ts";

const RECORD = {
  "companies/Lab.md": "",
  "companies/Idle.md": "",
  "people/Someone.md": "",
  "events/Launch.md": '---\ndate: 2025-01-27\ncompanies: ["[[Lab]]"]\nstatus: alleged\n---\n',
  "events/Later.md":
    '---\ndate: 2026-01-27\ncompanies: ["[[Lab]]"]\nsources: ["[[Report]]"]\n---\n',
  "events/Someday.md": '---\ndate: someday\ncompanies: ["[[Lab]]"]\n---\n',
  "sources/Report.md": "",
};

describe("the timeline of a note", () => {
  const context = contextOf(RECORD);

  test("has the entries that name it, those without a date last", () => {
    const note = context.requireNote("companies/Lab.md");
    const timeline = timelineOf(context, note);
    assert.ok(timeline);
    const { count, entries, earlier, picture } = noteTimeline(context, note, timeline);
    assert.equal(count, 3);
    assert.deepEqual(
      entries.map(({ title, date, wording }) => [title, date?.words ?? wording]),
      [
        ["Launch", "Jan. 27, 2025"],
        ["Later", "Jan. 27, 2026"],
        ["Someday", "someday"],
      ],
    );
    assert.deepEqual(entries[1]?.sources, [{ title: "Report", href: "/sources/report/" }]);
    assert.equal(earlier, undefined);
    assert.equal(picture?.data, "/data/timeline/companies/lab.json");
    assert.equal(picture?.embed, undefined);
  });

  test("is none without entries, and for a person", () => {
    for (const path of ["companies/Idle.md", "people/Someone.md"]) {
      assert.equal(timelineOf(context, context.requireNote(path)), undefined);
    }
  });

  test("shows the latest hundred, and leads to the rest", () => {
    const rows = Array.from(
      { length: 103 },
      (_, index) => `| ${1900 + index} | Row ${index} [[Lab]] |`,
    );
    const many = contextOf({
      "companies/Lab.md": "",
      "Days.md": `| Date | Event |\n|---|---|\n${rows.join("\n")}\n`,
    });
    const note = many.requireNote("companies/Lab.md");
    const timeline = timelineOf(many, note);
    assert.ok(timeline);
    const { entries, earlier } = noteTimeline(many, note, timeline);
    assert.equal(entries.length, 100);
    assert.equal(entries[0]?.title, "Row 3 Lab");
    assert.deepEqual(earlier, { count: 3, href: "/timeline/?company=companies/lab" });
  });
});

describe("in another page", () => {
  const context = contextOf(RECORD);

  test("the timeline of a note comes with its list, that of the record with the way to it", () => {
    assert.equal(embeddedTimeline(context, "Lab").list?.entries.length, 3);
    const whole = embeddedTimeline(context);
    assert.equal(whole.list, undefined);
    assert.deepEqual(whole.pages, { list: "/timeline/", table: "/timeline/table/" });
    assert.equal(whole.picture?.data, "/data/timeline/all.json");
  });

  test("the name of a note without one is a mistake of the editors", () => {
    assert.throws(() => embeddedTimeline(context, "Idle"), /No timeline of "Idle"/);
    assert.throws(() => embeddedTimeline(context, "Nobody"), /No timeline of "Nobody"/);
  });
});

test("a row of a table is about its note, and has the titles of no sources", () => {
  const context = contextOf({
    "companies/Lab.md": "| Date | Event |\n|---|---|\n| 2025 | It began ([[Report]]) |\n",
    "sources/Report.md": "",
  });
  const timeline = timelineOf(context, context.requireNote("companies/Lab.md"));
  assert.ok(timeline);
  const { entries, picture } = noteTimeline(
    context,
    context.requireNote("companies/Lab.md"),
    timeline,
  );
  assert.equal(entries[0]?.title, "It began");
  assert.deepEqual(entries[0]?.companies, [{ title: "Lab", href: "/companies/lab/" }]);
  assert.deepEqual(entries[0]?.tableOf, { title: "Lab", href: "/companies/lab/" });
  // One entry alone makes no picture.
  assert.equal(picture, undefined);
});

test("a row that says neither by a link nor by a word whose it is has its note before it", () => {
  const rows = [
    "Founded",
    "Mill burnt",
    "The wheel turned",
    "Met [[Lab]]",
    "Sold ([[Report]])",
    "",
  ];
  const lines = rows.map((row, index) => `| 200${index} | ${row} |`).join("\n");
  const context = contextOf({
    ...RECORD,
    "companies/Old mill.md": `---\ntitle: Mill\naliases: [The wheel]\n---\n\n| Date | Event |\n|---|---|\n${lines}\n`,
  });
  const titles = context.vault.harvest.timeline
    .filter(({ from }) => from === "table")
    .map((entry) => entryTitle(context, entry, wholeTimeline(context)));
  assert.deepEqual(titles, [
    ...["Mill: Founded", "Mill burnt", "The wheel turned", "Met Lab", "Mill: Sold", "Mill"],
  ]);
  const mill = context.requireNote("companies/Old mill.md");
  const own = timelineOf(context, mill);
  assert.equal(own && noteTimeline(context, mill, own).entries[0]?.title, "Founded");
});
