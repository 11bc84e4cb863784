import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { redirectPage } from "./redirect.ts";

const NOTE = "---\ntitle: The lab\naliases: [Old name]\n---\n";

function pageOf(settings: string) {
  const context = contextOf({ "site.yaml": settings, "companies/蒸馏.md": NOTE });
  const [redirect] = context.vault.reports.redirects;
  assert.ok(redirect);
  return redirectPage(context, redirect);
}

test("an alias says whose it is, and leads there", () => {
  const { alias, title, href, canonical } = pageOf("base: /a/\n");
  assert.deepEqual([alias, title], ["Old name", "The lab"]);
  assert.equal(href, "/a/companies/%E8%92%B8%E9%A6%8F/");
  assert.equal(canonical, href);
});

test("where the site says its address, search engines are told the whole one", () => {
  assert.equal(
    pageOf("base: /a/\nurl: https://example.org\n").canonical,
    "https://example.org/a/companies/%E8%92%B8%E9%A6%8F/",
  );
});
