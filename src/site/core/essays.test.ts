import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../words/en/index.ts";
import { essaysIn, essayUrl } from "./essays.ts";

test("an essay has the address of its file", () => {
  assert.equal(essayUrl("about/index.mdx"), "/about/");
  assert.equal(essayUrl("about/method.mdx"), "/about/method/");
});

test("its title and description are those of its front matter, its kind that of its folder", () => {
  const matter = '---\ntitle: "Is it legal: a guide"\ndescription: In short.\n---\n\nText.\n';
  const texts = { "/guides/legal/": matter, "/about/": matter, "/else/": matter };
  const read = essaysIn(texts, en.frame.essays);
  assert.deepEqual(
    read.map(({ kind }) => kind),
    ["Guide", "About", "Page"],
  );
  assert.equal(read[0]?.title, "Is it legal: a guide");
  assert.equal(read[0]?.description, "In short.");
  assert.equal(read[0]?.source, matter);
});

test("one without a title or a description is a mistake of the editors", () => {
  assert.throws(
    () => essaysIn({ "/about/": "Text." }, en.frame.essays),
    /expected a title of \/about\//,
  );
  assert.throws(
    () => essaysIn({ "/about/": "---\ntitle: A\n---\n" }, en.frame.essays),
    /a description of \/about\//,
  );
});
