import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
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
      ["1", "Companies and institutions", "/companies/"],
      ["3", "Claims", "/claims/"],
    ],
  );
  assert.deepEqual(
    page.claims.map(({ status, count }) => [status.word, count]),
    [
      ["alleged", 2],
      ["refuted", 1],
    ],
  );
  assert.equal(page.timeline?.picture?.data, "/data/timeline/all.json");
  assert.deepEqual(page.hubs, []);
  assert.equal(page.factsAsOf, "Mar. 1, 2026");
});

test("one without events begins with the notes that most others link to", () => {
  const page = homePage(contextOf({ "A.md": "[[C]]", "B.md": "[[C]]", "C.md": "[[A]]" }));
  assert.deepEqual(
    page.hubs.map(({ title }) => title),
    ["C", "A", "B"],
  );
  assert.equal(page.timeline, undefined);
});
