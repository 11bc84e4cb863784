import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";

function shown(note: string, settings = ""): string {
  return htmlOf(
    vaultOf({ "Lab's post.md": "", "Note.md": note, "site.yaml": settings }),
    "Note.md",
  );
}

test("words are set across marks, links and lines", () => {
  assert.match(
    shown('"**Bold**" and "`code`"'),
    /“<strong>Bold<\/strong>” and “<code>code<\/code>”/,
  );
  assert.match(shown('("[[Lab\'s post]]")'), /“<a[^>]*>Lab’s post<\/a>”/);
  assert.match(shown('# A "heading"\n\nx'), /<h\d id="a-heading">A “heading”/);
});

test("also where a citation is cut out of the words", () => {
  const files = { "sources/Report.md": "", "Note.md": "The lab's claim ([[Report]]), it's said." };
  assert.match(htmlOf(vaultOf(files), "Note.md"), /lab’s claim,.*it’s said/);
});

test("code, addresses, escaped marks and what HTML calls code stay as typed", () => {
  for (const [typed, html] of [
    ['`"a" -- b`', /<code>&quot;a&quot; -- b<\/code>/],
    ["https://example.org/it's", />https:\/\/example\.org\/it's</],
    ["<kbd>\"</kbd> it's", /<kbd>&quot;<\/kbd> it’s/],
    ['```\n"a"\n```', /&quot;a&quot;/],
  ] as const) {
    assert.match(shown(typed), html, typed);
  }
});

test("a note has the quotes of its language, and links lead where they led", () => {
  assert.match(shown('---\nlang: de\n---\n\n"So"'), /„So“/);
  assert.match(shown("[[Lab's post]]"), /href="\/lab-?s-post\/"/);
  assert.match(shown('"So"', "lang: fi\n"), /&quot;So&quot;/);
});
