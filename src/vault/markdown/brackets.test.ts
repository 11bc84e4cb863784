import assert from "node:assert/strict";
import { test } from "node:test";
import { outline } from "../../../tests/fixtures/outline.ts";
import { parseMarkdown } from "./index.ts";
import { walk } from "./tree.ts";

/** Each wiki-link: "!" before an embed, its target, and its words. */
function links(source: string): string[] {
  const found: string[] = [];
  walk(parseMarkdown(source).root, (node) => {
    if (node.type !== "wikiLink") return;
    const { embed, target, headings, block, alias } = node;
    const parts = [target, ...headings, ...(block === undefined ? [] : [`^${block}`])];
    found.push(`${embed ? "!" : ""}${parts.join("#")}${alias === undefined ? "" : `|${alias}`}`);
  });
  return found;
}

test("a link or an embed is what stands between double brackets", () => {
  for (const [source, ...expected] of [
    ["[[a]] ![[b]]", "a", "!b"],
    ["[[a|b]] ![[c.png|300]]", "a|b", "!c.png|300"],
    ["[[a#b]] [[#c]] [[a#^d]]", "a#b", "#c", "a#^d"],
    ["[[a]][[b]]", "a", "b"],
    ["**[[a]]** ~~[[b]]~~ *![[c]]*", "a", "b", "!c"],
    ["| x |\n|---|\n| [[a\\|b]] |", "a|b"],
    ["[[a %%hidden%%]]", "a"],
  ]) {
    assert.deepEqual(links(source ?? ""), expected, source);
  }
});

test("brackets that name nothing are shown as they are", () => {
  for (const words of ["[[]]", "[[#]]", "[[|a]]", "[[ ]]"]) {
    assert.equal(
      outline(`a ${words} b`).replaceAll(/ text:|^paragraph\(text:|\)$/g, ""),
      `a ${words} b`,
    );
  }
});

test("what follows the brackets stays, whatever it is", () => {
  for (const [source, words] of [
    ["[[a]](b) c", "(b) c"],
    ["![[a.png]](b) c", "(b) c"],
    ["[[a]]s c", "s c"],
    ["[[a]]: c", ": c"],
  ]) {
    assert.equal(
      outline(source ?? ""),
      `paragraph(${(source ?? "").startsWith("!") ? "wikiLink:" : "wikiLink:a"} text:${words})`,
    );
  }
});

test("single brackets, and those in code, are no link of the vault", () => {
  assert.deepEqual(links("[a] [a](b) `[[c]]` \\[[d]] ![e](f.png)"), []);
});
