import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { robots, sitemap } from "./sitemap.ts";

const VAULT = {
  "site.yaml": "url: https://example.org\n",
  "A.md": "---\nverified: 2026-05-01\naliases: [B]\n---\n\n[[Nobody]] #tag",
};

test("the sitemap has the pages that readers should find, and when each was checked", () => {
  const found = sitemap(contextOf(VAULT)) ?? "";
  assert.deepEqual(
    [...found.matchAll(/<loc>https:\/\/example\.org([^<]*)<\/loc>/g)].map(([, path]) => path),
    [
      ...["/", "/data/", "/graph/", "/graph/ties/", "/graph/free/", "/a/", "/all/", "/notes/"],
      ...["/tags/tag/", "/timeline/", "/changes/"],
    ],
  );
  assert.match(found, /<loc>https:\/\/example\.org\/a\/<\/loc><lastmod>2026-05-01<\/lastmod>/);
});

test("a site without an address has none, and its robots.txt names none", () => {
  assert.equal(sitemap(contextOf({ "A.md": "" })), undefined);
  assert.equal(robots(contextOf({ "A.md": "" })), "User-agent: *\nAllow: /\n");
  assert.match(robots(contextOf(VAULT)), /\n\nSitemap: https:\/\/example\.org\/sitemap\.xml\n$/);
});
