import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { measuresOf, recordOf, shownOf } from "./records.ts";

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

  test("has what other notes call it and say of it, and its letters as they are typed, unseen", () => {
    const vault = vaultOf({
      "a/Lab.md": "Words from Łódź.",
      "b/Act.md": "See [[Lab|the maker]], [[Lab]].\n\n## Related\n- [[Lab]] — whom it names\n",
    });
    const lab = vault.notes.find(({ title }) => title === "Lab");
    assert.ok(lab);
    const html = recordOf(vault, lab);
    assert.match(
      html,
      /<div data-pagefind-ignore="index" data-pagefind-meta="linked">the maker; whom it names<\/div>/,
    );
    assert.match(html, /data-pagefind-meta="typed">lódź<\/div>/);
  });

  test("is measured in words: the title, all before the text, the first paragraph, the text", () => {
    const vault = vaultOf({
      "companies/Big Lab.md":
        "---\naliases: [The Laboratory]\n---\n\nIt makes models.\n\nOf words.\n",
    });
    const [note] = vault.notes;
    assert.ok(note);
    assert.deepEqual(measuresOf(vault, note), { title: 2, start: 4, lead: 3, words: 5 });
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
      status: { text: "alleged", shape: "alleged", tone: "open" },
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
  assert.deepEqual(texts, ["alleged; statement confirmed", "ordered reported, Apr. 22, 2026"]);
});
