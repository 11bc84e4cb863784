import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { infoboxOf } from "./infobox.ts";

function facts(files: Readonly<Record<string, string>>, path: string) {
  const context = contextOf(files);
  const { title, facts: found } = infoboxOf(context, context.requireNote(path));
  return [title, ...found.map(({ label, values }) => [label, ...values.map(({ text }) => text)])];
}

test("an accusation answers who, whom, on what evidence, and whether anybody replied", () => {
  const files = {
    "companies/Lab.md": "",
    "companies/Rival.md": "",
    "companies/Third.md": "",
    "events/Post.md":
      '---\naccuser: "[[Lab]]"\naccused: ["[[Rival]]", "[[Third]]"]\ntarget: "the model"\ntopic: distillation\nevidence: its counts\ncompanies: ["[[Lab]]", "[[Rival]]"]\nstatus: confirmed (content alleged)\ndate: 2026-02-23\nverified: 2026-03-01\n---\n\nIt said so.\n\n| Reply by | Reply | Date |\n|---|---|---|\n| [[Rival]] | denied it | Feb 24, 2026 |\n',
  };
  assert.deepEqual(facts(files, "events/Post.md"), [
    "The accusation in brief",
    ["Accuser", "Lab"],
    ["Accused", "Rival", "Third"],
    ["Target", "the model"],
    ["Of what", "distillation"],
    ["Evidence", "its counts"],
    [
      "Replies",
      "Rival, Feb.\u00a024, 2026",
      "No reply by Third found in the sources read, as of Mar.\u00a01, 2026",
    ],
  ]);
});

test("a bill answers its number once, its stage with the day, and what comes next", () => {
  const files = {
    "people/Ann.md": "",
    "laws/Act.md":
      '---\ntype: bill\ncitation: "H.R. 1, 119th Congress"\nnumber: "H.R. 1"\naliases: [HR 1]\njurisdiction: US\nsponsors: ["[[Ann]]"]\nintroduced: 2026-04-15\nnext: a vote on the floor\n---\n\n| Date | Stage |\n|---|---|\n| Apr 15, 2026 | Introduced |\n| Apr 22, 2026 | Ordered reported: as amended |\n',
  };
  assert.deepEqual(facts(files, "laws/Act.md"), [
    "The bill in brief",
    ["Number", "H.R.\u00a01, 119th Congress"],
    ["Sponsors", "Ann"],
    ["Introduced", "Apr.\u00a015, 2026"],
    ["Stage", "ordered reported, Apr.\u00a022, 2026"],
    ["Next", "a vote on the floor"],
    ["Type", "bill"],
    ["Jurisdiction", "United States"],
  ]);
});
