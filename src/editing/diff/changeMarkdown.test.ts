import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "./change.ts";
import { changeMarkdown } from "./changeMarkdown.ts";

const note = (title: string) => ({ path: `${title}.md`, title, kind: "note" });

function markdownOf(change: Partial<Change>): string {
  return changeMarkdown({
    schema: 2,
    added: [],
    removed: [],
    renamed: [],
    edited: [],
    claims: { added: [], removed: [], changed: [] },
    stages: { added: [], removed: [], changed: [] },
    figures: { added: [], removed: [], changed: [] },
    links: { broken: [], mended: [] },
    timeline: { added: [], removed: [], changed: [], reworded: [] },
    ...change,
  });
}

test("a list of more than a hundred is counted, not shown whole", () => {
  const added = Array.from({ length: 102 }, (_, at) => note(`N${at}`));
  const report = markdownOf({ added });
  assert.match(report, /### Notes added \(102\)\n\n- “N0”/);
  assert.match(report, /- “N99” \(`N99\.md`\)\n- and 2 more\n$/);
});

test("a report that no comment can hold ends at a line, and says where the rest is", () => {
  const added = Array.from({ length: 100 }, (_, at) => note(`${at}${"x".repeat(900)}`));
  const report = markdownOf({ added });
  assert.ok(report.length <= 60_100, `${report.length} characters`);
  assert.match(
    report,
    /`\)\n\nThe report is \d+ lines longer; the whole of it is in the artifact\.\n$/,
  );
});

test("a link that is broken says why, in words where they are known", () => {
  const broken = ["wanted", "odd_word"].map((verdict) => ({
    note: note("N"),
    target: "T",
    verdict,
    line: 3,
  }));
  assert.match(
    markdownOf({ links: { broken, mended: [] } }),
    /line 3: “T” \(no note has this name\)\n- .*“T” \(odd\\_word\)/,
  );
});

test("the words of a text are counted in one and in many", () => {
  const edited = [1, 3, 2].map((after) => ({
    note: note("N"),
    fields: [],
    sourcesGained: [],
    sourcesLost: [],
    words: { before: 2, after },
    textChanged: true,
  }));
  const counts = [...markdownOf({ edited }).matchAll(/^- .* \((.*)\)$/gm)].map(
    ([, count]) => count,
  );
  assert.deepEqual(counts, ["−1 word", "+1 word", "as many words"]);
});
