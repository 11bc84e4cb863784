import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberCell, wordsCell } from "./cell.ts";
import { type Definition, sharedFilters, tableOf } from "./table.ts";

interface Bridge {
  readonly name: string;
  readonly city?: string;
  readonly spans: number;
}

const BRIDGES: readonly Bridge[] = [
  { name: "Tower", city: "London", spans: 1 },
  { name: "Rialto", city: "Venice", spans: 1 },
  { name: "Nameless", spans: 0 },
];

const definition = (items: readonly Bridge[]): Definition<Bridge> => ({
  id: "bridges",
  title: "Bridges",
  says: "",
  items,
  place: ({ name }) => ({ anchor: name, href: `/${name}/` }),
  columns: [
    { key: "name", label: "Name", cell: ({ name }) => wordsCell(name), order: ({ name }) => name },
    { key: "city", label: "City", cell: ({ city = "" }) => wordsCell(city, "not stated") },
    { key: "spans", label: "Spans", cell: ({ spans }) => numberCell(spans) },
    { key: "toll", label: "Toll", cell: () => wordsCell("", "none") },
  ],
  filters: [
    { key: "city", label: "City", values: ({ city }) => (city === undefined ? [] : [city]) },
    {
      key: "spans",
      label: "Spans",
      values: ({ spans }) => [String(spans)],
      choices: ["3", "1", "0"],
    },
  ],
});

describe("a table", () => {
  test("leaves out columns in which nothing stands", () => {
    const labels = (items: readonly Bridge[]) =>
      tableOf(definition(items))
        .view(0, 9)
        .columns.map(({ label }) => label);
    assert.deepEqual(labels(BRIDGES), ["Name", "City", "Spans"]);
    assert.deepEqual(labels(BRIDGES.slice(2)), ["Name"]);
  });
  test("says of an empty cell why it is empty, and of each row what it is filtered by", () => {
    const [, , row] = tableOf(definition(BRIDGES)).view(0, 9).rows;
    assert.deepEqual(row?.cells.at(1)?.cell, { form: "empty", words: "not stated" });
    assert.deepEqual(row?.values, { city: [], spans: ["0"] });
  });
  test("is cut into pages, and counts all of its rows on each", () => {
    const second = tableOf(definition(BRIDGES)).view(2, 3);
    assert.equal(second.count, 3);
    assert.deepEqual(
      second.rows.map(({ anchor }) => anchor),
      ["Nameless"],
    );
  });
});

test("filters offer what occurs, in their order or by the alphabet, and none that has one choice", () => {
  const [first, second] = [BRIDGES.slice(0, 1), BRIDGES.slice(1)].map((items) =>
    tableOf(definition(items)),
  );
  assert.ok(first && second);
  assert.deepEqual(sharedFilters([first]), []);
  assert.deepEqual(
    sharedFilters([second, first]).map(({ key, choices }) => [key, choices]),
    [
      ["city", ["London", "Venice"]],
      ["spans", ["1", "0"]],
    ],
  );
});
