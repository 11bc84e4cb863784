import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelinePage, timelinePageCount } from "./page.ts";

const RECORD = {
  "site.yaml": "asOf: 2026-06-01\n",
  "events/First.md": "---\ndate: 2025-01-27\n---\n",
  "events/Second.md": "---\ndate: 2026-02\n---\n",
  "events/Soon.md": "---\ndate: soon\n---\n",
};

/** As many rows as two pages hold, and one more. */
const MANY = {
  "Day.md": `| Date | Event |\n|---|---|\n${Array.from(
    { length: 201 },
    (_, index) => `| ${2000 + Math.floor(index / 50)}-05-06 | Row ${index} |`,
  ).join("\n")}\n`,
};

describe("the timeline of the record", () => {
  const context = contextOf(RECORD);
  const page = timelinePage(context, "list", 1);

  test("says how much it holds, and as of which day", () => {
    assert.deepEqual(page.facts, [
      "3 entries",
      "2025–2026",
      "1 without a readable date",
      "Facts as of June 1, 2026",
    ]);
  });

  test("is a list by year and month, what can't be read at the end", () => {
    assert.deepEqual(
      page.list?.years.map(({ id, label, months }) => [
        id,
        label,
        months.map(({ label: month, entries }) => [month, entries.map(({ title }) => title)]),
      ]),
      [
        ["at_2025", "2025", [["January", ["First"]]]],
        ["at_2026", "2026", [["February", ["Second"]]]],
        ["at_undated", "Undated", [[undefined, ["Soon"]]]],
      ],
    );
    assert.deepEqual(page.jumps, []);
    assert.equal(page.order, "In date order");
  });

  test("is a table too, and each leads to the other", () => {
    const table = timelinePage(context, "table", 1);
    assert.deepEqual(
      table.rows?.map(({ title, date, wording }) => [title, date?.words ?? wording]),
      [
        ["First", "Jan. 27, 2025"],
        ["Second", "February 2026"],
        ["Soon", "soon"],
      ],
    );
    assert.equal(table.picture, undefined);
    assert.equal(page.links[0]?.href, "/timeline/table/");
    assert.equal(table.links[0]?.href, "/timeline/");
    assert.deepEqual(
      [page, table].map(({ head }) => head.indexed),
      [true, false],
    );
  });

  test("has a picture with the data, the page and the frame of the whole", () => {
    const { data, page: at, embed, still } = page.picture ?? {};
    assert.deepEqual(
      [data, at, embed],
      ["/data/timeline/all.json", "/timeline/", "/embed/timeline/"],
    );
    assert.equal(still?.entries.length, 2);
  });

  test("in a frame on another site has no way but to the whole", () => {
    const framed = timelinePage(context, "embed", 1);
    assert.equal(framed.whole, "/timeline/");
    assert.deepEqual([framed.links, framed.crumbs, framed.jumps], [[], [], []]);
    assert.ok(framed.picture && framed.list);
  });
});

test("a timeline of many entries is cut into pages of a hundred", () => {
  const context = contextOf(MANY);
  assert.equal(timelinePageCount(context), 3);
  const second = timelinePage(context, "list", 2);
  assert.equal(second.order, "In date order: 2002–2003");
  assert.equal(second.title, "Timeline, 2002–2003");
  assert.equal(second.picture, undefined);
  assert.deepEqual(
    second.pages.map(({ label, count, href, current }) => [label, count, href, current]),
    [
      ["2000–2001", "100", "/timeline/", false],
      ["2002–2003", "100", "/list/timeline/2/", true],
      ["2004", "1", "/list/timeline/3/", false],
    ],
  );
});

test("each page leads to every year, on whichever page that begins", () => {
  const context = contextOf(MANY);
  const jumps = (page: number) =>
    timelinePage(context, "list", page).jumps.map(({ href, id }) => [href, id]);
  assert.deepEqual(jumps(1), [
    ["#at_2000", undefined],
    ["#at_2001", undefined],
    ["/list/timeline/2/#at_2002", "at_2002"],
    ["/list/timeline/2/#at_2003", "at_2003"],
    ["/list/timeline/3/#at_2004", "at_2004"],
  ]);
  assert.deepEqual(jumps(3).at(0), ["/timeline/#at_2000", "at_2000"]);
  assert.deepEqual(timelinePage(context, "table", 1).jumps, []);
});

test("one without entries has a page that says so, and nothing to go on with", () => {
  const context = contextOf({ "A.md": "" });
  assert.equal(timelinePageCount(context), 1);
  const page = timelinePage(context, "list", 1);
  assert.ok(page.isEmpty);
  assert.match(String(page.whyEmpty), /^Nothing has a date yet/);
  assert.deepEqual([page.links, page.pages, page.picture], [[], [], undefined]);
});

test("one with dated notes that are no events says how many, and how they become some", () => {
  const files = { "log/A.md": "---\ndate: 2025\n---\n", "log/B.md": "---\ndate: 2026\n---\n" };
  const { isEmpty, whyEmpty } = timelinePage(contextOf(files), "list", 1);
  assert.ok(isEmpty);
  assert.match(String(whyEmpty), /^2 notes have a date .*“kind: event”.*“kinds: {log: event}”/);
  const named = contextOf({ ...files, "site.yaml": "kinds: {log: event}" });
  assert.equal(timelinePage(named, "list", 1).isEmpty, false);
});
