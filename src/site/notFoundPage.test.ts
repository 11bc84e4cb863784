import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { notFoundPage } from "./notFoundPage.ts";

test("an address with nothing at it has a search and the ways in, and is for no search engine", () => {
  const { head, search, ways } = notFoundPage(
    contextOf({
      "site.yaml": "base: /a/\n",
      "laws/Act.md": "---\ndate: 2025-01-01\n---\n",
      "events/Vote.md": "A vote.",
    }),
  );
  assert.deepEqual([head.title, head.indexed, search], ["Page not found", false, "/a/search/"]);
  assert.deepEqual(
    ways.map(({ href }) => href),
    ["/a/timeline/", "/a/laws/", "/a/all/"],
  );
});

test("a vault of plain notes has a way in too", () => {
  const { ways } = notFoundPage(contextOf({ "Cake.md": "Flour." }));
  assert.deepEqual(ways.at(-1)?.href, "/all/");
});
