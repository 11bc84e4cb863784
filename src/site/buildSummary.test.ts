import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { buildSummary } from "./buildSummary.ts";

const summary = (files: Readonly<Record<string, string>>) => buildSummary(vaultOf(files), "check");

test("what is withheld is the last line, with the reason", () => {
  assert.deepEqual(
    summary({ "Mill.md": "---\nprivate: true\nticker: none\n---\n", "Town.md": "See [[Mill]]." }),
    [
      "1 note published; 0 errors, 1 warning, 0 remarks: check shows them, and remarks with --all.",
      "1 note withheld: private: true (Mill.md).",
    ],
  );
  assert.deepEqual(summary({ "A.md": "" }), [
    "1 note published; 0 errors, 0 warnings, 0 remarks.",
    "0 notes withheld.",
  ]);
});

test("notes of one reason are counted, and so are reasons beyond the fifth", () => {
  const files: Record<string, string> = {
    ".obsidian/app.json": '{"userIgnoreFilters": ["Private/"]}',
    ".obsidian/templates.json": '{"folder": "forms"}',
    "Private/A.md": "",
    "forms/B.md": "",
    "forms/C.md": "",
    "D.md": "---\ntags: [#a\nDraft: yes\n---\n",
    "E.md": "---\npublish: false\n---\n",
    "F.md": `---\ndraft: ${"x".repeat(100)}\n---\n`,
    "G.md": "---\ndraft: true\n---\n",
    "H.md": "---\nprivate: true\n---\n",
  };
  assert.equal(
    summary(files).at(-1),
    `8 notes withheld: Draft: yes (D.md), publish: false (E.md), draft: ${"x".repeat(53)} (F.md), draft: true (G.md), private: true (H.md), 2 other reasons.`,
  );
});
