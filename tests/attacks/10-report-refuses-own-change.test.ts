/** `diff --from` takes whatever `diff --format json` wrote, however large the change is. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Change, readChange } from "../../src/editing/diff/change.ts";
import { changeMarkdown } from "../../src/editing/diff/changeMarkdown.ts";
import { diff } from "../../src/editing/diff/index.ts";
import { printable } from "../../src/shared/printable.ts";
import { fc } from "../properties.ts";
import { filesOf, vaultOf } from "../support.ts";

type Texts = Readonly<Record<string, string>>;

/** The change as it is read again from what `diff --format json` prints. */
function readAgain(before: Texts, after: Texts): Change {
  const revision = (texts: Texts) => ({ vault: vaultOf(texts), files: filesOf(texts) });
  const change = diff(revision(before), revision(after));
  const read = readChange(printable(JSON.stringify(change, null, 1)));
  assert.ok(!("fault" in read), JSON.stringify(read));
  assert.deepEqual(read, change);
  return read;
}

test("long words are cut, and say by how much", () => {
  const long = "q".repeat(2100);
  const emoji = "😀".repeat(1500);
  const before = { "A.md": "x\n", "B.md": "x\n" };
  const change = readAgain(before, {
    "A.md": `---\ntitle: "${long}"\nquote: "${long}"\n? "k${long}"\n: "${emoji}"\naliases: ["${long}"]\n---\n[[${long}]]\n`,
    "B.md": `| Date | Event |\n|---|---|\n| 2025 | ${long} |\n\n| Claim | Status |\n|---|---|\n| ${long} | ${long} |\n`,
  });
  const quote = change.edited[0]?.fields.find(({ name }) => name === "quote");
  assert.match(quote?.after ?? "", /^q+… \(\d+ more characters\)$/);
  const [, kept = "", more] = /^(q+)… \((\d+) /.exec(quote?.after ?? "") ?? [];
  assert.equal(kept.length + Number(more), long.length);
  assert.ok(JSON.stringify(change).isWellFormed(), "no character is cut in two");
  assert.match(changeMarkdown(change), /more characters/);
});

test("long lists are cut, and counted whole", () => {
  // No note may cause more than 1,000 pages.
  const links = Array.from({ length: 20_001 }, (_, at) => `[[no ${at}]]`);
  const notes = Array.from({ length: 21 }, (_, at) => [
    `A${at}.md`,
    `x ${links.slice(at * 1000, (at + 1) * 1000).join(" ")}\n`,
  ]);
  const before = Object.fromEntries(notes.map(([path]) => [path, "x\n"]));
  const change = readAgain(before, Object.fromEntries(notes));
  assert.equal(change.links.broken.length, 20_000);
  assert.deepEqual(change.leftOut, { "links.broken": 1 });
  const report = changeMarkdown(change);
  assert.match(report, /^### Links broken \(20001\)$/m);
  assert.match(report, /^- and 19901 more$/m);
});

test("many sources of one note are counted", () => {
  const sources = Array.from({ length: 50 }, (_, at) => `  - https://example.org/${at}`);
  const front = `---\nsources:\n${sources.join("\n")}\n---\n`;
  const report = changeMarkdown(readAgain({ "A.md": "x\n" }, { "A.md": `${front}x\n` }));
  assert.match(report, /, and 30 more$/m);
});

test("a report that no comment can hold says how much is missing", () => {
  const long = "q ".repeat(900);
  const notes = Array.from({ length: 100 }, (_, at) => [
    `N${at}.md`,
    `---\nquote: "${at} ${long}"\n---\nx\n`,
  ]);
  const before = Object.fromEntries(notes.map(([path]) => [path, "x\n"]));
  const report = changeMarkdown(readAgain(before, Object.fromEntries(notes)));
  assert.ok(report.length < 60_200);
  assert.match(report, /The report is \d+ lines longer; /);
});

test("whatever notes hold", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ minLength: 1990, maxLength: 2100 }),
  );
  const noted = fc
    .record({ key: text, value: text, body: text })
    .map(
      ({ key, value, body }) =>
        `---\n${JSON.stringify(key)}: ${JSON.stringify(value)}\n---\n${body}\n\n[[${body}]]\n`,
    );
  fc.assert(
    fc.property(noted, noted, (before, after) => {
      changeMarkdown(readAgain({ "A.md": before }, { "A.md": after, "B.md": after }));
    }),
  );
});
