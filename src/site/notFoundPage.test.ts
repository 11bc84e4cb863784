import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { notFoundPage } from "./notFoundPage.ts";

test("an address with nothing at it leads to the list of all notes, and is for no search engine", () => {
  const { head, all } = notFoundPage(contextOf({ "site.yaml": "base: /a/\n" }));
  assert.deepEqual([head.title, head.indexed, all], ["Not found", false, "/a/all/"]);
});
