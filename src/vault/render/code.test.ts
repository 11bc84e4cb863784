import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { selectAll } from "hast-util-select";
import { toString as textOf } from "hast-util-to-string";
import { common } from "lowlight";
import { treeOf } from "../../../tests/fixtures/pages.ts";
import { ROOT } from "../../../tests/fixtures/paths.ts";
import { fc } from "../../../tests/properties.ts";
import { htmlOf, vaultOf } from "../../../tests/support.ts";
import { contrast } from "../../shared/contrast.ts";
import { LIMITS } from "../../shared/limits.ts";

const pageOf = (note: string) => htmlOf(vaultOf({ "Note.md": note }), "Note.md");
const block = (language: string, code: string) => `\`\`\`\`\`${language}\n${code}\n\`\`\`\`\``;
const found = (html: string, selector: string) => selectAll(selector, treeOf(html)).map(textOf);

describe("code", () => {
  test("is coloured by classes, of a language that is known", () => {
    const html = pageOf(block("sql", "select 1 from lamps; -- all"));
    assert.deepEqual(found(html, ".code-keyword"), ["select", "from"]);
    assert.deepEqual(found(html, ".code-number"), ["1"]);
    assert.deepEqual(found(html, ".code-comment"), ["-- all"]);
    for (const word of ["js", "JS", "{js}", "{.js}", "js {1,3}", "js:name.js", "javascript"]) {
      assert.deepEqual(found(pageOf(block(word, "let x")), ".code-keyword"), ["let"], word);
    }
  });

  test("is plain of a language that is not, of none, and where it is long", () => {
    const long = "let x;\n".repeat(LIMITS.coloredCharacters / 7 + 1);
    const line = `let x = ${"x".repeat(LIMITS.coloredLine)};`;
    for (const note of [
      block("unheard", "let x"),
      block("", "let x"),
      block("js", long),
      block("js", line),
    ]) {
      assert.deepEqual(found(pageOf(note), "pre span"), []);
      assert.equal(found(pageOf(note), "pre.code").length, 1);
    }
  });

  test("keeps every character, and none of them becomes a tag", () => {
    const languages = fc.constantFrom(...Object.keys(common), "html", "unheard", "");
    const part = fc.constantFrom(
      ..."<>&\"'`/*#{$}()[]=-+;:.\\@!?|~^%0x1 \n".split(""),
      "</code></pre><script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "let",
      "/*",
      '"""',
      "é",
      "😀",
    );
    const code = fc.array(part, { maxLength: 60 }).map((parts) => `x${parts.join("")}x`);
    fc.assert(
      fc.property(languages, code, (language, text) => {
        fc.pre(!text.includes("`````"));
        const html = pageOf(block(language, text));
        assert.deepEqual(found(html, "pre.code > code"), [text]);
        assert.deepEqual(found(html, "pre :not(code, span), script, img"), []);
        assert.doesNotMatch(html, /<[^>]* (?:style|on\w+)=/);
      }),
    );
  });

  test("that only Obsidian runs is folded, under a word", () => {
    for (const [language, summary] of [
      ["dataview", "Query that runs in Obsidian (dataview)"],
      ["dataviewjs", "Query that runs in Obsidian (dataviewjs)"],
      ["Tasks", "Query that runs in Obsidian (Tasks)"],
      ["base", "Query that runs in Obsidian (base)"],
      ["button", "Button that runs in Obsidian (button)"],
      ["chart", "Chart that runs in Obsidian (chart)"],
    ] as const) {
      const html = pageOf(`${block(language, "list from [[Home]]")}\n\nAfter.`);
      assert.deepEqual(found(html, "details:not([open]) > summary"), [summary]);
      assert.deepEqual(found(html, "details > pre > code"), ["list from [[Home]]"]);
    }
  });
});

describe("blocks of the Admonition plugin", () => {
  const home = { "Home.md": "Words." };

  test("are callouts, with their title and their fold", () => {
    const html = pageOf(
      block("ad-Warning", "title: What is *new*\ncollapse: open\n\nIt **is**, with `code`."),
    );
    assert.deepEqual(found(html, "details[open].callout[data-callout=warning] > summary"), [
      "Warning What is new",
    ]);
    assert.deepEqual(found(html, ".callout strong, .callout code"), ["is", "code"]);
    assert.deepEqual(found(pageOf(block("ad-note", "collapse:\nx")), "details:not([open])"), [
      "Notex",
    ]);
    assert.deepEqual(found(pageOf(block("ad-note", "collapse: none\nx")), "div.callout"), [
      "Notex",
    ]);
    assert.deepEqual(found(pageOf(block("ad-note", "")), "div.callout"), ["Note"]);
  });

  test("hold links, tags, tables and further blocks, wherever they stand", () => {
    const inside =
      "> - ```ad-note\n>   title: Of [[Home]]\n>   ~~~ad-tip\n>   #deep [[Nowhere]]\n>   ~~~\n>   ```";
    const vault = vaultOf({ ...home, "Note.md": inside });
    const html = htmlOf(vault, "Note.md");
    assert.deepEqual(found(html, ".callout > .callout-title > a"), ["Home"]);
    assert.deepEqual(found(html, ".callout .callout a"), ["#deep", "Nowhere (no note yet)"]);
    const from = vault.backlinks.get("Home.md")?.map(({ from, line }) => `${from}:${line}`);
    assert.deepEqual(from, ["Note.md:2"]);
    const places = vault.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
    assert.deepEqual(places, ["wanted-note 4:11"]);
  });

  test("say nothing of withheld notes", () => {
    const draft = { "Draft.md": "---\ndraft: true\n---\nx" };
    const html = htmlOf(
      vaultOf({ ...draft, "Note.md": block("ad-note", "title: [[Draft]]\n[[Draft]] a") }),
      "Note.md",
    );
    assert.doesNotMatch(html, /Draft/);
  });

  test("stay code where a comment in one is not closed, or they are nested without end", () => {
    assert.deepEqual(found(pageOf(block("ad-note", "a %% b")), "pre"), ["a %% b"]);
    let nested = "words";
    for (let fence = 3; fence < 12; fence++) {
      nested = `${"`".repeat(fence)}ad-note\n${nested}\n${"`".repeat(fence)}`;
    }
    const html = pageOf(nested);
    assert.equal(found(html, ".callout").length, LIMITS.admonitionDepth);
    assert.match(found(html, "pre")[0] ?? "", /words/);
  });
});

test("each colour of code stands out from the ground it is on, in light and in dark", () => {
  const sheet = (name: string) => readFileSync(`${ROOT}/src/styles/${name}.css`, "utf8");
  const tokens = new Map(
    Array.from(
      sheet("tokens").matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
      ([, name, light, dark]) => [name, [light, dark] as const] as const,
    ),
  );
  const used = [...sheet("code").matchAll(/[^-]color: var\(--([\w-]+)\)/g)].map(([, name]) => name);
  assert.ok(used.length > 8);
  for (const name of ["ink", ...used]) {
    for (const theme of [0, 1] as const) {
      const [color, ground] = [tokens.get(name)?.[theme], tokens.get("paper-raised")?.[theme]];
      assert.ok(color && ground, name);
      assert.ok(contrast(color, ground) >= 4.5, `${name}: ${contrast(color, ground)}`);
    }
  }
});
