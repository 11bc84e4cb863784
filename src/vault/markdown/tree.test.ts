import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "./index.ts";
import { endOf, isLeafBlock, plainText, startOf, walk, wikiLinkText } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

const words = (source: string) => plainText(parseMarkdown(source).root);

test("the words of a text are those that a reader sees", () => {
  for (const [source, expected] of [
    ["*a* **b** ~~c~~ ==d== `e`", "a b c d e"],
    ["[a](https://example.org) <https://example.org>", "a https://example.org"],
    ["[[Note]] [[Note|words]] [[Note#Part]]", "Note words Note > Part"],
    ["#tag $x^2$", "#tag x^2"],
    ["![a chart](chart.png)", "a chart"],
    ["a  \nb", "a b"],
    ["a <!-- c -->![[chart.png]]b", "a b"],
    ["a[^1]\n\n[^1]: b", "ab"],
    ["a &amp; \\* b", "a & * b"],
  ]) {
    assert.equal(words(source ?? ""), expected, source);
  }
});

test("a link without words of its own shows where it leads", () => {
  for (const [inside, expected] of [
    ["Note", "Note"],
    ["Note#Part#Sub", "Note > Part > Sub"],
    ["#Part", "Part"],
    ["#^id", "^id"],
    ["Note#^id", "Note"],
    ["Note|words", "words"],
    ["Note|", "Note"],
  ] as const) {
    const link = { type: "wikiLink", ...parseWikiLink(inside), embed: false } as const;
    assert.equal(wikiLinkText(link), expected, inside);
  }
});

test("nodes are visited parents first, in the order of the file", () => {
  const types: string[] = [];
  walk(parseMarkdown("# a\n\n- b *c*").root, ({ type }) => types.push(type));
  assert.equal(types.join(" "), "root heading text list listItem paragraph text emphasis text");
});

test("places count lines and columns from 1, and those without one stand at the start", () => {
  const [, second] = parseMarkdown("a\n\nb c").root.children;
  assert.ok(second && isLeafBlock(second));
  assert.deepEqual(startOf(second), { line: 3, column: 1, offset: 3 });
  assert.deepEqual(endOf(second), { line: 3, column: 4, offset: 6 });
  assert.deepEqual(startOf({ type: "text", value: "a" }), { line: 1, column: 1, offset: 0 });
});
