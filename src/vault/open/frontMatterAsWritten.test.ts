/** Front matter as people write it: what is read of it where YAML has another mind, or none. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";

const opened = (text: string) => {
  const vault = vaultOf({ "Note.md": text });
  const [note] = vault.notes;
  assert.ok(note, text);
  const problems = vault.problems.map(({ line, code }) => `${line} ${code}`);
  return { note, problems, html: htmlOf(vault, "Note.md") };
};
const block = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nWords.\n`;
const UNREADABLE = "front-matter-unreadable";

describe("tags", () => {
  const CASES: readonly (readonly [line: string, tags: readonly string[], faults: number])[] = [
    ["tags: [#a #b]", ["a", "b"], 1],
    ["tags: [#a, b/c]", ["a", "b/c"], 1],
    ["tags: [a, #b, c]", ["a", "b", "c"], 1],
    ["tags: [a, b", ["a", "b"], 1],
    ["tags: #a #b", ["a", "b"], 0],
    ["tags: #a, #b", ["a", "b"], 0],
    ["tags: a, b", ["a", "b"], 0],
    ["tags: ['/a/b/', '##c', '#/d']", ["a/b", "c", "d"], 0],
    ["tags: a b #c", ["a", "b"], 0],
    ["tags: # none yet", [], 0],
    ["tags:\n  - #a\n  - b\n  - '#c'", ["a", "b", "c"], 0],
    ["tags:\n- #a\n- # nothing", ["a"], 0],
    ["Tags: [a]\nTAG: b", ["a", "b"], 0],
    ["Tags: a\ntags: b", ["a", "b"], 0],
    ["tags: a\ntags: b", ["a", "b"], 1],
    ["tags: [a, {b: [c]}, 2024, true]", ["a", "2024", "true"], 1],
  ];
  for (const [lines, tags, faults] of CASES) {
    test(JSON.stringify(lines), () => {
      const { note, problems } = opened(block(lines));
      assert.deepEqual(note.tags, tags);
      assert.equal(problems.length, faults, problems.join());
    });
  }
});

describe("aliases: a bad one costs itself", () => {
  const CASES: readonly (readonly [lines: string, aliases: readonly string[]])[] = [
    ["aliases: [A, {b: [c]}, D]", ["A", "D"]],
    [
      "aliases:\n  - A\n  - Mill: a history\n  - [x, y]\n  - true",
      ["A", "Mill: a history", "true"],
    ],
    ["aliases:\n  - A\n  - @handle\n  - *b\n  - `c`\n  - D", ["A", "@handle", "*b", "`c`", "D"]],
    ['aliases:\n  - "A\n  - B', ["A", "B"]],
    ["Aliases: [A, B: c: d, E]", ["A", "B: c: d", "E"]],
    ["alias: [A\ntitle: x", ["A"]],
  ];
  for (const [lines, aliases] of CASES) {
    test(JSON.stringify(lines), () => {
      const { note, problems } = opened(block(lines));
      assert.deepEqual(note.aliases, aliases);
      assert.ok(problems.length <= 2, problems.join());
    });
  }
});

describe("one fault is one error, and the other keys are read", () => {
  const CASES: readonly (readonly [text: string, problems: readonly string[]])[] = [
    [block("title: One: two", "importance: 1", "tags: [t]"), [`2 ${UNREADABLE}`]],
    [
      block("title: One: two", "importance: 1", "tags: [t]", "date: [", "kind: planet"),
      [`2 ${UNREADABLE}`],
    ],
    [block("tags: [t]", "importance: 1", "title: 'One: two", "x: y"), [`5 ${UNREADABLE}`]],
    ["\n\n---\ntitle: 'One: two'\nimportance: 1\ntags: t\n---\nWords.", [`3 ${UNREADABLE}`]],
    [
      "<!-- a remark -->\n---\ntitle: 'One: two'\nimportance: 1\ntags: t\n---\nWords.",
      [`2 ${UNREADABLE}`],
    ],
    ["  ---\n  title: 'One: two'\n  importance: 1\n  tags: t\n  ---\nWords.", [`1 ${UNREADABLE}`]],
    ["---\ntitle: 'One: two'\nimportance: 1\ntags: t\n\nWords.", [`1 ${UNREADABLE}`]],
    ["+++\ntitle = 'One: two'\nimportance = 1\ntags = ['t']\n+++\nWords.", [`1 ${UNREADABLE}`]],
    ["\uFEFF\uFEFF---\ntitle: 'One: two'\nimportance: 1\ntags: t\n---\nWords.", []],
  ];
  for (const [text, expected] of CASES) {
    test(JSON.stringify(text), () => {
      const { note, problems, html } = opened(text);
      assert.deepEqual(problems, expected);
      const title = note.title.replace(/^'/, "");
      assert.ok(title === "One: two" || title === "One: two x: y", note.title);
      assert.deepEqual([note.importance, note.tags], [1, ["t"]]);
      assert.match(html, /^<p>Words\.<\/p>\s*$/);
    });
  }
});

test("words between two rules are words, whatever YAML thinks of them", () => {
  for (const text of [
    "---\nOne word: two.\nMore words.\n---\n",
    "---\nJust words.\n---\n",
    "\n---\nWords.\n\n---\nMore.\n",
  ]) {
    const { html, note } = opened(text);
    const words = text.match(/\w+/g) ?? [];
    const shown = `${html} ${JSON.stringify(note.data)}`;
    assert.deepEqual(
      words.filter((word) => !shown.includes(word)),
      [],
      text,
    );
  }
});

test("keys that the compiler knows are read in any case, and others keep theirs", () => {
  const { note } = opened(
    block("Title: T", "IMPORTANCE: 2", "Sources: [https://a.example]", "My-Key: x"),
  );
  assert.deepEqual([note.title, note.importance], ["T", 2]);
  assert.deepEqual(Object.keys(note.data), ["title", "importance", "sources", "My-Key"]);
  assert.deepEqual(note.places["sources.0"], { line: 4, column: 11 });
});

test("a withheld note keeps the names that could be read of it, and those that could not", () => {
  const vault = vaultOf({
    "Secret.md": block(
      "title: The canary: a bird",
      "aliases: [Yellow bird, 'Kanari",
      "draft: true",
    ),
    "Open.md": "[[The canary: a bird]] [[Yellow bird]] [[Kanari]] [[Secret]]",
  });
  assert.doesNotMatch(
    JSON.stringify([...vault.pages, vault.reports]),
    /canary|Yellow|Kanari|Secret/,
  );
});
