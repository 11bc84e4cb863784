import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";

test("addresses have the base and are encoded; whole ones need that of the site", () => {
  const { href, absolute } = contextOf({
    "site.yaml": "base: /record/\nurl: https://example.org\n",
    "A.md": "",
  });
  assert.equal(href("/concepts/蒸馏/"), "/record/concepts/%E8%92%B8%E9%A6%8F/");
  assert.equal(absolute("/a b/"), "https://example.org/record/a%20b/");
  assert.equal(contextOf({ "A.md": "" }).absolute("/a/"), undefined);
});

test("a note is known by its path; one that is not published is not", () => {
  const { noteAt, requireNote } = contextOf({ "A.md": "", "B.md": "---\ndraft: true\n---\n" });
  assert.equal(requireNote("A.md").title, "A");
  assert.equal(noteAt("B.md"), undefined);
  assert.throws(() => requireNote("B.md"), /expected a published note at B\.md/);
});

test("a calendar is named after the host of the site, or after its title", () => {
  const at = (settings: string) => contextOf({ "site.yaml": settings }).calendarOrigin;
  assert.equal(at("url: https://example.org\n"), "example.org");
  assert.equal(at("title: My Notes\n"), "my-notes");
});

test("essays belong to a vault that asks for them", () => {
  const essays = { "/about/": "---\ntitle: About\ndescription: What it is.\n---\n" };
  assert.deepEqual(contextOf({ "A.md": "" }, { essays }).essays, []);
  const asked = contextOf({ "site.yaml": "essays: true\n" }, { essays });
  assert.deepEqual(
    asked.essays.map(({ url, title }) => [url, title]),
    [["/about/", "About"]],
  );
});
