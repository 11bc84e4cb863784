import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { recordOf, shownOf } from "./records.ts";

function record(path: string, text: string): string {
  const vault = vaultOf({ [path]: text });
  const [note] = vault.notes;
  assert.ok(note);
  return recordOf(vault, note);
}

describe("what the indexer reads of a note", () => {
  test("weighs titles most, then names, then the first paragraph", () => {
    const html = record(
      "companies/Lab.md",
      "---\naliases: [Laboratory]\n---\n\nFirst.\n\nSecond.\n",
    );
    assert.match(html, /<div data-pagefind-meta="title" data-pagefind-weight="7">Lab<\/div>/);
    assert.match(html, /data-pagefind-meta="names" data-pagefind-weight="6">Laboratory</);
    assert.match(html, /<p data-pagefind-weight="2">First\.<\/p>\s*<p>Second\.<\/p>/);
  });

  test("of a source weighs less, and has its title in another field", () => {
    const html = record("sources/Report.md", "---\npublisher: The Paper\n---\n\nWords.");
    assert.match(html, /data-pagefind-meta="source" data-pagefind-weight="1\.75">Report</);
    assert.match(html, /<div>The Paper<\/div>/);
  });

  test("has spaces between the words of a language that writes none", () => {
    assert.match(
      record("concepts/蒸馏.md", "---\nlang: zh\n---\n\n模型蒸馏技术。"),
      /模型.蒸馏.技术/u,
    );
  });

  test("takes any language that a note says", () => {
    assert.match(
      record("A.md", "---\nlang: no such language\n---\n\n模型。"),
      /data-pagefind-body/,
    );
  });
});

test("a result shows what a note is, its date and its status", () => {
  const vault = vaultOf({
    "events/A.md": "---\ndate: 2026-02-03\nstatus: alleged\n---\n",
    "B.md": "",
  });
  const shown = vault.notes.map((note) => shownOf(vault, note));
  assert.deepEqual(shown, [
    { kind: "Note" },
    {
      kind: "Event",
      date: { iso: "2026-02-03", words: "Feb. 3, 2026" },
      status: { text: "alleged", shape: "◧", tone: "open" },
    },
  ]);
});

test("a result shows whether it was said, too, and of a bill the day of its stage", () => {
  const vault = vaultOf({
    "events/A.md": "---\ndate: 2026-02-03\nstatus: confirmed (content alleged)\n---\n",
    "laws/B.md":
      "---\ntype: bill\nstage: reported\n---\n\n| Date | Stage |\n|---|---|\n| 2026-04-15 | Introduced |\n| 2026-04-22 | Ordered reported: 43 to 0 |\n",
  });
  const texts = vault.notes.map((note) => shownOf(vault, note).status?.text);
  assert.deepEqual(texts, ["alleged (statement confirmed)", "ordered reported, Apr. 22, 2026"]);
});
