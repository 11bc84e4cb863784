import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { caseTables } from "./cases.ts";
import type { Cell } from "./cell.ts";
import { lawTables } from "./laws.ts";

const stages = (...rows: readonly (readonly [date: string, stage: string])[]) =>
  `\n| Date | Stage |\n|---|---|\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;

const CONTEXT = contextOf({
  "site.yaml": "asOf: 2026-06-01\n",
  "laws/Skipped.md": `---\ntype: bill\nnumber: H.R. 1\n---\n${stages(
    ["2025-02-01", "introduced"],
    ["2026-01-12", "passed House"],
    ["2026-12-01", "enacted"],
  )}`,
  "laws/Lost.md": `---\ntype: bill\n---\n${stages(["2025-01-01", "introduced"], ["2025-06-01", "failed"])}`,
  "laws/Unknown.md": "---\ntype: bill\n---\n",
  "laws/Old.md": "---\ntype: statute\nstage: in force\n---\n",
  "laws/Ruled.md": `---\ntype: rule\n---\n${stages(["2025-01-13", "in force"], ["2025-05-13", "rescinded"])}`,
  "cases/A v. B.md": `---\ncourt: N.D. Cal.\nplaintiffs: A\n---\n${stages(["2025-03", "filed"])}`,
  "cases/Inquiry.md": `---\ntype: probe\n---\n${stages(["2025-04-01", "opened"])}`,
});

const tables = () => lawTables(CONTEXT).map((table) => table.view(0, 100));
const cellsOf = (title: string): Cell[] => {
  const rows = tables().flatMap(({ rows }) => rows);
  const row = rows.find(({ cells }) =>
    cells.some(({ cell }) => "title" in cell && cell.title === title),
  );
  assert.ok(row, title);
  return row.cells.map(({ cell }) => cell);
};
const steps = (title: string) =>
  cellsOf(title).flatMap((cell) =>
    cell.form === "step"
      ? [
          `${cell.step.state}: ${[cell.step.word, ...cell.step.days.map(({ date }) => date.words)].filter(Boolean).join(" ")}`,
        ]
      : [],
  );

describe("laws", () => {
  test("stand by type, and a statute without a dated step by itself", () => {
    assert.deepEqual(
      tables().map(({ id, rows }) => [id, rows.length]),
      [
        ["bills", 3],
        ["rules", 1],
        ["standing", 1],
      ],
    );
  });
  test("a step that was passed and is not on record is no recorded step; one to come is not reached", () => {
    assert.deepEqual(steps("Skipped"), [
      "reached: Feb. 1, 2025",
      "passed: not recorded",
      "reached: passed one chamber Jan. 12, 2026",
      "ahead: ",
      "ahead: ",
    ]);
  });
  test("a bill that failed ends behind the step that it reached", () => {
    assert.deepEqual(steps("Lost").slice(0, 3), [
      "reached: Jan. 1, 2025",
      "failed: failed June 1, 2025",
      "ahead: ",
    ]);
  });
  test("of a bill of which nothing is known the ladder says so", () => {
    assert.equal(steps("Unknown").at(0), "ahead: not stated");
  });
  test("of a rule only what happened is drawn", () => {
    assert.deepEqual(steps("Ruled"), ["reached: Jan. 13, 2025", "reached: rescinded May 13, 2025"]);
  });
  test("only bills that are neither law nor failed are pending", () => {
    const pending = tables()
      .flatMap(({ rows }) => rows)
      .filter(({ values }) => values["pending"]?.includes("pending"));
    assert.deepEqual(
      pending.map(({ href }) => href),
      ["/laws/skipped/"],
    );
  });
});

test("a probe is no court case", () => {
  const found = caseTables(CONTEXT).map((table) => table.view(0, 100));
  assert.deepEqual(
    found.map(({ id, rows }) => [id, rows.map(({ href }) => href)]),
    [
      ["cases", ["/cases/a-v-b/"]],
      ["probes", ["/cases/inquiry/"]],
    ],
  );
});
