import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../tests/support.ts";

const labels = (links: readonly { readonly label: string }[]) => links.map(({ label }) => label);

test("the header leads to what the vault has, the footer to the rest", () => {
  const { frame } = siteOf({
    "companies/Lab.md": "",
    "events/A.md": "---\ndate: 2026\n---\n",
    "sources/S.md": "",
    "N.md": "",
  }).home();
  assert.deepEqual(labels(frame.navigation), ["Timeline", "Map", "Events", "Companies"]);
  assert.deepEqual(labels(frame.footer), [
    "Changes",
    "All notes",
    "Tags",
    "Data",
    "Sources",
    "Notes",
  ]);
});

test("a vault without dates has no timeline in its header, and one may name its links", () => {
  assert.deepEqual(labels(siteOf({ "A.md": "" }).home().frame.navigation), ["Map"]);
  const settings = "navigation:\n  - label: Start\n    path: /a/\n";
  const { frame } = siteOf({ "site.yaml": settings, "A.md": "" }).home();
  assert.deepEqual(frame.navigation, [
    { label: "Start", href: "/a/", current: false, onLine: "always" },
  ]);
});

test("a page knows which link of the header leads to it, or to what it is part of", () => {
  const site = siteOf({ "companies/Lab.md": "" });
  const { page } = site.page("/companies/lab/");
  assert.ok("frame" in page);
  assert.deepEqual(
    page.frame.navigation.flatMap(({ label, current }) => (current ? [label] : [])),
    ["Companies"],
  );
  assert.deepEqual(page.frame.crumbs, [
    { text: "Home", href: "/" },
    { text: "Companies and institutions", href: "/companies/" },
  ]);
});
