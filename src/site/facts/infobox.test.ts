import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { infoboxOf } from "./infobox.ts";

function facts(matter: string): Record<string, unknown> {
  const context = contextOf({ "A.md": `---\n${matter}\n---\n`, "companies/Lab.md": "" });
  const found = infoboxOf(context, context.requireNote("A.md"));
  return Object.fromEntries(found.facts.map(({ label, values }) => [label, values]));
}

test("values are words, names are links where a note has them", () => {
  assert.deepEqual(
    facts('companies: ["[[Lab|the lab]]", "[[Nobody]]"]\naliases: [B]\ntags: [chips]'),
    {
      Companies: [{ text: "the lab", href: "/companies/lab/" }, { text: "Nobody" }],
      "Also known as": [{ text: "B" }],
      Tags: [{ text: "#chips", href: "/tags/chips/" }],
    },
  );
});

test("an address leads out of the site, and one that could run a script is no link", () => {
  assert.deepEqual(facts("url: https://www.example.org/a\narchive: javascript:alert(1)"), {
    Original: [{ text: "example.org", href: "https://www.example.org/a", external: true }],
    "Archived copy": [{ text: "javascript:alert(1)" }],
  });
});

test("a tier is in words, a switch is yes or no, a map has the names of its keys", () => {
  assert.deepEqual(facts("tier: 1\nsettled: true\nplace: {city: Paris}\nempty: ''"), {
    Tier: [{ text: "primary source" }],
    Settled: [{ text: "yes" }],
    Place: [{ text: "City: Paris" }],
  });
  assert.deepEqual(facts("tier: 9"), { Tier: [{ text: "9" }] });
});

test("what the page shows elsewhere is left out", () => {
  assert.deepEqual(
    facts("title: T\nkind: note\ndate: 2026\nverified: 2026-01-01\ndraft: false"),
    {},
  );
});

test("an importance on the scale of the site is no fact, one of another scale is", () => {
  assert.deepEqual(facts("importance: 2"), {});
  for (const text of ["8", "0", "high"]) {
    assert.deepEqual(facts(`importance: ${text}`), { Importance: [{ text }] });
  }
});

test("a country is a word, a day is one as everywhere", () => {
  assert.deepEqual(facts("country: CN\njurisdiction: EU\nopened: 2026-11-27"), {
    Country: [{ text: "China" }],
    Jurisdiction: [{ text: "European Union" }],
    Opened: [{ text: "Nov.\u00a027, 2026" }],
  });
  assert.deepEqual(facts("country: Atlantis"), { Country: [{ text: "Atlantis" }] });
});

test("nobody is named twice, nor a number that the title or the citation has", () => {
  assert.deepEqual(facts('parent: "[[Lab]]"\ncompanies: ["[[Lab]]"]'), {
    Parent: [{ text: "Lab", href: "/companies/lab/" }],
  });
  assert.deepEqual(facts('number: "H.R. 1"\naliases: [HR 1, a, The Act]'), {
    Number: [{ text: "H.R.\u00a01" }],
    "Also known as": [{ text: "The Act" }],
  });
});
