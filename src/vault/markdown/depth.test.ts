import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";
import { parseMarkdown } from "./index.ts";
import { childrenOf, type Node, plainText, walk } from "./tree.ts";

const quotes = (depth: number, words: string) => `${"> ".repeat(depth)}${words}`;
const lists = (depth: number, words: string) =>
  Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}- ${words}${at}`).join("\n");

/** What holds blocks and no words, so that a page can show it. */
const OF_BLOCKS = new Set(["root", "blockquote", "list", "listItem", "table", "tableRow"]);

const depthOf = (node: Node): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));

test("a note nested as deep as writers nest is read as it is", () => {
  for (const source of [quotes(20, "a"), lists(20, "a"), `${quotes(10, "- ".repeat(10))}a`]) {
    assert.equal(parseMarkdown(source).tooDeep, undefined);
  }
});

test("one nested deeper keeps all its words, is cut, and says on which line", () => {
  for (const source of [
    quotes(300, "word299"),
    lists(200, "word"),
    quotes(100, `${"- ".repeat(100)}word299`),
    `> ${lists(200, "word").replaceAll("\n", "\n> ")}`,
    quotes(100, "| a |\n|---|\n| word299 |"),
  ]) {
    const { root, tooDeep } = parseMarkdown(`First.\n\n${source}`);
    assert.ok(tooDeep !== undefined && tooDeep >= 3, source.slice(0, 20));
    assert.ok(depthOf(root) <= LIMITS.blockDepth + 4, `${depthOf(root)}`);
    walk(root, (node) => {
      const holdsWords = childrenOf(node).some(({ type }) => type === "text");
      assert.ok(!holdsWords || !OF_BLOCKS.has(node.type), `words in a ${node.type}`);
    });
    assert.match(plainText(root), source.includes("word299") ? /word299/ : /word199/);
  }
});

test("links that open inside one another are such nesting, and those side by side are none", () => {
  const links = (depth: number) => `Words ${"[[a|".repeat(depth)}${"]]".repeat(depth)}`;
  assert.equal(parseMarkdown(`First.\n\n${links(200)}`).tooDeep, 3);
  assert.equal(parseMarkdown(`- b\n- **${links(200)}**`).tooDeep, 2);
  for (const source of [links(20), "[[a]] [[]] [[ b]] ".repeat(200), "[[a|[[b]]]] ".repeat(200)]) {
    assert.equal(parseMarkdown(source).tooDeep, undefined, source.slice(0, 20));
  }
  assert.equal(parseMarkdown(`\`${links(200)}\``).tooDeep, undefined);
});

test("what comes after it is read as ever", () => {
  const { root } = parseMarkdown(`${quotes(300, "a")}\n\n## After`);
  assert.equal(childrenOf(root).at(-1)?.type, "heading");
});

test("its page shows the words, and the editor is told", () => {
  const vault = vaultOf({ "A.md": quotes(300, "deepest") });
  assert.match(htmlOf(vault, "A.md"), /deepest/);
  assert.deepEqual(
    vault.problems.map(({ code, line }) => [code, line]),
    [["nesting-too-deep", 1]],
  );
});
