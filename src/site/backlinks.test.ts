import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { LIMITS } from "../shared/limits.ts";
import { backlinkPages, backlinksOf, backlinksPage, backlinksUrl } from "./backlinks.ts";

describe("what links to a note", () => {
  const context = contextOf({
    "companies/Lab.md": "See [[Lab]].",
    "events/Launch.md":
      '---\ncompanies: ["[[Lab]]"]\n---\n\nThe [[Lab]] began. Then [[Lab]] ended.',
    "Note.md": "Before that the [[Lab|laboratory]] was small. Not [[Report|so]].",
    "Reasons.md": "## Related\n\n- [[Lab]] — it is the first\n",
    "sources/Report.md": "",
  });
  const { total, groups, more } = backlinksOf(context, context.requireNote("companies/Lab.md"));

  test("stands by relation, each note once, what the front matter says first", () => {
    assert.deepEqual(
      groups.map(({ label, count, links }) => [label, count, links.map(({ title }) => title)]),
      [
        ["Involved in", 1, ["Launch"]],
        ["Related", 1, ["Reasons"]],
        ["Mentioned in", 1, ["Note"]],
      ],
    );
    assert.equal(total, 3);
    assert.equal(more, undefined);
  });

  test("comes with the sentence of the link in three parts, or with its reason", () => {
    const [launch, reasons, note] = groups.map(({ links }) => links[0]);
    assert.deepEqual(
      [note?.before, note?.words, note?.after],
      ["Before that the ", "laboratory", " was small."],
    );
    assert.deepEqual([launch?.words, launch?.more], ["Lab", 1]);
    assert.deepEqual([reasons?.reason, reasons?.before], ["it is the first", ""]);
  });
});

test("more than fit on the page of the note are on further pages", () => {
  const count = LIMITS.backlinksPerPage + 501;
  const context = contextOf({
    "Hub.md": "",
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}.md`, "[[Hub]]"])),
  });
  const hub = context.requireNote("Hub.md");
  assert.equal(backlinkPages(context, hub), 2);
  assert.deepEqual(backlinksOf(context, hub).more, { href: "/backlinks/hub/", count: 501 });
  const last = backlinksPage(context, "Hub.md", 2);
  assert.equal(last.title, "Notes that link to Hub, page 3");
  assert.equal(last.groups.flatMap(({ links }) => links).length, 1);
  assert.deepEqual(last.pages, [
    { number: 1, href: "/hub/", current: false },
    { number: 2, href: "/backlinks/hub/", current: false },
    { number: 3, href: "/backlinks/hub/2/", current: true },
  ]);
  assert.equal(backlinksUrl(hub, 2), "/backlinks/hub/2/");
});
