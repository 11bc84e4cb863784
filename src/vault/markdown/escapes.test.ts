import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../tests/fixtures/outline.ts";
import { parseMarkdown } from "./index.ts";
import { plainText, walk } from "./tree.ts";

/** What a text says, and which kinds of markup it holds. */
function read(source: string) {
  const { root } = parseMarkdown(source);
  const kinds = new Set<string>();
  walk(root, ({ type }) => kinds.add(type));
  for (const plain of ["root", "paragraph", "text"]) kinds.delete(plain);
  return [plainText(root), ...kinds];
}

test("a character written as a reference is no markup", () => {
  for (const [source, words] of [
    ["a &#35;b", "a #b"],
    ["a &num;b", "a #b"],
    ["&eacute; &#x23;b \\#c", "é #b #c"],
    ["&#61;&#61;a&#61;&#61;", "==a=="],
    ["a&#94;[b]", "a^[b]"],
    ["a &#94;id", "a ^id"],
    ["&#91;&#91;Note]]", "[[Note]]"],
    ["&#36;x&#36;", "$x$"],
    ["\\&#35;b", "&#35;b"],
  ] as const) {
    assert.deepEqual(read(source), [words], source);
  }
  assert.deepEqual(read("> &#91;!note] a"), ["[!note] a", "blockquote"]);
  assert.deepEqual(read("- &#91;x] a"), ["[x] a", "list", "listItem"]);
  assert.deepEqual(read("&eacute;&nbsp;#b &amp; #c"), ["é\u00A0#b & #c", "tag"]);
});

test("a character after a backslash is no markup, and the backslash is not shown", () => {
  for (const [source, words] of [
    ["\\#tag", "#tag"],
    ["\\[[Note]]", "[[Note]]"],
    ["\\==a\\==", "==a=="],
    ["a\\^[b]", "a^[b]"],
    ["\\$x\\$", "$x$"],
    ["\\*a\\*", "*a*"],
    ["a \\^id", "a ^id"],
    ["\\~\\~a\\~\\~", "~~a~~"],
    ["\\`a\\`", "`a`"],
    ["\\=\\==a==", "===a=="],
  ]) {
    assert.deepEqual(read(source ?? ""), [words], source);
  }
});

test("an escaped bracket does not close what stands around it", () => {
  assert.equal(
    outline("a^[b \\] c]"),
    "paragraph(text:a footnoteReference:) footnoteDefinition(paragraph(text:b  text:] text: c))",
  );
});

test("an escaped backslash escapes nothing", () => {
  assert.deepEqual(read("\\\\ #tag"), ["\\ #tag", "tag"]);
  assert.deepEqual(read("a \\\\ [[b]]"), ["a \\ b", "wikiLink"]);
});

test("a backslash before a letter is a backslash", () => {
  assert.deepEqual(read("C:\\temp\\note #x"), ["C:\\temp\\note #x", "tag"]);
});

test("only the character itself is meant: markup beside it is read, over lines and in quotes", () => {
  assert.equal(outline("\\## #a"), "paragraph(text:# text:#  tag:#a)");
  assert.equal(
    outline("> a\\#b\n> c\\#d #e"),
    "blockquote(paragraph(text:a text:# text:b\nc text:# text:d  tag:#e))",
  );
  assert.deepEqual(read("a \\# &amp; \\# $x$ \\#"), ["a # & # x #", "formula"]);
});
