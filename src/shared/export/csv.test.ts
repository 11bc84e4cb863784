import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../tests/fixtures/csv.ts";
import { fc } from "../../../tests/properties.ts";
import { writeCsv } from "./csv.ts";

test("the items of a list stand between bars, and dates are five columns", () => {
  const date = { start: "2025-01-01", end: "2025-12-31", precision: "year", text: "2025" };
  assert.equal(
    writeCsv(
      ["id", "date", "tags", "none"],
      [{ id: 1, date, tags: ["a b", "c|d"], none: undefined }],
    ),
    "id,date_start,date_end,date_precision,date_qualifier,date_text,tags,none\r\n" +
      "1,2025-01-01,2025-12-31,year,,2025,a b|c¦d,\r\n",
  );
});

/** Text out of what a spreadsheet looks at, and of anything else. */
const CELL = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠;,\t\r\n \"'a1") }),
);

test("whatever a cell holds is read back, but for apostrophes, and no cell is a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(CELL, CELL), { maxLength: 5 }), (rows) => {
      const csv = writeCsv(
        ["a", "b"],
        rows.map(([a, b]) => ({ a, b })),
      );
      const plain = (text: string) => text.replaceAll("'", "");
      assert.deepEqual(
        readCsv(csv)
          .slice(1)
          .map((row) => row.map(plain)),
        rows.map((row) => row.map(plain)),
      );
      const cells = readCsv(csv).flat();
      // A program that parts cells at semicolons, tabs or lines sees these.
      const seen = cells.flatMap((cell) => cell.split(/[;\t\r\n] */));
      for (const cell of seen) assert.ok(!/^[=+\-@＝＋－＠](?![\d.-]*$)/.test(cell), csv);
    }),
  );
});

test("an apostrophe stands before a formula, and before nothing else", () => {
  const CELLS = {
    "=1+1": "'=1+1",
    "＝1+1": "'＝1+1",
    "a;=1+1": "a;'=1+1",
    "a; @b": "a; '@b",
    "-5": "-5",
    "-5;+3.2": "-5;+3.2",
    "a=1": "a=1",
    "2025-01-01": "2025-01-01",
  };
  for (const [cell, written] of Object.entries(CELLS)) {
    assert.equal(writeCsv(["a"], [{ a: cell }]), `a\r\n${written}\r\n`);
  }
});
