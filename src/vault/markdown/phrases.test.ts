import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../tests/fixtures/outline.ts";
import { parseMarkdown } from "./index.ts";
import { type Node, walk } from "./tree.ts";

/** The words that a paragraph holds. */
const phrases = (source: string) => /^paragraph\((.*)\)$/.exec(outline(source))?.[1];

test("markup is read in words of every kind, and inside other markup", () => {
  for (const [before, after] of [
    ["", ""],
    ["**", "**"],
    ["*", "*"],
    ["~~", "~~"],
    ["==", "=="],
    ["# ", ""],
    ["- ", ""],
    ["> ", ""],
    ["| x |\n|---|\n| ", " |"],
  ]) {
    const read = outline(`${before}a [[b]] #c $d$${after}`);
    for (const part of ["wikiLink:b", "tag:#c", "formula:d"]) {
      assert.ok(read.includes(part), `${part} in ${read}`);
    }
  }
});

test("words between == are highlighted, between ~~ struck out, between ~ as they stand", () => {
  assert.equal(phrases("==a *b*=="), "highlight(text:a  emphasis(text:b))");
  assert.equal(phrases("~~a~~"), "delete(text:a)");
  assert.equal(phrases("H~2~O"), "text:H text:~ text:2 text:~ text:O");
});

test("a tag in the words of a link is no link of its own", () => {
  assert.equal(phrases("[a #b](c) #d"), "link(text:a #b) text:  tag:#d");
  assert.equal(phrases("[*a #b*](c)"), "link(emphasis(text:a #b))");
});

test("a link by reference leads to what is defined under its name, whatever its case", () => {
  const urls = (source: string) => {
    const found: string[] = [];
    walk(parseMarkdown(source).root, (node) => {
      if (node.type === "link") found.push(node.url);
    });
    return found;
  };
  assert.deepEqual(urls("[a][R] [r] [b][]\n\n[r]: u1\n[b]: u2"), ["u1", "u1", "u2"]);
  assert.deepEqual(urls("[a][r]\n\n[r]: u1\n[r]: u2"), ["u1"]);
  assert.equal(outline("[a][none]"), "paragraph(text:[a][none])");
});

test("a note within the words is a footnote at the end", () => {
  assert.equal(
    outline("a^[b *c*]\n\nd"),
    "paragraph(text:a footnoteReference:) paragraph(text:d) footnoteDefinition(paragraph(text:b  emphasis(text:c)))",
  );
});

test("of a picture's description the size is no word", () => {
  const images: [string, unknown][] = [];
  const add = (node: Node) => {
    if (node.type === "image") images.push([node.alt ?? "", node.data?.size]);
  };
  walk(parseMarkdown("![a|300](x.png) ![b|c|20x10](x.png) ![d|e](x.png)").root, add);
  assert.deepEqual(images, [
    ["a", "300"],
    ["b|c", "20x10"],
    ["d|e", undefined],
  ]);
});

test("a row of a table that is all comment is no row, but for the header", () => {
  const table = "| a | b |\n|---|---|\n| %%c%% | %%d%% |\n| e | |\n| | |";
  assert.equal(outline(table).split("tableRow").length - 1, 3);
  assert.equal(outline("| %%a%% |\n|---|\n| b |").split("tableRow").length - 1, 2);
});
