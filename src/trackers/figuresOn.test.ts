import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { figuresOn } from "./figuresOn.ts";

const VAULT = vaultOf({
  "companies/Lab.md": "",
  "companies/One.md": "",
  "companies/Two.md": "",
  "events/Post.md":
    '---\ndate: 2026-02-23\naccuser: "[[Lab]]"\naccused: ["[[One]]", "[[Two]]"]\n---\n\n| Firm | Exchanges |\n|---|---|\n| [[One]] | over 150,000 |\n| [[Two]] | over 3 million |\n| Together | over 4 million |\n',
});

test("a company has the figures of its row, and not those of a document on several", () => {
  const figures = figuresOn(VAULT, { path: "companies/One.md" });
  assert.deepEqual(
    figures.map(({ note, measure, text, value }) => [note, measure, text, value]),
    [["events/Post.md", "exchanges", "over 150,000", 150_000]],
  );
  assert.deepEqual(figuresOn(VAULT, { path: "companies/Lab.md" }), []);
});
