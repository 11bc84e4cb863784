import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS } from "../../shared/limits.ts";
import { SENTENCE_CHARACTERS } from "../../shared/sentences.ts";
import { parseMarkdown } from "../markdown/index.ts";
import { extract } from "./extract.ts";

const read = (source: string) => extract(parseMarkdown(source).root, source);

test("a link knows its words, its sentence's block, its heading and its line", () => {
  const { links } = read(
    "# One\n\nFirst. See [[A|the *a*]] here.\n\n## Two\n\n- [B](B.md#h)\n- ![[c.png|300]]\n",
  );
  assert.deepEqual(
    links.map(({ target, text, line, column, heading, embed, context }) => [
      ...[target, text, line, column, heading, embed],
      context.text.slice(context.at, context.at + text.length),
    ]),
    [
      ["A", "the *a*", 3, 12, "One", false, "the *a*"],
      ["B", "B", 7, 3, "Two", false, "B"],
      ["c.png", "300", 8, 3, "Two", true, ""],
    ],
  );
});

test("under Related, the words after the dash are the reason", () => {
  const { links } = read(
    "[[Z]] - no reason\n\n## Related\n\n- [[A]] — origin (Jan 2025)\n- [[B]] - why\n- [[C]]\n- [[D]]-like\n",
  );
  assert.deepEqual(
    links.map(({ target, reason }) => [target, reason]),
    [
      ["Z", undefined],
      ["A", "origin (Jan 2025)"],
      ["B", "why"],
      ["C", undefined],
      ["D", undefined],
    ],
  );
});

test("links of a table's cells belong to their cell", () => {
  const { tables } = read(
    "| Date | Event |\n|---|---|\n| 2025 | [[A]] and [[B\\|b]] |\n| [[C]] | x |\n",
  );
  assert.deepEqual(
    tables.map(({ header, rows }) => [
      header.map(({ text }) => text),
      rows.map(({ line, cells }) => [
        line,
        ...cells.map(({ text, links }) => [text, links.map(({ target }) => target)]),
      ]),
    ]),
    [
      [
        ["Date", "Event"],
        [
          [3, ["2025", []], ["A and b", ["A", "B"]]],
          [4, ["C", ["C"]], ["x", []]],
        ],
      ],
    ],
  );
});

test("each heading has a different id", () => {
  const { headings } = read(
    "# One\n\n# One\n\n# One 1\n\n> ## One\n\n# ???\n\n# [[A|Words]] `code`\n\n# \n",
  );
  assert.deepEqual(
    headings.map(({ text, id }) => [text, id]),
    [
      ["One", "one"],
      ["One", "one-1"],
      ["One 1", "one-1-1"],
      ["One", "one-2"],
      ["???", "untitled"],
      ["Words code", "words-code"],
    ],
  );
});

test("the summary is the first paragraph, not a footnote, cut at a sentence", () => {
  assert.equal(read("[^1]: Foot.\n\n# H\n\nFirst [[A|words]].\n\nSecond.").summary, "First words.");
  const long = read(`It cites Doe v. Roe here. ${"And more words follow it. ".repeat(40)}`).summary;
  assert.ok(long.length <= SENTENCE_CHARACTERS);
  assert.match(long, /follow it\.$/);
  assert.match(read("word ".repeat(200)).summary, /word…$/);
  assert.ok(read("😀".repeat(400)).summary.isWellFormed());
});

test("the summary leaves out what is struck out, and parts lines", () => {
  assert.equal(read("~~Confirmed~~ Refuted.").summary, "Refuted.");
  assert.equal(read("~~All gone.~~\n\nThis<br>stays.").summary, "This stays.");
  const picture = "Seen: ![a lamp](https://a.example/b.png)_Photo: R._ More.";
  assert.equal(read(picture).summary, "Seen: a lamp Photo: R. More.");
  assert.equal(read("It <s>was</s> <DEL>is</DEL> ==will== be.").summary, "It will be.");
});

test("words are counted by spaces, or by characters where there are none", () => {
  assert.equal(read("Two words\n\n| three | four |\n|---|---|\n| five | |\n").words, 7);
  assert.equal(read("深度求索").words, 5);
});

test("questions have their answers as plain text", () => {
  const { questions } = read(
    "## Is it *fair*?\n\nYes[^1] — [[A|they]] say `so`.\n\n- In part.\n\n### But?\n\nNo.\n\n## Next\n\n> [!FAQ]- Who?\n> We.\n\n> [!question] Empty?\n\n> [!note] No question?\n> Right.\n\n## None?\n\n[^1]: Foot.\n",
  );
  assert.deepEqual(questions, [
    { question: "Is it fair?", answer: "Yes — they say so. In part. But? No.", id: "is-it-fair" },
    { question: "But?", answer: "No.", id: "but" },
    { question: "Who?", answer: "We.", id: undefined },
  ]);
});

test("an answer ends with a sentence, before its limit", () => {
  const [asked] = read(`## Why?\n\n${"Because of Doe v. Roe and others. ".repeat(100)}`).questions;
  assert.ok(asked && asked.answer.length <= LIMITS.answerCharacters);
  assert.match(asked.answer, /and others\.$/);
});
