import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../tests/fixtures/csv.ts";
import { fc } from "../../../tests/properties.ts";
import { writeCsv } from "./csv.ts";

test("lists are joined and dates are five columns", () => {
  const date = { start: "2025-01-01", end: "2025-12-31", precision: "year", text: "2025" };
  assert.equal(
    writeCsv(["id", "date", "tags", "none"], [{ id: 1, date, tags: ["a", "b"], none: undefined }]),
    "id,date_start,date_end,date_precision,date_qualifier,date_text,tags,none\r\n" +
      "1,2025-01-01,2025-12-31,year,,2025,a b,\r\n",
  );
});

test("whatever a cell holds is read back, and no cell is a formula", () => {
  const cell = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const csv = writeCsv(
        ["a", "b"],
        rows.map(([a, b]) => ({ a, b })),
      );
      const read = readCsv(csv).slice(1);
      const shown = (text: string) =>
        /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.-]+$/.test(text) ? `'${text}` : text;
      assert.deepEqual(
        read,
        rows.map((row) => row.map(shown)),
      );
    }),
  );
});
