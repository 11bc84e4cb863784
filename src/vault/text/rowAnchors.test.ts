import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { htmlOf, vaultOf } from "../../../tests/support.ts";

/** Of the row "2025 | It began". */
const BEGAN = "2025-01-01-c55cf52c";

describe("a row of data has an id on the page", () => {
  const TABLE = "| Date | Event |\n|---|---|\n| 2025 | It began |\n| soon | It ends |\n";
  const rowsOf = (html: string) =>
    [...html.matchAll(/<tr role="row" id="([^"]+)"/g)].map(([, id]) => id);

  test("which is the one that its entry leads to", () => {
    const vault = vaultOf({ "x.md": `---\ntitle: X\n---\n\n${TABLE}` });
    const entries = [...vault.harvest.timeline, ...vault.harvest.undated];
    assert.deepEqual(
      entries.map(({ id }) => id),
      [`/x/#${BEGAN}`, "/x/#row-8"],
    );
    assert.deepEqual(rowsOf(htmlOf(vault, "x.md")), [BEGAN, "row-8"]);
  });
  test("by its day and its words where it has a date, and by its line too", () => {
    const [text, moved] = [TABLE, `Words.\n\n${TABLE}`].map((table) =>
      htmlOf(vaultOf({ "x.md": table }), "x.md"),
    );
    assert.match(
      text ?? "",
      new RegExp(`<tr [^>]*id="${BEGAN}"><td[^>]*>(?:<div[^>]*>)?<span id="row-3"></span>`),
    );
    assert.match(
      moved ?? "",
      new RegExp(`<tr [^>]*id="${BEGAN}"><td[^>]*>(?:<div[^>]*>)?<span id="row-5"></span>`),
    );
    assert.match(moved ?? "", /<tr [^>]*id="row-6"/);
  });
  test("and a second row of the same words, or one like a heading, has a number", () => {
    const rows = "| 2025 | It began |\n".repeat(2);
    const vault = vaultOf({
      "x.md": `## 2025 01 01 c55cf52c\n\n| Date | Event |\n|---|---|\n${rows}`,
    });
    assert.deepEqual(rowsOf(htmlOf(vault, "x.md")), [`${BEGAN}-2`, `${BEGAN}-3`]);
    assert.deepEqual(
      vault.harvest.timeline.map(({ id }) => id),
      [`/x/#${BEGAN}-2`, `/x/#${BEGAN}-3`],
    );
  });
  test("and claims, arguments and stages have one too, other tables none", () => {
    const vault = vaultOf({
      "x.md": `| Claim | Status |\n|---|---|\n| a | alleged |\n\n| Argument | Status |\n|---|---|\n| b | weak |\n\n| Date | Stage |\n|---|---|\n| 2025 | Filed |\n\n| A | B |\n|---|---|\n| c | d |\n`,
    });
    assert.deepEqual(rowsOf(htmlOf(vault, "x.md")), ["row-3", "row-7", "2025-01-01-e7c1f91c"]);
  });
  test("and so have comparisons, to which their facts lead", () => {
    const vault = vaultOf({
      "companies/Lab.md": "---\naliases: [LB]\n---\n",
      "x.md":
        "| Point | Lab |\n|---|---|\n| a | b |\n\n| Point | LB |\n|---|---|\n| c | d |\n\n| Point | [[LB]] |\n|---|---|\n| e | f |\n",
    });
    assert.deepEqual(rowsOf(htmlOf(vault, "x.md")), ["row-3", "row-11"]);
    assert.deepEqual(
      vault.harvest.facts.map(({ id }) => id),
      ["/x/#row-3", "/x/#row-11"],
    );
  });
  test("whatever the table holds and wherever it stands", () => {
    const header = fc.constantFrom(
      ...["Date | Event", "**Year** | x | What happened?", "~~When~~ Time | Action"],
      ...["Claim | Status", "Argument | Status", "Date | Stage", "Point | [[Lab]] | [[Firm]]"],
      ...["Point | Lab<br>(2024)", "Point | LB | Firm", "Point | ~~Lab~~ Firm"],
    );
    const cell = fc.constantFrom(
      ...["2025", "~~2024~~ → 2025", "~~gone~~", "~~from", "to~~", "", "confirmed", "[[Lab]]"],
      ...[
        "a<br>b",
        "<del>a",
        "![[Firm]]",
        "x[^1]",
        "%%hidden%%",
        "a \\| b",
        "soon",
        "$x$",
        "<p>c</p>",
      ],
    );
    const table = fc
      .tuple(header, fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }))
      .map(([first, rows]) => [
        `| ${first} |`,
        `|${first.replace(/[^|]+/g, "---")}|`,
        ...rows.map((cells) => `| ${cells.join(" | ")} |`),
      ]);
    const place = fc.constantFrom("", "> ", "> [!note]\n> ", "- ", "1. ", "[^1]: ", "## Row 3\n\n");
    const block = fc.tuple(place, table).map(([begin, lines]) => {
      const next = /[-\d[]/.test(begin) ? "    " : (/^>/.exec(begin)?.[0] ?? "");
      return begin + lines.map((line, index) => (index > 0 ? next : "") + line).join("\n");
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const vault = vaultOf({
          "companies/Lab.md": "---\naliases: [LB]\n---\n",
          "companies/Firm.md": "",
          "x.md": `${blocks.join("\n\n")}\n\n[^1]: A note\n`,
        });
        const { timeline, undated, claims, arguments: statements, facts } = vault.harvest;
        const ids = new Set(
          [...htmlOf(vault, "x.md").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
        );
        for (const { id } of [...timeline, ...undated, ...claims, ...statements, ...facts])
          assert.ok(ids.has(id.slice("/x/#".length)), id);
      }),
    );
  });
  test("in an embed with its prefix, for the page may hold both", () => {
    const vault = vaultOf({ "x.md": `![[y]]\n\n${TABLE}`, "y.md": TABLE });
    assert.deepEqual(rowsOf(htmlOf(vault, "x.md")), ["e1_row-3", "e1_row-4", BEGAN, "row-6"]);
  });
  test("and a heading of the same id steps aside", () => {
    const vault = vaultOf({ "x.md": `## Row 5\n\n${TABLE}\n## Row 9\n\n[[#Row 5]]\n` });
    const html = htmlOf(vault, "x.md");
    assert.deepEqual(rowsOf(html), [BEGAN, "row-6"]);
    assert.match(html, / id="row-5"/);
    assert.deepEqual(
      vault.notes[0]?.headings.map(({ id }) => id),
      ["row-5-1", "row-9"],
    );
    assert.match(html, /href="[^"]*#row-5-1">Row 5</);
  });
});
