import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { siteOf, TODAY } from "../../tests/support.ts";
import { en } from "../words/en/index.ts";

const VAULT = {
  "site.yaml":
    "title: The record\nurl: https://example.org\nbase: /a/\nasOf: 2026-06-01\nessays: true\n",
  "companies/Lab.md": "---\naliases: [Laboratory]\ntags: [chips/export]\n---\n\nSee [[Nobody]].",
  "events/Launch.md": '---\ndate: 2026-02-03\ncompanies: ["[[Lab]]"]\n---\n\nIt began.',
};

const ESSAYS = { "/about/": "---\ntitle: About\ndescription: What it is.\n---\n\nWords." };

const SITE = siteOf(VAULT, { essays: ESSAYS });

describe("a site", () => {
  test("works out which files a folder has once, however many of them are asked for", () => {
    for (const files of Object.values(SITE.files)) assert.equal(files(), files());
  });

  test("has a page at the address of each route", () => {
    assert.deepEqual(
      [...SITE.routes()].map(([url, { type }]) => [url, type]),
      [
        ["/companies/lab/", "note"],
        ["/events/launch/", "note"],
        ["/all/", "list"],
        ["/tags/chips/", "list"],
        ["/tags/chips/export/", "list"],
        ["/events/", "tracker"],
        ["/companies/", "tracker"],
        ["/timeline/", "timeline"],
        ["/timeline/table/", "timeline"],
        ["/embed/timeline/", "timeline"],
        ["/tags/", "tags"],
        ["/changes/", "changes"],
        ["/maintenance/", "maintenance"],
        ["/wanted/nobody/", "wanted"],
        ["/companies/laboratory/", "redirect"],
      ],
    );
    for (const [url, { type }] of SITE.routes()) {
      const route = SITE.page(url);
      assert.equal(route.type, type);
      if (route.type !== "redirect") assert.equal(route.page.head.url, url);
    }
    assert.throws(() => SITE.page("/no/such/page/"), /no\/such\/page/);
  });

  test("has pages beside those of the vault", () => {
    const pages = [SITE.home(), SITE.map("free"), SITE.search(), SITE.notFound()];
    assert.deepEqual(
      pages.map(({ frame }) => frame.title),
      [
        "The record",
        "Map: free map · The record",
        "Search · The record",
        "Page not found · The record",
      ],
    );
  });

  test("leads from an alias to its note", () => {
    const { page } = SITE.page("/companies/laboratory/");
    assert.deepEqual(page, {
      words: en.redirect,
      language: { lang: "en", dir: "ltr" },
      alias: "Laboratory",
      title: "Lab",
      href: "/a/companies/lab/",
      canonical: "https://example.org/a/companies/lab/",
    });
  });

  test("has the essays that belong to it, and no others", () => {
    const { title, search, frame } = SITE.essay("/about/");
    assert.equal(title, "About");
    assert.deepEqual(search.shown, { kind: "About" });
    assert.ok(frame.navigation.some(({ label }) => label === "Guides"));
    assert.throws(() => SITE.essay("/guides/"), /an essay at \/guides\//);
    assert.throws(() => siteOf({}, { essays: ESSAYS }).essay("/about/"), /an essay at \/about\//);
  });

  test("has the files of machines", () => {
    assert.deepEqual(
      [...SITE.files.data().keys()],
      [
        ...["claims", "timeline", "companies", "notes", "links", "graph", "reports"].map(
          (name) => `${name}.json`,
        ),
        ...["claims", "timeline", "companies", "notes", "links"].map((name) => `${name}.csv`),
        ...["claims", "timeline", "companies", "notes", "links", "graph", "reports"].map(
          (name) => `schemas/${name}.schema.json`,
        ),
        ...["datapackage.json", "timeline.ics"],
      ],
    );
    assert.deepEqual(
      [...SITE.files.top().keys()],
      ["robots.txt", "sitemap.xml", "llms.txt", "llms-event.txt", "llms-company.txt"],
    );
    assert.deepEqual([...SITE.files.graph().keys()], ["view.json"]);
    assert.ok(SITE.files.search().has("index.json"));
  });

  test("of the same vault is the same, whenever it is asked", () => {
    const other = siteOf(VAULT, { essays: ESSAYS });
    for (const url of SITE.routes().keys()) assert.deepEqual(other.page(url), SITE.page(url));
    assert.deepEqual(SITE.home(), SITE.home());
  });

  test("of an empty vault is there", () => {
    const empty = siteOf({});
    for (const url of empty.routes().keys()) assert.ok(empty.page(url));
    assert.deepEqual([...empty.files.top().keys()], ["robots.txt", "llms.txt"]);
    assert.equal(empty.home().figures.length, 0);
  });
});

test("while notes are edited each page has a panel, and a policy for the server's styles", () => {
  const files = { notes: [], attachments: [], settings: undefined, refused: [], problems: [] };
  const development = { folder: "/notes", files, today: TODAY, readAt: 1 };
  const { frame } = siteOf(VAULT, { development }).home();
  assert.equal(frame.editorPanel?.readAt, 1);
  assert.match(frame.policy, /style-src 'self' 'unsafe-inline';/);
  assert.equal(SITE.home().frame.editorPanel, undefined);
  assert.match(SITE.home().frame.policy, /style-src 'self';/);
});
