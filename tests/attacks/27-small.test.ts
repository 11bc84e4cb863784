/** Ids that no other element has, links to a heading that only repeats the title, and characters that no page can show. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { idsOf, treeOf } from "../fixtures/pages.ts";
import { brokenLinks, siteFiles } from "../fixtures/siteFiles.ts";
import { cases, fc } from "../properties.ts";
import { htmlOf, siteOf, vaultOf } from "../support.ts";

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

test("the picture a?b.png stands at the address that a host makes of the page's, decoded or not", () => {
  const vault = vaultOf({
    "C.md": "![[a?b.png]] ![x](a%3Fb.png)\n\na ^id\n\n- b ^id",
    "a?b.png": "",
  });
  const site = siteFiles(vault);
  const sources = [...htmlOf(vault, "C.md").matchAll(/src="([^"]*)"/g)].map(([, src = ""]) => src);
  assert.equal(sources.length, 2);
  for (const src of sources) {
    assert.deepEqual(site.attachments, [src.slice(1)]);
    assert.equal(decodeURIComponent(src), src);
    assert.equal(new URL(src, "https://host.example").pathname, src);
  }
  assert.deepEqual(brokenLinks(site), []);
});

describe("ids are unique", () => {
  test("of a block of words and one in a callout", () => {
    const vault = vaultOf({ "C.md": "a ^id\n\n> [!note] T\n> b ^id\n\n- c ^ID\n" });
    assert.deepEqual(idsIn(htmlOf(vault, "C.md")), ["_id"]);
  });

  test("of any blocks, headings, footnotes, rows and embeds", () => {
    const block = fc.constantFrom(
      "a ^id",
      "> b ^id",
      "> [!note] T\n> c ^id",
      "- d ^id\n- e ^ID",
      "# id ^id",
      "## _id",
      "# fn 1",
      "# fnref_1",
      "x[^1]\n\n[^1]: note ^id",
      "y^[inline]",
      "| Date | Event |\n|---|---|\n| 2020 | z ^id |",
      "# row 3",
      "^id",
      "![[B]]",
      "![[B#id]]",
      "![[B#^id]]",
      "# e1_id",
      "# e1 id",
      "# page main",
      '<b id="_id">w</b>',
      "# id",
      "# id 1",
    );
    const text = fc.array(block, { maxLength: 9 }).map((blocks) => blocks.join("\n\n"));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const vault = vaultOf({ "A.md": a, "B.md": b });
        for (const path of ["A.md", "B.md"]) {
          const ids = idsIn(htmlOf(vault, path));
          assert.deepEqual(ids, [...new Set(ids)], JSON.stringify([a, b]));
        }
      }),
      { numRuns: cases(150) },
    );
  });
});

test("[[#A]] leads to the heading that the page has as its title", () => {
  for (const [path, text] of [
    ["A.md", "# A\n\nsee [[#A]] [x](#a) [[A#A]]"],
    ["Öl & Co.md", "# Öl & Co\n\nsee [[#Öl & Co]]"],
    ["index.md", "# index\n\n[[#index]]"],
  ] as const) {
    assert.deepEqual(
      brokenLinks(siteFiles(vaultOf({ [path]: text, "B.md": "[[A#A]] ![[A#A]]" }))),
      [],
      path,
    );
  }
  const page = siteOf({ "A.md": "# A\n\nsee [[#A]]" }).page("/a/").page;
  assert.ok("id" in page && page.id === "a");
  assert.equal(idsOf(treeOf(htmlOf(vaultOf({ "A.md": "# A\n\n[[#A]]" }), "A.md"))).length, 0);
});

test("control characters are replaced and reported, once a place", () => {
  const vault = vaultOf({
    "T.md": '---\ntitle: "x \\u0001\\u0008 y"\n---\n',
    "B.md": "a\x08b\x1Bc",
  });
  assert.deepEqual(
    vault.notes.map(({ title }) => title),
    ["B", "x �� y"],
  );
  assert.equal(htmlOf(vault, "B.md"), "<p>a�b�c</p>");
  assert.deepEqual(
    vault.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ["B.md:1:2 unreadable-character", "T.md:2:8 unreadable-character"],
  );
});
