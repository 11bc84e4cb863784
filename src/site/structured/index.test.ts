import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { homeOf } from "../core/head.ts";
import { jsonLdOf } from "./index.ts";

const SETTINGS = "title: The record\nurl: https://example.org\n";

function dataOf(file: string, text: string): Record<string, unknown>[] {
  const context = contextOf({ "site.yaml": SETTINGS, "companies/Lab.md": "", [file]: text });
  const note = context.requireNote(file);
  const found = jsonLdOf(context, note, `Titled: ${note.title}`, [homeOf(context)]);
  return found as Record<string, unknown>[];
}

const types = (file: string, text: string) => dataOf(file, text).map((data) => data["@type"]);
const aboutOf = (file: string, text: string) => dataOf(file, text)[0]?.["about"];

describe("a claim", () => {
  for (const status of ["confirmed", "refuted", "superseded"]) {
    test(`that is ${status} is reviewed`, () => {
      const [main] = dataOf("claims/A.md", `---\nstatus: ${status}\n---\n`);
      assert.equal(main?.["@type"], "ClaimReview");
      assert.equal(main?.["claimReviewed"], "A");
      assert.deepEqual(main?.["reviewRating"], { "@type": "Rating", alternateName: status });
    });
  }

  for (const status of [
    "alleged",
    "disputed",
    "unverified",
    "confirmed (content alleged)",
    "overreach",
  ]) {
    test(`that is ${status} is not, and says its status`, () => {
      const [main] = dataOf("claims/A.md", `---\nstatus: ${status}\nclaimant: "[[Lab]]"\n---\n`);
      assert.equal(main?.["@type"], "Article");
      const about = main?.["about"] as Record<string, unknown>;
      assert.equal(about["@type"], "Claim");
      assert.match(String(about["description"]), new RegExp(status.replace(/.*content |\)/g, "")));
      assert.deepEqual(about["author"], [{ "@type": "Organization", name: "Lab" }]);
    });
  }
});

test("an accusation is an event, with both statuses", () => {
  const text =
    '---\ndate: 2026-02-23\nstatus: confirmed (content alleged)\naccuser: "[[Lab]]"\n---\nIt says so.\n';
  assert.deepEqual(aboutOf("events/Charge.md", text), {
    "@type": "Event",
    name: "Charge",
    description: "What it says: alleged by Lab, Feb. 23, 2026. That it was said: confirmed.",
    startDate: "2026-02-23",
  });
});

test("a bill is legislation that is not in force, a case an event", () => {
  const bill = aboutOf("laws/Act.md", "---\nstage: introduced\ntype: bill\n---\n") as object;
  assert.deepEqual(JSON.parse(JSON.stringify(bill)), {
    "@type": "Legislation",
    name: "Act",
    description: "Stage: introduced.",
    legislationType: "bill",
    legislationLegalForce: "https://schema.org/NotInForce",
  });
  const trial = aboutOf("cases/A v. B.md", "---\nstage: pending\n---\n") as Record<string, unknown>;
  assert.deepEqual([trial["@type"], trial["additionalType"]], ["Event", "Court case"]);
});

test("an article has its title and its address, the way to it, and the questions that it answers", () => {
  assert.deepEqual(types("A.md", "> [!faq] Is it so?\n> It is.\n"), [
    "Article",
    "BreadcrumbList",
    "FAQPage",
  ]);
  const [article, crumbs] = dataOf("A.md", "");
  assert.equal(article?.["headline"], "Titled: A");
  assert.equal(article?.["url"], "https://example.org/a/");
  assert.deepEqual(crumbs?.["itemListElement"], [
    { "@type": "ListItem", position: 1, name: "Home", item: "https://example.org/" },
  ]);
});
