import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWikiLink } from "./wikiLink.ts";

const NOTHING = { target: "", headings: [], block: undefined, alias: undefined };

test("between the brackets stand a name, headings or a block, and words", () => {
  for (const [inside, expected] of [
    ["Note", { target: "Note" }],
    ["a/b/Note.md", { target: "a/b/Note" }],
    ["GPT-4.5", { target: "GPT-4.5" }],
    ["Note#H 1#H2", { target: "Note", headings: ["H 1", "H2"] }],
    ["#Heading", { headings: ["Heading"] }],
    ["Note#^id", { target: "Note", block: "id" }],
    ["Note#Heading#^id", { target: "Note", headings: ["Heading"], block: "id" }],
    ["#^id", { block: "id" }],
    ["Note|words", { target: "Note", alias: "words" }],
    ["Note#H|words", { target: "Note", headings: ["H"], alias: "words" }],
    ["Note|a|b", { target: "Note", alias: "a|b" }],
    ["Note|a#b", { target: "Note", alias: "a#b" }],
    ["Note|", { target: "Note", alias: "" }],
  ] as const) {
    assert.deepEqual(parseWikiLink(inside), { ...NOTHING, ...expected }, inside);
  }
});

test("blanks around a part, and line breaks in one, are no part of it", () => {
  assert.deepEqual(parseWikiLink("  Long\n  name # H | some\nwords "), {
    ...NOTHING,
    target: "Long name",
    headings: ["H"],
    alias: "some words",
  });
});

test("in a table the divider is written with a backslash; any other stays", () => {
  assert.deepEqual(parseWikiLink("Note\\|words"), { ...NOTHING, target: "Note", alias: "words" });
  assert.equal(parseWikiLink("a\\b").target, "a\\b");
});

test("what names no heading and no block leads to the note", () => {
  for (const inside of ["Note#", "Note#^", "Note##", "Note# "]) {
    assert.deepEqual(parseWikiLink(inside), { ...NOTHING, target: "Note" }, inside);
  }
});
