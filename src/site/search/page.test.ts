import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { searchPage } from "./page.ts";

test("before anything is asked the page of the search leads to every list there is", () => {
  const page = searchPage(
    contextOf({ "site.yaml": "base: /a/\n", "laws/Act.md": "", "companies/Lab.md": "" }),
  );
  assert.equal(page.root, "/a/search/");
  assert.deepEqual(page.lists, [
    { label: "All notes, A to Z", href: "/a/all/" },
    { label: "Tags", href: "/a/tags/" },
    { label: "Companies and institutions", href: "/a/companies/" },
    { label: "Laws", href: "/a/laws/" },
  ]);
  assert.equal(page.head.indexed, false);
});

test("in a vault without notes it leads to no list of a kind", () => {
  assert.deepEqual(
    searchPage(contextOf({})).lists.map(({ href }) => href),
    ["/all/", "/tags/"],
  );
});
