import assert from "node:assert/strict";
import { test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { at } from "../assert.ts";
import {
  CLUSTER,
  extentOf,
  type Item,
  type LaneLayout,
  layLane,
  MARK,
  titledRight,
} from "./lane.ts";
import { SCALE_LIMITS, STEPS, scaleAt, stepOf } from "./scale.ts";

const item = (start: number, end = start, rank = 2, titleWidth = 100): Item => ({
  start,
  end,
  rank,
  titleWidth,
  factsWidth: 90,
});

const forms = ({ places }: LaneLayout) =>
  places.map(({ item, row, form }) => [item, row, form]).sort(([a], [b]) => Number(a) - Number(b));

interface Box {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Every box that is drawn at a scale, from the layout of its step. */
function boxes(
  { places, clusters }: LaneLayout,
  items: readonly Item[],
  rows: number,
  scale: number,
): Box[] {
  const step = scaleAt(stepOf(scale));
  return [
    ...places.flatMap(({ item: index, row, form, bar: isBar }) => {
      const laid = at(items, index);
      // A bar keeps its form until the next step.
      const bar = isBar && extentOf(laid, step).bar;
      const middle = ((laid.start + laid.end + 1) / 2) * scale;
      const extent = bar
        ? { bar, left: laid.start * scale, right: (laid.end + 1) * scale }
        : { bar, left: middle - MARK / 2, right: middle + MARK / 2 };
      const width = form === "mark" ? undefined : laid.titleWidth;
      const right = width === undefined ? extent.right : titledRight(extent, width);
      const facts = {
        row: row + 1,
        left: extent.left,
        right: titledRight(extent, laid.factsWidth),
      };
      return [{ row, left: extent.left, right }, ...(form === "card" ? [facts] : [])];
    }),
    ...clusters.map(({ at }) => ({
      row: rows,
      left: at * scale - CLUSTER / 2,
      right: at * scale + CLUSTER / 2,
    })),
  ];
}

function overlaps(found: readonly Box[]): string[] {
  const sorted = found.toSorted((a, b) => a.row - b.row || a.left - b.left);
  return sorted.flatMap((box, index) => {
    const before = sorted[index - 1];
    return before && before.row === box.row && box.left < before.right - 0.01
      ? [`row ${box.row}: ${before.right} > ${box.left}`]
      : [];
  });
}

test("an entry takes the first row that is free where it begins", () => {
  const items = [item(0), item(1), item(2), item(400)];
  assert.deepEqual(forms(layLane(items, 1, 5)), [
    [0, 0, "title"],
    [1, 1, "title"],
    [2, 2, "title"],
    [3, 0, "card"],
  ]);
});

test("titles go to the most important, where rows are left for the marks of all", () => {
  assert.deepEqual(forms(layLane([item(0), item(30), item(60), item(90, 90, 1)], 1, 2)), [
    [0, 0, "title"],
    [1, 1, "mark"],
    [2, 1, "mark"],
    [3, 1, "title"],
  ]);
  assert.deepEqual(forms(layLane([item(0, 0, 3), item(10, 10, 2), item(40, 40, 1)], 1, 2)), [
    [0, 0, "mark"],
    [1, 1, "title"],
    [2, 0, "title"],
  ]);
});

test("what finds no row is counted with its neighbors", () => {
  const crowd = Array.from({ length: 33 }, () => item(100));
  const { places, clusters } = layLane([...crowd, item(900)], 1, 4);
  assert.equal(places.length, 5);
  assert.deepEqual(
    clusters.map(({ items, at }) => [items.length, at]),
    [[29, 100.5]],
  );
});

test("a short time is a mark in its middle, a long one a bar", () => {
  assert.deepEqual(extentOf({ start: 10, end: 19 }, 1), { bar: false, left: 3, right: 27 });
  assert.deepEqual(extentOf({ start: 10, end: 39 }, 1), { bar: true, left: 10, right: 40 });
});

const anyItems = fc.array(
  fc.record({
    start: fc.oneof(
      fc.integer({ min: -1_800_000, max: 30_000 }),
      fc.integer({ min: 20_400, max: 20_500 }),
    ),
    length: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 400_000 }),
    ),
    rank: fc.integer({ min: 1, max: 3 }),
    titleWidth: fc.integer({ min: 0, max: 300 }),
    factsWidth: fc.integer({ min: 0, max: 300 }),
  }),
  { maxLength: 120 },
);

test("no two boxes overlap at any scale, and no entry is lost", () => {
  const [least, most] = SCALE_LIMITS;
  const anyScale = fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map(Math.exp);
  fc.assert(
    fc.property(anyItems, fc.integer({ min: 1, max: 12 }), anyScale, (raw, rows, scale) => {
      const items = raw.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
      const layout = layLane(items, scaleAt(stepOf(scale)), rows);
      assert.deepEqual(overlaps(boxes(layout, items, rows, scale)), []);
      const shown = [
        ...layout.places.map(({ item }) => item),
        ...layout.clusters.flatMap(({ items }) => items),
      ];
      assert.deepEqual(
        shown.toSorted((a, b) => a - b),
        items.map((_, index) => index),
      );
      assert.ok(layout.places.every(({ row }) => row <= rows));
    }),
    { numRuns: cases(400) },
  );
});

test("ten thousand entries overlap at none of the steps", () => {
  let state = 7;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const items = Array.from({ length: 10_000 }, (_, index) => {
    const start =
      index < 500 ? 20_400 + Math.floor(next() * 30) : Math.floor(-1_800_000 + next() * 1_820_000);
    return item(
      start,
      start + (next() < 0.1 ? Math.floor(next() * 9000) : 0),
      1 + Math.floor(next() * 3),
      40 + Math.floor(next() * 260),
    );
  });
  for (let step = 0; step < STEPS; step++) {
    const layout = layLane(items, scaleAt(step), 12);
    assert.deepEqual(
      overlaps(boxes(layout, items, 12, scaleAt(step) * 1.2)).slice(0, 3),
      [],
      `step ${step}`,
    );
  }
});

test("a title that would reach beyond the last day stands before its mark, or not at all", () => {
  const day = (start: number, rank = 2): Item => ({
    start,
    end: start,
    rank,
    titleWidth: 100,
    factsWidth: 0,
  });
  const at = (items: readonly Item[], rows: number) =>
    layLane(items, 1, rows, 400).places.map(({ item, form, before }) => [item, form, before]);
  assert.deepEqual(at([day(100), day(390)], 1), [
    [0, "title", false],
    [1, "title", true],
  ]);
  assert.deepEqual(at([day(340, 1), day(390)], 1), [
    [0, "title", true],
    [1, "mark", false],
  ]);
  assert.deepEqual(
    layLane([day(390)], 1, 1).places.map(({ form, before }) => [form, before]),
    [["title", false]],
  );
});
