import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { timelineNamed, wholeTimeline } from "./index.ts";
import { pictureOf } from "./picture.ts";

const event = (date: string) => `---\ndate: ${date}\ncompanies: ["[[Lab]]"]\n---\n`;
const RECORD = {
  "site.yaml": "base: /a/\n",
  "companies/Lab.md": "",
  "events/One.md": event("2025"),
  "events/Two.md": event("2026-02-03"),
  "events/Soon.md": event("soon"),
};

describe("the picture of a timeline", () => {
  const context = contextOf(RECORD);

  test("of the whole record says what it shows, and has a page for frames on other sites", () => {
    const picture = pictureOf(context, wholeTimeline(context), 10);
    assert.match(picture?.label ?? "", /^Timeline of 2 entries,/);
    assert.equal(picture?.data, "/a/data/timeline/all.json");
    assert.equal(picture?.page, "/a/timeline/");
    assert.equal(picture?.embed, "/a/embed/timeline/");
    assert.equal(picture?.still.entries.length, 2);
  });

  test("of a note has data of its own, and no such page", () => {
    const picture = pictureOf(context, timelineNamed(context, "Lab").timeline, 10);
    assert.equal(picture?.data, "/a/data/timeline/companies/lab.json");
    assert.equal(picture?.page, "/a/companies/lab/");
    assert.equal(picture?.embed, undefined);
  });

  test("is none where one entry alone has a date, or none has", () => {
    const { "events/Two.md": _two, ...one } = RECORD;
    for (const files of [one, { "events/Soon.md": event("soon") }, {}]) {
      const few = contextOf(files);
      assert.equal(pictureOf(few, wholeTimeline(few), 10), undefined);
    }
  });
});
