import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf, siteOf } from "../../tests/support.ts";
import { homePage } from "./homePage.ts";

test("a vault of events begins with the latest that have happened, and the central notes", () => {
  const page = homePage(
    contextOf({
      "site.yaml": "title: The record\nasOf: 2026-03-01\nstart: Lab\n",
      "companies/Lab.md": "---\nimportance: 1\n---\n",
      "events/Early.md": "---\ndate: 2025-01-01\n---\n",
      "events/Late.md": "---\ndate: 2026-02-03\n---\n",
      "events/To come.md": "---\ndate: 2026-12-01\n---\n",
      "claims/One.md": "---\nstatus: alleged\n---\n",
      "claims/Two.md": "---\nstatus: alleged\n---\n",
      "claims/Three.md": "---\nstatus: refuted\n---\n",
    }),
  );
  assert.deepEqual(
    page.latest.map(({ title }) => title),
    ["Late", "Early"],
  );
  assert.equal(page.start?.title, "Lab");
  assert.deepEqual(
    page.central.map(({ label, entries }) => [label, entries.map(({ title }) => title)]),
    [["Central companies and institutions", ["Lab"]]],
  );
  assert.deepEqual(
    page.figures.map(({ count, text, href }) => [count, text, href]),
    [
      ["3", "Events", "/events/"],
      ["3", "Claims", "/claims/"],
      ["1", "Companies and institutions", "/companies/"],
    ],
  );
  assert.equal(page.overview, undefined);
  assert.deepEqual(page.hubs, []);
  assert.equal(page.factsAsOf, "Mar. 1, 2026");
});

test("one without events begins with the notes that most others link to", () => {
  const page = homePage(contextOf({ "A.md": "[[C]]", "B.md": "[[C]]", "C.md": "[[A]]" }));
  assert.deepEqual(
    page.hubs.map(({ title }) => title),
    ["C", "A"],
  );
});

test("one without events or links begins with its newest notes", () => {
  const page = homePage(
    contextOf({
      "A.md": "---\ndate: 2024\n---\n",
      "B.md": "---\ndate: 2025\n---\n",
      "C.md": "",
      "Later.md": "---\ndate: 2030\n---\n",
    }),
  );
  assert.deepEqual(page.hubs, []);
  assert.deepEqual(
    page.latestNotes.map(({ title }) => title),
    ["B", "A"],
  );
});

test("the text of a note begins it, with its sources and what leads there", () => {
  const site = siteOf({
    "site.yaml": "title: Garden\nstart: Idea\n",
    "Home.md": "# Garden\n\nSo it is ([[Memo]]).",
    "sources/Memo.md": "See [[Home]].",
    "concepts/Idea.md": "[[Garden]]",
  });
  const { lead, start, head } = site.home();
  assert.equal(lead?.id, "garden");
  assert.match(
    lead?.html ?? "",
    /^<p>So it is\.<sup class="citation"><a id="cite_1_1" href="#source_1"/,
  );
  assert.deepEqual(
    lead?.sources.map(({ id }) => id),
    ["source_1"],
  );
  // The memo stands among the sources.
  assert.equal(lead?.connections.total, 1);
  assert.equal(start?.title, "Idea");
  assert.equal(head.url, "/");
  assert.equal(site.routes().has("/"), false);
  assert.equal(site.routes().get("/home/")?.type, "redirect");
});
