import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { FACETS } from "../../shared/search/facets.ts";
import { byFacet, facetsOf } from "./facets.ts";

const VAULT = vaultOf({
  "companies/Lab.md": "",
  "laws/Act.md": "---\nstage: enacted\n---\n",
  "events/Launch.md":
    '---\ndate: 2024/2026\nstatus: alleged\ncompanies: ["[[Lab]]"]\ntags: [chips]\nsources: ["[[Report]]", "[[Blog]]"]\n---\n\nUnder the [[Act]].',
  "sources/Report.md": "---\ntier: 1\n---\n",
  "sources/Blog.md": "---\ntier: 3\n---\n",
  "events/Long.md": "---\ndate: 19th century\n---\n",
});

function facets(path: string) {
  const note = VAULT.notes.find((entry) => entry.path === path);
  assert.ok(note);
  return facetsOf(VAULT)(note);
}

test("a note has the companies and laws that it links to, its years, tiers and tags", () => {
  assert.deepEqual(facets("events/Launch.md"), {
    company: ["Lab"],
    ...{ accuser: [], accused: [], party: [], regulator: [] },
    law: ["Act"],
    kind: ["Event"],
    status: ["alleged"],
    year: ["2024", "2025", "2026"],
    tier: ["primary source", "blog or digest"],
    tag: ["chips"],
  });
});

test("a company and a law are among what concerns them", () => {
  assert.deepEqual(facets("companies/Lab.md").company, ["Lab"]);
  assert.deepEqual(
    [facets("laws/Act.md").law, facets("laws/Act.md").status],
    [["Act"], ["enacted"]],
  );
});

test("a long time counts for ten of its years", () => {
  assert.equal(facets("events/Long.md").year.length, 10);
});

test("a value for each facet stands in their order", () => {
  assert.deepEqual(Object.keys(byFacet(() => 0)), [...FACETS]);
});
