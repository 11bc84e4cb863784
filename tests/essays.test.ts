/**
 * Two readers of links: remark-wiki-link, for the editors' own pages, and the
 * compiler, for notes. What a link leads to and what it says must be the same.
 */

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { unified } from "@astrojs/markdown-remark";
import type { Element, Root } from "hast";
import remarkWikiLink from "remark-wiki-link";
import { htmlToHast } from "satteri";
import { untypeset } from "../src/shared/typography.ts";
import { essayLinks } from "../src/site/astro/essayLinks.ts";
import { writeFiles } from "./fixtures/build.ts";
import { attribute, elements, named, textOf } from "./fixtures/pages.ts";
import { htmlOf, vaultOf } from "./support.ts";

const VAULT = {
  "companies/DeepSeek.md":
    "---\naliases: [Hangzhou DeepSeek AI, 深度求索]\n---\n\n## Models\n\nWords.\n",
  "companies/labs/Moonshot AI.md": "Words.\n",
  "companies/Thomson & Co.md": "Words.\n",
  "concepts/蒸馏.md": "Words.\n",
  "concepts/C++ notes.md": "Words.\n",
  "concepts/Café.md": "Words.\n",
  "Meta.md": "Words.\n",
  "companies/Meta.md": "Words.\n",
} as const;

const BASE = "/a/b/";

interface Read {
  readonly href: string;
  readonly words: string;
}

let folder = "";
let essay: (markdown: string) => Promise<Read | undefined>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "essays-"));
  await writeFiles(folder, Object.entries(VAULT));
  const options = await essayLinks(folder, BASE);
  const renderer = await unified({ remarkPlugins: [[remarkWikiLink, options]] }).createRenderer({});
  essay = async (markdown) => linkIn((await renderer.render(markdown)).code);
});
after(() => rm(folder, { recursive: true, force: true }));

function note(markdown: string): Read | undefined {
  const vault = vaultOf({ ...VAULT, "essay.md": markdown }, { base: BASE });
  const read = linkIn(htmlOf(vault, "essay.md"));
  // The page sets quotes; what is read is what was typed.
  return read && { ...read, words: untypeset(read.words) };
}

/** The first link: where it leads, and what it says without what only assistive technology hears. */
function linkIn(html: string): Read | undefined {
  const root = htmlToHast(html, { fragment: true }) as Root;
  const [link] = named(root, "a");
  if (!link) return undefined;
  const hidden = (element: Element) =>
    (attribute(element, "className") ?? "").includes("visually-hidden");
  const unsaid = elements(link, hidden).map(textOf).join("");
  const words = textOf(link);
  return {
    href: decodeURI(attribute(link, "href") ?? ""),
    words: unsaid === "" ? words : words.slice(0, -unsaid.length),
  };
}

describe("read alike:", () => {
  const LINKS: Readonly<Record<string, Read>> = {
    "[[DeepSeek]]": { href: "/a/b/companies/deepseek/", words: "DeepSeek" },
    "[[DeepSeek|the lab]]": { href: "/a/b/companies/deepseek/", words: "the lab" },
    "[[DeepSeek|words, with: marks]]": {
      href: "/a/b/companies/deepseek/",
      words: "words, with: marks",
    },
    "[[deepseek]]": { href: "/a/b/companies/deepseek/", words: "deepseek" },
    "[[DEEPSEEK|it]]": { href: "/a/b/companies/deepseek/", words: "it" },
    "[[Hangzhou DeepSeek AI]]": { href: "/a/b/companies/deepseek/", words: "Hangzhou DeepSeek AI" },
    "[[深度求索]]": { href: "/a/b/companies/deepseek/", words: "深度求索" },
    "[[companies/DeepSeek]]": { href: "/a/b/companies/deepseek/", words: "companies/DeepSeek" },
    "[[companies/DeepSeek|path]]": { href: "/a/b/companies/deepseek/", words: "path" },
    "[[labs/Moonshot AI|end of a path]]": {
      href: "/a/b/companies/labs/moonshot-ai/",
      words: "end of a path",
    },
    "[[Moonshot AI]]": { href: "/a/b/companies/labs/moonshot-ai/", words: "Moonshot AI" },
    "[[Thomson & Co]]": { href: "/a/b/companies/thomson-co/", words: "Thomson & Co" },
    "[[蒸馏]]": { href: "/a/b/concepts/蒸馏/", words: "蒸馏" },
    "[[C++ notes]]": { href: "/a/b/concepts/c-notes/", words: "C++ notes" },
    "[[Cafe\u0301|decomposed]]": { href: "/a/b/concepts/cafe/", words: "decomposed" },
    "[[Meta]]": { href: "/a/b/meta/", words: "Meta" },
    "Before [[DeepSeek]], after.": { href: "/a/b/companies/deepseek/", words: "DeepSeek" },
    "- in a list: [[DeepSeek|here]]": { href: "/a/b/companies/deepseek/", words: "here" },
    "> in a quotation: [[DeepSeek|here]]": { href: "/a/b/companies/deepseek/", words: "here" },
    "**[[DeepSeek|strong]]**": { href: "/a/b/companies/deepseek/", words: "strong" },
    "| a |\n|---|\n| [[DeepSeek]] |": { href: "/a/b/companies/deepseek/", words: "DeepSeek" },
    "| a |\n|---|\n| [[DeepSeek\\|in a table]] |": {
      href: "/a/b/companies/deepseek/",
      words: "in a table",
    },
    '[[DeepSeek|"quoted" & it\'s]]': {
      href: "/a/b/companies/deepseek/",
      words: '"quoted" & it\'s',
    },
    "[[DeepSeek|a|b]]": { href: "/a/b/companies/deepseek/", words: "a|b" },
    "[[DeepSeek|*stars*]]": { href: "/a/b/companies/deepseek/", words: "*stars*" },
    "## [[DeepSeek|in a heading]]": { href: "/a/b/companies/deepseek/", words: "in a heading" },
  };
  for (const [markdown, expected] of Object.entries(LINKS)) {
    test(markdown, async () => {
      assert.deepEqual(note(markdown), expected, "the compiler");
      assert.deepEqual(await essay(markdown), expected, "remark-wiki-link");
    });
  }

  for (const markdown of [
    "`[[DeepSeek]]`",
    "\\[[DeepSeek]]",
    "[[DeepSeek",
    "[[]]",
    "    [[DeepSeek]]",
  ]) {
    test(`no link in ${markdown}`, async () => {
      assert.equal(note(markdown), undefined, "the compiler");
      assert.equal(await essay(markdown), undefined, "remark-wiki-link");
    });
  }
});

describe("read in two ways, as remark-wiki-link 2.0 has no words for it:", () => {
  /** Why the two differ; what each makes of it, so that a change of either is seen. */
  const LINKS: readonly {
    readonly markdown: string;
    readonly because: string;
    readonly note: Read | undefined;
    readonly essay: Read | undefined;
  }[] = [
    {
      markdown: "[[DeepSeek#Models]]",
      because: "it knows no headings; the link leads to the top of the note",
      note: { href: "/a/b/companies/deepseek/#models", words: "DeepSeek > Models" },
      essay: { href: "/a/b/companies/deepseek/", words: "DeepSeek#Models" },
    },
    {
      markdown: "[[DeepSeek#Models|models]]",
      because: "the same, with words of its own",
      note: { href: "/a/b/companies/deepseek/#models", words: "models" },
      essay: { href: "/a/b/companies/deepseek/", words: "models" },
    },
    {
      markdown: "[[DeepSeek.md]]",
      because: "it shows the name as written",
      note: { href: "/a/b/companies/deepseek/", words: "DeepSeek" },
      essay: { href: "/a/b/companies/deepseek/", words: "DeepSeek.md" },
    },
    {
      markdown: "[[Nobody]]",
      because: "an essay wants no note, so it leads to the list of all that there are",
      note: { href: "/a/b/wanted/nobody/", words: "Nobody" },
      essay: { href: "/a/b/all/", words: "Nobody" },
    },
    {
      markdown: "[[DeepSeek|]]",
      because: "it takes words to be there after the divider",
      note: { href: "/a/b/companies/deepseek/", words: "DeepSeek" },
      essay: undefined,
    },
    {
      markdown: "[[ DeepSeek | spaced ]]",
      because: "it keeps spaces around the words",
      note: { href: "/a/b/companies/deepseek/", words: "spaced" },
      essay: { href: "/a/b/companies/deepseek/", words: " spaced " },
    },
    {
      markdown: "[[Moonshot\nAI]]",
      because: "its links end with the line",
      note: { href: "/a/b/companies/labs/moonshot-ai/", words: "Moonshot AI" },
      essay: undefined,
    },
    {
      markdown: "![[Café]]",
      because: "it knows no embeds",
      note: { href: "/a/b/concepts/cafe/", words: "Café" },
      essay: undefined,
    },
  ];
  for (const { markdown, because, ...expected } of LINKS) {
    test(`${markdown}: ${because}`, async () => {
      assert.deepEqual(note(markdown), expected.note, "the compiler");
      assert.deepEqual(await essay(markdown), expected.essay, "remark-wiki-link");
    });
  }
});
