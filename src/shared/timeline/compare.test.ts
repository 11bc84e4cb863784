import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonOf, discsOf, laneOf, largestOf, measuresIn, rangeOf } from "./compare.ts";
import type { EntryData, TimelineData } from "./data.ts";

const entry = (id: string, start: number, more: Partial<EntryData> = {}) =>
  ({ id, title: id, start, end: start, rank: 2, ...more }) as EntryData;

const dataOf = (entries: readonly EntryData[], figures: TimelineData["figures"] = []) =>
  ({ entries, figures, statuses: [], kinds: [] }) as unknown as TimelineData;

const figure = (of: string, text: string, value?: number, measure = "exchanges") => ({
  ...{ entry: of, measure, text, by: "Lab" },
  ...(value !== undefined && { value }),
});

const FIRST = dataOf(
  [entry("a", 0), entry("both", 50), entry("b", 60, { mentions: true }), entry("old", -900)],
  [figure("a", "over 100", 100), figure("both", "over 400", 400), figure("a", "hundreds")],
);
const SECOND = dataOf([entry("both", 50), entry("b", 60)], [figure("both", "25", 25)]);

test("an entry that only mentions a company does not concern it", () => {
  const { first, both, second } = comparisonOf(FIRST, SECOND);
  const ids = (compared: typeof first) => compared.map(({ entry: { id } }) => id);
  assert.deepEqual([ids(first), ids(both), ids(second)], [["a", "old"], ["both"], ["b"]]);
});

test("what stands before the axis is counted, and the axis ends after the last", () => {
  const { first, second } = comparisonOf(FIRST, SECOND);
  const range = rangeOf([...first, ...second], 0);
  assert.ok(range && range.from <= 0 && range.to > 60);
  const { named, earlier } = laneOf(first, { range, scale: 2, width: 200 });
  assert.deepEqual([named.map(({ words }) => words), earlier], [["a"], 1]);
  assert.equal(rangeOf(first, 5_000), undefined);
});

test("words stand where there is room, and the least important have none", () => {
  const axis = { range: { from: 0, to: 100 }, scale: 3, width: 300 };
  const all = Array.from({ length: 15 }, (_, index) =>
    entry(`${index}`.padStart(2, "0"), index * 7, {
      rank: index < 3 ? 3 : 1,
      title: "Long name of it",
    }),
  );
  const { named, others } = laneOf(
    all.map((one) => ({ entry: one, data: FIRST })),
    axis,
  );
  assert.deepEqual([named.length, others.length], [12, 3]);
  const sides = named.map(({ isBefore }) => isBefore);
  assert.deepEqual(sides, sides.toSorted(), "after the mark, then before it");
  assert.deepEqual([sides[0], sides.at(-1)], [false, true]);
});

test("the area of a disc is its number, on one scale for both", () => {
  const axis = { range: { from: 0, to: 100 }, scale: 8, width: 800 };
  const most = largestOf("exchanges", FIRST, SECOND);
  assert.equal(most, 400);
  assert.deepEqual(measuresIn(FIRST, SECOND), ["exchanges"]);
  const [small, large] = discsOf(FIRST, "exchanges", most, axis);
  const [other] = discsOf(SECOND, "exchanges", most, axis);
  assert.deepEqual([small?.radius, large?.radius, other?.radius], [10, 20, 5]);
  assert.deepEqual([small?.row, large?.row, small?.words], [0, 0, "over 100 (Lab)"]);
});

test("discs whose words would meet stand in different rows", () => {
  const data = dataOf(
    [entry("a", 10), entry("b", 12)],
    [figure("a", "over 100", 100), figure("b", "over 200", 200)],
  );
  const discs = discsOf(data, "exchanges", 200, {
    range: { from: 0, to: 100 },
    scale: 8,
    width: 800,
  });
  assert.deepEqual(
    discs.map(({ row }) => row),
    [0, 1],
  );
});
