/** The HTML that one note may become has a limit, whatever makes it grow. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { formula } from "../../src/notation/formula.ts";
import { ROOT } from "../fixtures/paths.ts";
import { htmlOf, vaultOf } from "../support.ts";

const PAGE_BYTES = 2_000_000;

/** Half a gigabyte, of which Node and the compiler itself take a fifth. */
const MEMORY_BYTES = 500_000_000;

describe("the memory that a vault takes has a bound", () => {
  /** Each is an expression of its files, made where it is compiled. */
  const vaults = {
    "a macro that is called two hundred times":
      '({ "x.md": "$\\\\def\\\\a{" + "x".repeat(30000) + "}" + "\\\\a".repeat(190) + "$" })',
    "a macro within the bound of formulas, in many":
      '({ "x.md": ("$\\\\def\\\\a{" + "x".repeat(5000) + "}" + "\\\\a".repeat(190) + "$\\n\\n").repeat(150) })',
    "forty notes of two hundred embeds of a long one":
      'Object.fromEntries([["big.md", "word ".repeat(20000)], ...Array.from({ length: 40 }, (_, at) => ["x" + at + ".md", "![[big]]\\n\\n".repeat(200)])])',
  };
  for (const [name, files] of Object.entries(vaults)) {
    test(name, () => {
      const support = pathToFileURL(join(ROOT, "tests/support.ts")).href;
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [
          ...["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval"],
          `import { vaultOf } from ${JSON.stringify(support)};
           const vault = vaultOf(${files});
           const longest = Math.max(...[...vault.pages.values()].map(({ html }) => Buffer.byteLength(html)));
           console.log(JSON.stringify([process.resourceUsage().maxRSS * 1024, longest, vault.problems.length]));`,
        ],
        { encoding: "utf8" },
      );
      assert.equal(status, 0, stderr);
      const [memory, longest, problems] = JSON.parse(stdout) as [number, number, number];
      assert.ok(memory < MEMORY_BYTES, `${memory} bytes of memory`);
      assert.ok(longest < PAGE_BYTES, `a page of ${longest} bytes`);
      assert.ok(problems > 0);
    });
  }
});

describe("macros of a formula that become too much are shown as TeX", () => {
  const long = "x".repeat(15_000);
  const formulas = {
    "a long one, often": `\\def\\a{${long}}${"\\a".repeat(190)}`,
    "one that doubles its argument": "\\def\\a#1{\\a{#1#1}}\\a{x}",
    "one with a delimiter": "\\def\\a#1;{\\a#1#1;}\\a x;",
    "one in another": `\\newcommand{\\zz}{${long}}\\newcommand{\\yy}{\\zz\\zz\\zz}\\yy\\yy`,
    "a long argument": `\\def\\a#1{${"#1".repeat(1000)}}\\a{${"x".repeat(1000)}}`,
    "a long formula": "x".repeat(30_000),
  };
  for (const [name, tex] of Object.entries(formulas)) {
    test(name, () => {
      const vault = vaultOf({ "x.md": `$${tex}$\n\nWords after.` });
      assert.match(htmlOf(vault, "x.md"), /<code class="formula">.*Words after/s);
      assert.ok(Buffer.byteLength(htmlOf(vault, "x.md")) < 100_000);
      assert.deepEqual(
        vault.problems.map(({ code }) => code),
        ["math-unreadable"],
      );
    });
  }
  test("macros that become little are read as they were", () => {
    for (const [defined, meant] of [
      ["\\def\\a#1#2{#2+#1}\\a{x}y", "y+x"],
      ["\\def\\a#1;{(#1)}\\a xy;", "(xy)"],
      ["\\newcommand{\\zz}[1]{#1^n}\\zz2", "2^n"],
      ["\\def\\a#1{\\def\\b##1{#1+##1}}\\a{x}\\b{y}", "x+y"],
    ] as const) {
      const read = (tex: string) => JSON.stringify(formula(tex, false)).match(/"value":"[^"\\]*"/g);
      assert.deepEqual(read(defined), read(meant)?.slice(0, -1), defined);
    }
  });
});

describe("a page ends where it would be too large, and says so once", () => {
  const MANY = 180_000;
  const notes: Readonly<Record<string, string>> = {
    "wanted links": "[[a]] ".repeat(MANY),
    "a link in each item": "- [[a]]\n".repeat(110_000),
    tags: "#a ".repeat(MANY),
    "rows without words": `| a |\n| --- |\n${"||\n".repeat(300_000)}`,
    "items without words": "- \n".repeat(300_000),
    headings: "# a\n".repeat(MANY),
    formulas: "$x$ ".repeat(MANY),
    references: `a${">".repeat(990_000)}`,
    "code with references": `\`\`\`\n${'"'.repeat(990_000)}\n\`\`\``,
    // In a language whose quotes stay as they are typed.
    quotes: `---\nlang: fr\n---\n${'"'.repeat(990_000)}`,
    footnotes: `${"[^1] ".repeat(MANY)}\n\n[^1]: Words.`,
    "raw HTML": `<p>${'"'.repeat(900_000)}</p>`,
    links: "[a](https://a.example/) ".repeat(40_000),
  };
  for (const [name, text] of Object.entries(notes)) {
    test(name, () => {
      const vault = vaultOf({ "x.md": text, "y.md": "Words." });
      assert.ok(
        Buffer.byteLength(htmlOf(vault, "x.md")) < PAGE_BYTES,
        String(htmlOf(vault, "x.md").length),
      );
      assert.match(htmlOf(vault, "x.md"), /The rest of this note is left out/);
      const found = vault.problems.filter(({ code }) => code === "page-too-large");
      assert.equal(found.length, 1);
      assert.equal(htmlOf(vault, "y.md"), "<p>Words.</p>");
    });
  }

  test("embeds of a long note, on many pages", () => {
    const files = Object.fromEntries(
      Array.from(
        { length: 10 },
        (_, index) => [`x${index}.md`, "![[big]]\n\n".repeat(200)] as const,
      ),
    );
    const vault = vaultOf({ ...files, "big.md": "word ".repeat(20_000) });
    for (const [, { html }] of vault.pages) assert.ok(Buffer.byteLength(html) < PAGE_BYTES);
    const found = vault.problems.filter(({ code }) => code === "page-too-large");
    assert.equal(found.length, 10);
    assert.equal(htmlOf(vault, "big.md").length, "<p></p>".length + 99_999);
  });

  test("the contents of a page that is cut lead to headings that are there", () => {
    const vault = vaultOf({ "x.md": "# First\n\nWords.\n\n## Other\n\n".repeat(50_000) });
    const [note] = vault.notes;
    const html = htmlOf(vault, "x.md");
    assert.ok(note && note.headings.length > 1000 && note.headings.length < 50_000);
    const last = note.headings.at(-1);
    assert.ok(html.includes(` id="${last?.id}"`));
  });
});
