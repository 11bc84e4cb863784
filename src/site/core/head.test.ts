import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { homeOf, jsonLdOf } from "./head.ts";

const SETTINGS = "title: The record\nurl: https://example.org\n";

function types(file: string, text: string): unknown[] {
  const context = contextOf({ "site.yaml": SETTINGS, [file]: text });
  const [note] = context.vault.notes;
  assert.ok(note);
  return jsonLdOf(context, note, [homeOf(context)]).map((data) =>
    "@type" in data ? data["@type"] : undefined,
  );
}

test("a claim with a status is a reviewed claim, other notes are articles", () => {
  assert.deepEqual(types("claims/A.md", "---\nstatus: alleged\n---\n"), [
    "ClaimReview",
    "BreadcrumbList",
  ]);
  assert.deepEqual(types("claims/A.md", ""), ["Article", "BreadcrumbList"]);
  assert.deepEqual(types("A.md", "> [!faq] Is it so?\n> It is.\n"), [
    "Article",
    "BreadcrumbList",
    "FAQPage",
  ]);
});

test("an article says what it is about, and where it is", () => {
  const context = contextOf({ "site.yaml": SETTINGS, "laws/Act.md": "The act." });
  const [article, crumbs] = jsonLdOf(context, context.requireNote("laws/Act.md"), [
    homeOf(context),
  ]);
  assert.deepEqual(
    Object.fromEntries(Object.entries(article ?? {}).filter(([key]) => /about|url|name/.test(key))),
    {
      name: "Act",
      url: "https://example.org/laws/act/",
      about: { "@type": "Legislation", name: "Act" },
    },
  );
  assert.deepEqual(Object.entries(crumbs ?? {}).at(-1), [
    "itemListElement",
    [{ "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/" }],
  ]);
});
