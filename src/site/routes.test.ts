import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { LIMITS } from "../shared/limits.ts";
import { routesOf } from "./routes.ts";

const many = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}.md`, text]));

describe("the addresses of a site", () => {
  test("are those of its notes, lists, tags, wanted notes and aliases", () => {
    const routes = routesOf(
      contextOf({ "companies/Lab.md": "---\naliases: [Old]\ntags: [chips]\n---\n[[Nobody]]" }),
    );
    const types = Object.entries({
      "/companies/lab/": "note",
      "/companies/": "tracker",
      "/tags/chips/": "list",
      "/tags/": "tags",
      "/all/": "list",
      "/wanted/nobody/": "wanted",
      "/companies/old/": "redirect",
      "/timeline/": "timeline",
      "/timeline/table/": "timeline",
      "/embed/timeline/": "timeline",
      "/changes/": "changes",
      "/maintenance/": "maintenance",
    });
    for (const [url, type] of types) assert.equal(routes.get(url)?.type, type, url);
    assert.equal(routes.size, types.length);
  });

  test("of an unpublished note there is none", () => {
    const urls = [...routesOf(contextOf({ "Draft.md": "---\ndraft: true\n---\n" })).keys()];
    assert.deepEqual(
      urls.filter((url) => url.includes("draft")),
      [],
    );
  });

  test("there are without any note", () => {
    assert.deepEqual([...routesOf(contextOf({})).keys()].sort(), [
      "/all/",
      "/changes/",
      "/embed/timeline/",
      "/maintenance/",
      "/tags/",
      "/timeline/",
      "/timeline/table/",
    ]);
  });
});

describe("a long list", () => {
  const routes = routesOf(contextOf({ ...many(401, "[[Hub]]"), "Hub.md": "" }));

  test("has further pages, as many as it fills", () => {
    assert.deepEqual(
      [...routes.keys()].filter((url) => url.startsWith("/list/")),
      ["/list/all/2/", "/list/notes/2/"],
    );
    const last = routes.get("/list/all/2/");
    assert.ok(last?.type === "list" && last.page === 2 && last.list.url === "/all/");
  });

  test("of what links to a note has pages beside the note's", () => {
    const urls = [...routes.keys()].filter((url) => url.startsWith("/backlinks/"));
    assert.deepEqual(urls, ["/backlinks/hub/"]);
    const few = many(LIMITS.backlinksPerPage, "[[Hub]]");
    assert.equal(routesOf(contextOf({ ...few, "Hub.md": "" })).has("/backlinks/hub/"), false);
  });
});
