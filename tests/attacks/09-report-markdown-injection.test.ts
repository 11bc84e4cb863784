/** In the report on a pull request, nothing of the pull request is more than words. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownToHtml } from "satteri";
import type { Change } from "../../src/editing/diff/change.ts";
import { changeMarkdown } from "../../src/editing/diff/changeMarkdown.ts";
import { diff } from "../../src/editing/diff/index.ts";
import { fc } from "../properties.ts";
import { filesOf, vaultOf } from "../support.ts";

const HOSTILE = [
  "**Approved** by @distillation-wars/editors, see [the review](https://evil.example/login) <img src=https://evil.example/p.png>",
  "x\n\n# Approved by @octocat\n\n[Merge now](https://evil.example)\n",
  "a\n\n# Heading\n\n<details><summary>",
  "![p](https://evil.example/p.png) `code` ~~gone~~ | a | b | [^1] [x]: https://evil.example",
  "\\@octocat \\[a](https://evil.example) \\\\[a](https://evil.example) &#64;octocat &lt;img&gt;",
  "www.evil.example _www.evil.example ftp://evil.example mailto:a@evil.example a@evil.example",
  "#1 octo/repo#1 GH-1 _GH-1 3b18e512dba79e4c8300dd08aeb37f8e728b8dad a@3b18e51 a3b18e512dba79e4c8300dd08aeb37f8e728b8dad $\\color{red}{x}$ $`x`$",
  ":white_check_mark: :tada: +1: <!-- --> <script>alert(1)</script>",
  "- [x] done\r\n1. one\u2028> quote\u2029---\u0085===\u001b[2J\u202e",
  "]( ` `` ``` ~~~ * _ **",
];

const note = (text: string) => ({ path: text, title: text, kind: text });
const pair = (text: string) => ({ before: text, after: `${text}!` });

const rowsOf = (text: string) => {
  const row = { note: note(text), of: text };
  return {
    added: [{ ...row, text }],
    removed: [{ ...row, text }],
    changed: [{ ...row, ...pair(text) }],
  };
};

/** A change every word of which is `text`. */
function changeOf(text: string): Change {
  const entry = { note: note(text), title: text, date: text, status: text };
  const claim = { note: note(text), text, status: text };
  const edit = (before: string, after: string) => ({ name: text, before, after });
  return {
    schema: 2,
    added: [note(text)],
    removed: [note(text)],
    renamed: [{ from: note(text), to: note(text) }],
    edited: [
      {
        note: note(text),
        fields: [edit(text, `${text}!`), edit("", text), edit(text, "")],
        sourcesGained: [text, text],
        sourcesLost: [text],
        words: { before: 1, after: 2 },
        textChanged: true,
      },
    ],
    claims: {
      added: [claim],
      removed: [claim],
      changed: [{ note: note(text), text, ...pair(text) }],
    },
    stages: rowsOf(text),
    figures: rowsOf(text),
    links: {
      broken: [{ note: note(text), target: text, verdict: text, line: 1 }],
      mended: [{ note: note(text), target: text, verdict: text }],
    },
    timeline: {
      added: [entry],
      removed: [entry],
      changed: [{ note: note(text), title: text, ...pair(text) }],
      reworded: [{ note: note(text), date: text, ...pair(text) }],
    },
    leftOut: { [text.slice(0, 90)]: 3 },
  };
}

/** The elements of a report, by name: of any text they are those of plain words. */
const shape = (report: string) => {
  const html = markdownToHtml(report).html;
  return [...html.matchAll(/<(?!\/)(\w+)/g)].map(([, name]) => name).join(" ");
};

/** What GitHub makes of words that are no markup, outside of code. */
const MADE_OF_WORDS =
  /@[\w-]|(?:^|[^&])#\d|\bGH-\d|https?:|ftp:|www\.|mailto:|:\w+:|(?<!\\)\$|\b[\da-f]{7,40}\b/i;

function assertWords(text: string): void {
  const report = changeMarkdown(changeOf(text));
  assert.equal(shape(report), shape(changeMarkdown(changeOf("plain"))), report);
  const outsideCode = report.replace(/\(`[^`]*`\)/g, "");
  assert.doesNotMatch(outsideCode, MADE_OF_WORDS);
  assert.doesNotMatch(report, /[^\n\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u);
}

for (const text of HOSTILE) {
  test(`words stay words: ${JSON.stringify(text).slice(0, 50)}`, () => assertWords(text));
}

test("whatever the words are", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc
      .array(
        fc.constantFrom(..."@#[](){}<>!*_~`|\\&;:/$^=+-.1aw \n\r\t", "https://", "www.", "GH-1"),
      )
      .map((list) => list.join("")),
  );
  fc.assert(
    fc.property(words, (text) => {
      // "" and blanks are other sentences: "now", "no longer".
      assertWords(`x${text}`);
    }),
  );
});

test("a key of front matter too, by way of two revisions", () => {
  const revision = (text: string) => ({
    vault: vaultOf({ "A.md": text }),
    files: filesOf({ "A.md": text }),
  });
  const keys = HOSTILE.slice(0, 3).map((key) => `${JSON.stringify(key)}: yes\n`);
  const change = diff(
    revision("---\ntitle: T\n---\nx\n"),
    revision(`---\ntitle: T\n${keys.join("")}---\nx\n`),
  );
  const fields = change.edited.flatMap((edit) => edit.fields);
  assert.equal(fields.length, 3, "the keys are reported");
  const report = changeMarkdown(change);
  assert.doesNotMatch(report, /@[\w-]|https:|(?<!\\)<|(?<!\\)\]\(/);
  assert.equal(report.match(/^#+ .*$/gm)?.length, 2, report);
});
