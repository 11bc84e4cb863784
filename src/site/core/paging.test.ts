import assert from "node:assert/strict";
import { test } from "node:test";
import { pageUrl } from "./paging.ts";

test("the first page of a list stands at the list's address, further ones below /list/", () => {
  assert.equal(pageUrl("/companies/", 1), "/companies/");
  assert.equal(pageUrl("/companies/", 2), "/list/companies/2/");
  assert.equal(pageUrl("/tags/chips/export/", 12), "/list/tags/chips/export/12/");
});
