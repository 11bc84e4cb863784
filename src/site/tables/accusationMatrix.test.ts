import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { dayOf } from "../../shared/dates/calendar.ts";
import { LIMITS } from "../../shared/limits.ts";
import { standings } from "../home/standings.ts";
import { accusationMatrix } from "./accusationMatrix.ts";
import { accusationTable } from "./accusations.ts";
import type { Matrix } from "./matrix.ts";

const CONTEXT = contextOf({
  "companies/Loom.md": "---\nrole: [accuser]\n---\n",
  "companies/Office.md": "---\nrole: [government, accuser]\n---\n",
  "companies/Mill.md": "---\ncountry: CN\n---\n",
  "companies/Volt.md": "---\ncountry: CN\n---\n",
  "companies/Weft.md": "---\ncountry: US\n---\n",
  "events/Letter.md":
    "---\ndate: 2026-01-01\naccuser: Loom\naccused: [Mill, Volt]\ntopic: distillation\nstatus: confirmed (content alleged)\n---\n",
  "events/Post.md":
    "---\ndate: 2026-02-01\naccuser: Loom\naccused: Mill\nstatus: confirmed (content disputed)\n---\n",
  "events/Memo.md":
    "---\ndate: 2026-03-01\naccuser: [Office, 'a \"senior\" clerk']\naccused: Weft\nstatus: unverified (content alleged)\n---\n",
  "events/Speech.md":
    "---\ndate: 2026-04-01\naccuser: Office\nstatus: confirmed (content alleged)\n---\n",
});

test("a document stands in a cell for each that it names, and counts once in its row", () => {
  const matrix = accusationMatrix(CONTEXT);
  assert.deepEqual(
    matrix.columnGroups.map(({ label, columns }) => [label, columns.map(({ title }) => title)]),
    [
      ["China", ["Mill", "Volt"]],
      ["United States", ["Weft"]],
      ["", ["unnamed groups"]],
    ],
  );
  assert.deepEqual(
    matrix.rowGroups.map(({ label, rows }) => [
      label,
      rows.map(({ name, cells, total }) => [
        name.title,
        cells.map(({ marks }) => marks.map(({ status }) => status.word).join()),
        total,
      ]),
    ]),
    [
      ["Companies", [["Loom", ["disputed,alleged", "alleged", "", ""], 2]]],
      ["Governments", [["Office", ["", "", "alleged", "alleged"], 2]]],
      ["Others", [["a “senior” clerk", ["", "", "alleged", ""], 1]]],
    ],
  );
  assert.deepEqual(matrix.totals, [2, 1, 1, 1, 4]);
  const [cell] = matrix.rowGroups[0]?.rows[0]?.cells ?? [];
  assert.equal(cell?.words, "Loom on Mill: 1 disputed, 1 alleged");
  assert.equal(cell?.href, "/accusations/?accuser=Loom&accused=Mill#charges");
});

test("what a cell leads to is what it counts, of all charges and of those on copying", () => {
  const { matrix } = standings(CONTEXT);
  assert.ok(matrix);
  assert.deepEqual(matrix.totals, [1, 1, 1]);
  for (const one of [accusationMatrix(CONTEXT), matrix]) assertCounts(one);
});

function assertCounts({ rowGroups }: Matrix): void {
  const { rows } = accusationTable(CONTEXT).view(0, 100);
  for (const { rows: of } of rowGroups) {
    for (const { cells } of of) {
      for (const { href, marks } of cells.filter(({ words }) => words !== "")) {
        const { searchParams } = new URL(href, "https://example.org");
        const found = rows.filter(
          ({ isPart, values }) =>
            !isPart && [...searchParams].every(([key, value]) => values[key]?.includes(value)),
        );
        assert.equal(found.length, marks.length, href);
      }
    }
  }
}

test("more parties than a page has room for are counted in the list, and the matrix says so", () => {
  const many = Array.from({ length: LIMITS.matrixRows + 1 }, (_, index) => [
    `events/${index}.md`,
    `---\ndate: 2026-01-01\naccuser: someone ${index}\naccused: Lab ${index}\n---\n`,
  ]);
  const labs = many.map((_, index) => [`companies/Lab ${index}.md`, ""]);
  const files = Object.fromEntries([...many, ...labs]);
  const { rowGroups, totals, means } = accusationMatrix(contextOf(files));
  assert.equal(rowGroups.flatMap(({ rows }) => rows).length, LIMITS.matrixRows);
  assert.equal(totals.length, LIMITS.matrixColumns + 1);
  assert.equal(totals.at(-1), LIMITS.matrixRows + 1);
  assert.match(means, /Drawn are the 60 rows and 40 columns with the most marks/);
});

test("who is accused in the words of one document shares a column, and the words stand in its cells", () => {
  const context = contextOf({
    "events/Speech.md": "---\ndate: 2026-01-01\naccuser: Loom\naccused: 'firms, none named'\n---\n",
    "events/Talk.md": "---\ndate: 2026-01-02\naccuser: Loom\naccused: closed labs\n---\n",
    "events/Note.md": "---\ndate: 2026-01-03\naccuser: Loom\n---\n",
    "events/Memo.md": "---\ndate: 2026-01-04\naccuser: Loom\naccused: Knot Ltd\n---\n",
    "events/Post.md": "---\ndate: 2026-01-05\naccuser: Loom\naccused: Knot Ltd\n---\n",
    "companies/Loom.md": "",
  });
  const { columnGroups, totals, rowGroups } = accusationMatrix(context);
  assert.deepEqual(
    columnGroups.flatMap(({ columns }) => columns.map(({ title }) => title)),
    ["Knot Ltd", "unnamed groups"],
  );
  assert.deepEqual(totals, [2, 3, 5]);
  const cells = rowGroups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  assert.match(cells[1]?.words || "", /^Loom on nobody named; closed labs; firms, none named: /);
  const { rows } = accusationTable(context).view(0, 100);
  const listed = rows.filter(({ values }) => values["accused"]?.includes("unnamed groups"));
  assert.equal(listed.length, 3);
});

test("a mark has who answered, and the first day of a reply by the accused and by anybody", () => {
  const context = contextOf({
    "companies/Lab.md": "",
    "companies/Maker.md": "",
    "people/Head.md": "---\naffiliation: Lab\n---\n",
    "events/Letter.md":
      "---\ndate: 2026-01-01\naccuser: Maker\naccused: Lab\nstatus: confirmed (content alleged)\n---\n\n| Reply by | Reply | Date |\n| --- | --- | --- |\n| Someone | no | 2026-01-02 |\n| [[Head]] | never | 2026-01-05 |\n",
  });
  const [mark] = accusationMatrix(context).rowGroups[0]?.rows[0]?.cells[0]?.marks ?? [];
  const first = dayOf(2026, 1, 1) ?? 0;
  assert.deepEqual(mark?.answered, { by: "accused", accused: first + 4, anybody: first + 1 });
});
