import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { embeddedTimeline } from "./embedded.ts";

const event = (date: string) => `---\ndate: ${date}\ncompanies: ["[[Lab]]"]\n---\n`;
const CONTEXT = contextOf({
  "site.yaml": "base: /a/\n",
  "companies/Lab.md": "",
  "companies/Idle.md": "",
  "laws/Act.md": "---\ndate: 2020\n---\n",
  "events/One.md": event("2025"),
  "events/Two.md": event("2026"),
});

test("without a name it is the whole record's: its picture, and the way to its list and table", () => {
  const { picture, list, pages } = embeddedTimeline(CONTEXT);
  assert.equal(picture?.still.entries.length, 3);
  assert.equal(list, undefined);
  assert.deepEqual(pages, { list: "/a/timeline/", table: "/a/timeline/table/" });
});

test("with a name it is that note's, with its list", () => {
  const { picture, list } = embeddedTimeline(CONTEXT, "Lab");
  assert.equal(picture?.still.entries.length, 2);
  assert.deepEqual(
    list?.entries.map(({ title }) => title),
    ["One", "Two"],
  );
});

test("what is too little for a picture is a list", () => {
  const { picture, list } = embeddedTimeline(CONTEXT, "Act");
  assert.equal(picture, undefined);
  assert.equal(list?.count, 1);
  assert.equal(embeddedTimeline(contextOf({})).picture, undefined);
});

test("a name without a timeline is a mistake of the editor", () => {
  for (const name of ["Idle", "Nobody", "One"]) {
    assert.throws(() => embeddedTimeline(CONTEXT, name), new RegExp(`No timeline of "${name}"`));
  }
});
