/** The pages that one note may cause have a limit; what is over it is words, and the rest is built. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { LIMITS } from "../../src/shared/limits.ts";
import { tagLists } from "../../src/site/lists.ts";
import { contextOf } from "../support.ts";

const MANY = 4000;
const many = (part: (index: number) => string, between = " ") =>
  Array.from({ length: MANY }, (_, index) => part(index)).join(between);

const notes: Readonly<Record<string, string>> = {
  "wanted notes": many((index) => `[[w${index}]]`),
  "wanted notes, embedded": many((index) => `![[w${index}]]`),
  "Markdown links": many((index) => `[w](w${index}.md)`),
  "Markdown pictures of notes": many((index) => `![w](w${index})`),
  "links of HTML": many((index) => `<a href="w${index}.md">w</a>`),
  "a block of HTML": `<div>${many((index) => `<a href="w${index}.md">w</a>`)}</div>`,
  tags: many((index) => `#t${index}`),
  "a deep tag": `#${many((index) => `t${index}`, "/")}`,
  both: `${many((index) => `[[w${index}]]`)} ${many((index) => `#t${index}`)}`,
  "a title of a callout": `> [!note] ${many((index) => `[[w${index}]]`)}\n> Words.`,
  "a table": `| a |\n| --- |\n${many((index) => `| [[w${index}]] #t${index} |`, "\n")}`,
  "tags of the front matter": `---\ntags: [${many((index) => `t${index}`, ", ")}]\n---\n`,
  "links of the front matter": `---\nrelated: [${many((index) => `"[[w${index}]]"`, ", ")}]\n---\n`,
};

describe("a note of", () => {
  for (const [name, text] of Object.entries(notes)) {
    test(name, () => {
      const context = contextOf({
        "x.md": text,
        "embeds.md": "![[x]]\n\n#own",
        "y.md": "[[other]]",
      });
      const { vault } = context;
      const urls = new Set([
        ...vault.reports.wanted.map(({ url }) => url),
        ...tagLists(context).map(({ url }) => url),
      ]);
      assert.ok(urls.size > 0 && urls.size <= LIMITS.pagesPerNote + 2, String(urls.size));
      assert.ok(urls.has("/wanted/other/") && urls.has("/tags/own/"));
      assert.deepEqual(
        vault.problems.filter(({ code }) => code === "too-many-pages").map(({ file }) => file),
        ["x.md"],
      );
      // No page links to one that is not there.
      for (const [path, { html }] of vault.pages) {
        for (const [, url = ""] of html.matchAll(/href="(\/(?:wanted|tags)\/[^"]*)"/g)) {
          assert.ok(urls.has(decodeURI(url)), `${path}: ${url}`);
        }
      }
    });
  }
});

test("a list of thousands of notes that there are stays one", () => {
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`w${index}.md`, "Words."] as const),
  );
  const list = Object.keys(files).map((path) => `[[${path.slice(0, -3)}]]`);
  const { vault } = contextOf({ ...files, "x.md": list.join(" ") });
  assert.equal(vault.outgoing.get("x.md")?.length, 2000);
  assert.deepEqual(
    vault.problems.filter(({ code }) => code === "too-many-pages"),
    [],
  );
});
