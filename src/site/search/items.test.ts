import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { itemsOf } from "./items.ts";

const { vault, essays } = contextOf(
  {
    "site.yaml": "essays: true\n",
    "sources/Report.md": "---\nimportance: 1\n---\n[[Lab]]",
    "companies/Maker.md": "[[Lab]]",
    "companies/Lab.md": "",
    "events/Launch.md": "---\nimportance: 1\ndate: 1970-01-11\nstatus: alleged\n---\nIt began.",
    "people/Ann Lee.md": "---\naliases: [A. Lee]\n---\n",
    "drafts/Secret.md": "---\ndraft: true\n---\n",
  },
  { essays: { "/guides/legal/": "---\ntitle: Is it legal\ndescription: D.\n---\n\nWords." } },
);
const ITEMS = itemsOf(vault, essays);
const item = (title: string) => {
  const found = ITEMS.find((entry) => entry.title === title);
  assert.ok(found);
  return found;
};

describe("what a search finds", () => {
  test("stands by importance, then by links, then by path; documents and guides at the end", () => {
    assert.deepEqual(
      ITEMS.map(({ title }) => title),
      ["Launch", "Lab", "Maker", "Ann Lee", "Report", "Is it legal"],
    );
  });

  test("is called by its title and its aliases, people by their last names", () => {
    const names = (title: string) => item(title).names.map(({ text }) => text);
    assert.deepEqual(names("Ann Lee"), ["Ann Lee", "A. Lee"]);
    assert.deepEqual(names("Is it legal"), ["Is it legal"]);
    assert.deepEqual(
      ITEMS.filter(({ byLastName }) => byLastName).map(({ title }) => title),
      ["Ann Lee"],
    );
  });

  test("shows its kind, date and status, an essay what it is", () => {
    const { kind, date, status } = item("Launch").shown;
    assert.deepEqual([kind, date?.words, status?.text], ["Event", "Jan. 11, 1970", "alleged"]);
    assert.deepEqual(item("Is it legal").shown, { kind: "Guide" });
    assert.deepEqual(item("Is it legal").facets.kind, ["Guide"]);
  });

  test("has the day that results are ordered by, none where it has no date", () => {
    assert.equal(item("Launch").day, 10);
    assert.deepEqual([item("Lab").day, item("Is it legal").day], [null, null]);
  });

  test("is indexed by its text: of a note as HTML, of an essay as its source", () => {
    const note = item("Launch").record();
    assert.ok("html" in note && note.html.includes("It began."));
    const essay = item("Is it legal").record();
    assert.ok("source" in essay && essay.source.endsWith("Words."));
  });
});
