import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelineNamed, timelineOf } from "./index.ts";
import { timelinePage } from "./page.ts";

const RECORD = contextOf({
  "site.yaml": "base: /a/\n",
  "companies/Lab.md":
    "---\naliases: [The laboratory]\n---\n\n| Date | Event | Status |\n|---|---|---|\n| 2026-03-04 | It sold chips ([[Report]]) | alleged |\n",
  "companies/Idle.md": "",
  "people/Ann.md": "| Date | Event |\n|---|---|\n| 2024 | Was born |\n",
  "events/Launch.md":
    '---\ndate: 2025-01-27\ncompanies: ["[[Lab]]"]\nlaws: ["[[Act]]"]\nsources: ["[[Report]]"]\n---\n',
  "events/Soon.md": '---\ndate: soon\ncompanies: ["[[Lab]]"]\n---\n',
  "laws/Act.md": "",
  "sources/Report.md": "",
});

const titlesOf = (path: string) => {
  const timeline = timelineOf(RECORD, RECORD.requireNote(path));
  return timeline?.entries.map(({ title }) => title);
};

describe("the timeline of a note", () => {
  test("has what stands in it and what names it, in order of time", () => {
    assert.deepEqual(titlesOf("companies/Lab.md"), ["Launch", "It sold chips (Report)"]);
    assert.deepEqual(titlesOf("laws/Act.md"), ["Launch"]);
  });

  test("keeps what has no date that can be read", () => {
    const { undated } = timelineNamed(RECORD, "Lab").timeline;
    assert.deepEqual(
      undated.map(({ dateText }) => dateText),
      ["soon"],
    );
  });

  test("is none where nothing concerns it, and none for a kind that has no timeline", () => {
    assert.equal(titlesOf("companies/Idle.md"), undefined);
    assert.equal(titlesOf("people/Ann.md"), undefined);
    assert.equal(titlesOf("events/Launch.md"), undefined);
  });
});

test("an editor names a timeline as in a link, and is told of a name that has none", () => {
  for (const name of ["Lab", "lab", "The laboratory", "companies/Lab"]) {
    assert.equal(timelineNamed(RECORD, name).note.path, "companies/Lab.md", name);
  }
  for (const name of ["Nobody", "Idle", "Ann", ""]) {
    assert.throws(() => timelineNamed(RECORD, name), new RegExp(`No timeline of "${name}"`));
  }
});

describe("an entry", () => {
  const [, launch, row] = timelinePage(RECORD, "table", 1).rows ?? [];

  test("of a note leads to the note, and to what it is about", () => {
    assert.equal(launch?.title, "Launch");
    assert.equal(launch?.href, "/a/events/launch/");
    assert.deepEqual(launch?.companies, [{ title: "Lab", href: "/a/companies/lab/" }]);
    assert.deepEqual(launch?.laws, [{ title: "Act", href: "/a/laws/act/" }]);
    assert.deepEqual(launch?.sources, [{ title: "Report", href: "/a/sources/report/" }]);
    assert.equal(launch?.tableOf, undefined);
  });

  test("of a table leads to its row, is about the note it stands in, and leaves its sources' titles out", () => {
    assert.match(row?.title ?? "", /It sold chips$/);
    assert.match(row?.href ?? "", /^\/a\/companies\/lab\/#./);
    assert.equal(row?.tableOf?.title, "Lab");
    assert.deepEqual(
      row?.companies.map(({ title }) => title),
      ["Lab"],
    );
    assert.equal(row?.status?.word, "alleged");
  });
});
