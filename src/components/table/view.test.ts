import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { type Asked, answer, askedIn, isPlain, type Reading, unitsOf, withAsked } from "./view.ts";

interface Row {
  readonly name: string;
  readonly part?: true;
  readonly by: readonly string[];
  readonly day?: number;
}

const READING: Reading<Row> = {
  isPart: ({ part }) => part === true,
  values: (row, key) => (key === "by" ? row.by : []),
  order: ({ day, name }, column) => (column === "day" ? day : name),
};
const ROWS: readonly Row[] = [
  { name: "report", by: ["A"], day: 3 },
  { name: "report on X", part: true, by: ["A", "X"], day: 9 },
  { name: "report on Y", part: true, by: ["A", "Y"], day: 1 },
  { name: "letter", by: ["B"], day: 1 },
  { name: "post", by: ["A"] },
];
const NOTHING: Asked = { filters: new Map(), group: "", order: undefined };
const names = (asked: Asked) =>
  answer(ROWS, asked, READING).map(({ label, rows }) => [
    label,
    rows.map(({ row, isContext }) => (isContext ? `(${row.name})` : row.name)),
  ]);

describe("rows", () => {
  test("come as they are where nothing is asked", () => {
    assert.deepEqual(names(NOTHING), [["", ROWS.map(({ name }) => name)]]);
  });
  test("that match bring the row that they belong to", () => {
    assert.deepEqual(names({ ...NOTHING, filters: new Map([["by", "X"]]) }), [
      ["", ["(report)", "report on X"]],
    ]);
  });
  test("are sorted with their parts below them, those without a value last", () => {
    assert.deepEqual(names({ ...NOTHING, order: { column: "day", down: false } }), [
      ["", ["letter", "report", "report on X", "report on Y", "post"]],
    ]);
    assert.deepEqual(names({ ...NOTHING, order: { column: "day", down: true } }), [
      ["", ["report", "report on X", "report on Y", "letter", "post"]],
    ]);
  });
  test("are grouped by the first value", () => {
    assert.deepEqual(names({ ...NOTHING, group: "by" }), [
      ["A", ["report", "report on X", "report on Y", "post"]],
      ["B", ["letter"]],
    ]);
  });
  test("are all there once, whatever the order, while nothing is filtered", () => {
    const row = fc.record({
      name: fc.string(),
      part: fc.option(fc.constant(true as const), { nil: undefined }),
      by: fc.array(fc.constantFrom("A", "B")),
      day: fc.option(fc.integer(), { nil: undefined }),
    });
    const orders = fc.constantFrom(undefined, { column: "day", down: true });
    fc.assert(
      fc.property(fc.array(row), orders, fc.constantFrom("", "by"), (rows, order, group) => {
        const asked = { filters: new Map<string, string>(), group, order };
        const shown = answer(rows as Row[], asked, READING).flatMap((one) => one.rows);
        assert.deepEqual(new Set(shown.map((one) => one.row)), new Set(rows));
        assert.equal(shown.length, rows.length);
      }),
    );
  });
});

test("a part without a row before it stands alone", () => {
  const rows = [{ part: true }, { part: false }];
  assert.equal(unitsOf(rows, ({ part }) => part).length, 2);
});

describe("what is asked", () => {
  const known = { filters: ["by", "status"], groups: ["status"], columns: ["day"] };
  test("stands in the address, and what is unknown is passed over", () => {
    const asked = askedIn("?by=A&group=constructor&sort=day&order=down&x=1", known);
    assert.deepEqual(asked.filters, new Map([["by", "A"]]));
    assert.equal(asked.group, "");
    assert.deepEqual(asked.order, { column: "day", down: true });
    assert.ok(isPlain(askedIn("?by=&x=1", known)));
  });
  test("is written as it is read, and what else stands there kept", () => {
    const asked = askedIn("?by=A+%26+B&group=status&sort=day", known);
    const query = withAsked("?x=1&status=old", asked, known.filters);
    assert.equal(query, "?x=1&sort=day&by=A+%26+B&group=status");
    assert.deepEqual(askedIn(query, known), asked);
    assert.equal(withAsked("?by=A", NOTHING, known.filters), "");
  });
});
