import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { routePage } from "./pages.ts";
import { type Route, routesOf } from "./routes.ts";

const CONTEXT = contextOf({
  "site.yaml": "title: The record\nbase: /a/\n",
  "companies/Lab.md": "---\naliases: [Old]\ntags: [chips]\n---\n[[Nobody]]",
  ...Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`N${at}.md`, "[[Lab]]"])),
});

function pageAt(url: string) {
  const route = routesOf(CONTEXT).get(url);
  assert.ok(route, url);
  return routePage(CONTEXT, route);
}

describe("what stands at an address", () => {
  test("is the page of its kind, in the frame of the site", () => {
    const titles = Object.entries({
      "/companies/lab/": "Lab",
      "/backlinks/companies/lab/": "Lab: all connections",
      "/all/": "All notes, A to Z",
      "/tags/chips/": "#chips",
      "/tags/": "Tags",
      "/timeline/": "Timeline",
      "/maintenance/": "Maintenance",
    });
    for (const [url, title] of titles) {
      const found = pageAt(url);
      assert.ok(found.type !== "redirect");
      assert.equal(found.page.head.url, url);
      assert.equal(found.page.head.title, title);
      assert.equal(found.page.frame.title, `${title} · The record`);
      assert.equal(found.page.frame.home, "/a/");
    }
  });

  test("where nobody has written a note is who wants it", () => {
    const found = pageAt("/wanted/nobody/");
    assert.ok(found.type === "wanted");
    assert.deepEqual(
      found.page.wantedBy.map(({ title }) => title),
      ["Lab"],
    );
  });

  test("of an alias is only the way to the note", () => {
    const found = pageAt("/companies/old/");
    assert.ok(found.type === "redirect");
    assert.equal(found.page.href, "/a/companies/lab/");
  });

  test("is of the note asked for: a page of no note is a mistake", () => {
    const route: Route = { type: "note", path: "Nobody.md" };
    assert.throws(() => routePage(CONTEXT, route), /Nobody\.md/);
  });
});
