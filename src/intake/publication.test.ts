import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertLinearGrowth } from "../../tests/growth.ts";
import { cases, fc } from "../../tests/properties.ts";
import { publication } from "./publication.ts";

const block = (...lines: string[]) => `---\n${lines.join("\n")}\n---\nWords.\n`;
const bad = (...lines: string[]) => block("tags: [#a #b]", ...lines);

/** What withholds a note, as its author wrote it; undefined where it is published. */
const TABLE: readonly (readonly [text: string, withheld: string | undefined])[] = [
  ["", undefined],
  ["Words.", undefined],
  ["draft: true", undefined],
  ["# Plan\n\ndraft: true\n", undefined],
  ["Words.\n\n---\ndraft: true\n---\n", undefined],
  ["```\n---\ndraft: true\n---\n```\n", undefined],
  // YAML that can be read: a plain yes publishes, and nothing else.
  [block(""), undefined],
  [block("# draft: true"), undefined],
  [block("draft: false"), undefined],
  [block("draft:"), undefined],
  [block("draft: ~"), undefined],
  [block("publish: true"), undefined],
  [block("PUBLISH: True"), undefined],
  [block("private: False"), undefined],
  [block("draft: true"), "draft: true"],
  [block("Draft: TRUE"), "draft: true"],
  [block("draft: no"), "draft: no"],
  [block('draft: "false"'), "draft: false"],
  [block("draft: 0"), "draft: 0"],
  [block("draft: maybe"), "draft: maybe"],
  [block("draft: []"), "draft: []"],
  [block("private: true", "ticker: none"), "private: true"],
  [block("publish: false"), "publish: false"],
  [block("publish: yes"), "publish: yes"],
  [block("publish: off"), "publish: off"],
  [block("published: false"), "published: false"],
  [block("published: no"), "published: no"],
  [block("published: true"), undefined],
  [block("published: 2024-05-01"), undefined],
  [block("publisher: The Times"), undefined],
  [block("draft: false", "Draft: true"), "draft: [false,true]"],
  [block("more: {draft: true}"), "draft: true"],
  [block("more: {draft: false}"), undefined],
  [block("list:", "  - a", "  - meta: {publish: off}"), "publish: off"],
  [block("darft: true"), "darft: true"],
  [block("drafts: yes"), "drafts: yes"],
  [block("Privat: on"), "Privat: on"],
  [block("craft: brewing"), undefined],
  [block("sources: [{published: 2024-05-01}]"), undefined],
  [block("tags: [draft]", "status: draft"), undefined],
  // Two fences at the top, more blocks than two, other words after a fence.
  ["---\n---\ndraft: true\n---\nWords.\n", "draft: true"],
  ["---\n\n---\n\ndraft: true\n---\n", "draft: true"],
  ["---\n---\nWords: some.\n\n---\n", undefined],
  ["---\n---\n---\ndraft: true\n---\n", "draft: true"],
  ["---\na: b\n---\n---\nc: d\n---\n---\ndraft: true\n---\n", "draft: true"],
  ["---\na: b: c\n---\n---\ndraft: true\n---\n", "draft: true"],
  ["---json5\n{draft: true}\n---\n", "draft: true"],
  ["--- yaml 1.2\ndraft: true\n---\n", "draft: true"],
  ["--- !note\ndraft: true\n---\n", "draft: true"],
  ["---\t# meta\ndraft: true\n---\n", "draft: true"],
  [block("draft:: true"), "draft:: true"],
  [block("\u200Bdraft: true"), "\u200Bdraft: true"],
  [block("ｄｒａｆｔ: true"), "ｄｒａｆｔ: true"],
  [block("“draft”: true"), "“draft”: true"],
  [block("draft: true").replaceAll("\n", "\r\n"), "draft: true"],
  [block("draft: true").replaceAll("\n", "\r"), "draft: true"],
  [block("draft: false").replaceAll("\n", "\r\n"), undefined],
  // YAML that can't be read: the same keys at any depth, and those that are nearly one of them.
  [bad(), undefined],
  [bad("draft: false"), undefined],
  [bad("draft:"), undefined],
  [bad("draft: null"), undefined],
  [bad("draft: true"), "draft: true"],
  [bad("DRAFT: Yes"), "DRAFT: Yes"],
  [bad("draft: no"), "draft: no"],
  [bad("draft: maybe"), "draft: maybe"],
  [bad("draft: 'true'"), "draft: 'true'"],
  [bad('"draft": true'), "draft: true"],
  [bad("draft: true # until Tuesday"), "draft: true"],
  [bad("# draft: true"), undefined],
  [bad("title: x # draft: true"), undefined],
  [bad("draft:", "  true"), "draft: true"],
  [bad("draft:", "", "  true"), "draft: true"],
  [bad("draft: >-", "  # why", "", "  yes"), "draft: yes"],
  [bad("draft:", "", "title: x"), undefined],
  [bad("**draft**: true"), "draft: true"],
  [bad("“draft”: true"), "draft: true"],
  [bad("draft: |", "  true"), "draft: true"],
  [bad("draft: !!bool true"), "draft: true"],
  [bad("draft : true"), "draft: true"],
  [bad("draft：true"), "draft: true"],
  [bad("\u200Bdraft: true"), "draft: true"],
  [bad("obsidian:", "  publish: false"), "publish: false"],
  [bad("list:", "  - draft: true"), "draft: true"],
  [bad("more: {a: 1, private: on}"), "private: on"],
  [bad("more: {draft: false}"), undefined],
  [bad("publish: true"), undefined],
  [bad("publish: 1"), "publish: 1"],
  [bad("private: y"), "private: y"],
  [bad("drfat: true"), "drfat: true"],
  [bad("drafts: true"), "drafts: true"],
  [bad("Privat: yes"), "Privat: yes"],
  [bad("publsh: no"), "publsh: no"],
  [bad("publised: false"), "publised: false"],
  [bad("published: off"), "published: off"],
  [bad("published: true"), undefined],
  [bad("published: 2024-05-01"), undefined],
  [bad("publisher: The Times"), undefined],
  [bad("publisher: no"), "publisher: no"],
  [bad("craft: brewing"), undefined],
  [bad("privately: true"), undefined],
  [bad("drawing: true"), undefined],
  [bad("title: My draft: yes"), undefined],
  [bad("is-draft: true"), undefined],
  [block("title: One: two"), undefined],
  [block("title: One: two", "draft: true"), "draft: true"],
  [block("a: 1", "a: 2", "draft: true"), "draft: true"],
  [block("\tdraft: true", "a: b: c"), "draft: true"],
  [block("just words"), undefined],
  [block("just words", "draft: true"), "draft: true"],
  // Where Obsidian would not read it.
  ["\uFEFF---\ndraft: true\n---\n", "draft: true"],
  ["\uFEFF\uFEFF---\ndraft: true\n---\n", "draft: true"],
  ["\uFEFF---\ndraft: false\n---\n", undefined],
  ["\n---\ndraft: true\n---\n", "draft: true"],
  ["\n \t\n---\ndraft: yes\n---\n", "draft: yes"],
  ["\n---\ntitle: x\n---\n", undefined],
  ["  ---\n  draft: true\n  ---\n", "draft: true"],
  ["    ---\n    draft: true\n    ---\n", "draft: true"],
  ["<!-- a\nremark -->\n---\ndraft: true\n---\n", "draft: true"],
  ["%% a\nremark %%\n\n---\ndraft: true\n---\n", "draft: true"],
  ["[//]: # (a remark)\n---\ndraft: true\n---\n", "draft: true"],
  ["\u200B---\ndraft: true\n---\n", "draft: true"],
  ["\u200E\u00AD---\ndraft: true\n---\n", "draft: true"],
  ["ï»¿---\ndraft: true\n---\n", "draft: true"],
  ["[comment]: # (a remark)\n[//]: <> (b)\n---\ndraft: true\n---\n", "draft: true"],
  ["[note]: #below\n---\ndraft: true\n---\n", undefined],
  ["----\ndraft: true\n----\n", "draft: true"],
  ["--\ndraft: true\n--\n", "draft: true"],
  ["−−−\ndraft: true\n－－－\n", "draft: true"],
  ["--\nWords.\n--\n", undefined],
  ["--- # what it is\ndraft: true\n---\n", "draft: true"],
  ["--- # what it is\ndraft: false\n---\n", undefined],
  ["---yml\r\ndraft: true\r\n---\r\n", "draft: true"],
  // A second block, right below the first.
  ["---\ntitle: x\n---\n---\ndraft: true\n---\n", "draft: true"],
  ["---\ntitle: x\n---\n\n---\nPublish: no\n---\nWords.\n", "Publish: no"],
  ["---\ntitle: x\n---\n---\ndraft: false\n---\n", undefined],
  ["---\ntitle: x\n---\nWords.\n\n---\ndraft: true\n---\n", undefined],
  ["---\ntitle: x\n---\n\n---\nWords of a\ndraft: true\n---\n", undefined],
  ["—-\ndraft: true\n—-\n", "draft: true"],
  ["\n---\nWords.\n\n---\n\nMore.\n", undefined],
  ["---\ndraft: true\n\nWords.\n", "draft: true"],
  ["---\ntitle: x\n\ndraft: true\n\nWords.\n", "draft: true"],
  ["---\ntitle: x\n\nWords.\n\ndraft: true\n", undefined],
  ["---\ndraft: false\n\nWords.\n", undefined],
  ["\n---\ndraft: true\nwithout an end\n", "draft: true"],
  ["---yaml\ndraft: true\n---\n", "draft: true"],
  ["+++\ndraft = true\n+++\n", "draft: true"],
  ["+++\n[meta]\ndraft = true\n+++\n", "draft: true"],
  ["+++\ntitle = 'x'\ndraft = true\n\nWords.\n", "draft: true"],
  ["+++\ndraft = false\ntitle = 'x'\n+++\n", undefined],
  [';;;\n{\n"title": "x",\n"draft": true\n}\n;;;\n', "draft: true"],
  ['---\n{"title": "x", "draft": true}\n---\n', "draft: true"],
  ['---json\n{"draft": true, "title": "x",}\n---\n', "draft: true"],
];

describe(`publication, by ${TABLE.length} texts`, () => {
  for (const [text, withheld] of TABLE) {
    test(JSON.stringify(text), () => assert.equal(publication(text).withheld, withheld));
  }
});

test("no text that stands around a block makes a draft of it public", () => {
  const above = fc.constantFrom(
    "",
    "\uFEFF",
    "\n",
    "  ",
    "\t",
    "<!-- x -->\n",
    "%% x %%\n",
    "\u200B",
  );
  const line = fc.constantFrom(
    "a: b",
    "a: b: c",
    "tags: [#a",
    "- x",
    "",
    "'",
    "a: {",
    "x: |",
    "# y",
  );
  const key = fc.constantFrom("draft: true", "Private: yes", "publish: false", "publish: 0");
  fc.assert(
    fc.property(
      fc.array(above, { maxLength: 3 }),
      fc.array(line, { maxLength: 4 }),
      key,
      (over, lines, last) => {
        const text = `${over.join("")}---\n${["first: 1", ...lines, last].join("\n")}\n---\nWords.\n`;
        assert.notEqual(publication(text).withheld, undefined, text);
      },
    ),
    { numRuns: cases(500) },
  );
});

test("what stands below a second fence is looked at once", () => {
  assertLinearGrowth(
    ["\n", " ", "a: b\n", "---\n"].map((piece) => ({
      name: JSON.stringify(piece),
      prepare: (size) => {
        const text = `---\na: b\n---\n---\n${piece.repeat(size)}`;
        return () => publication(text);
      },
    })),
  );
});
