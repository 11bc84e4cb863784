import assert from "node:assert/strict";
import { test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { at } from "../assert.ts";
import { namesOf } from "./data.ts";
import {
  CLUSTER,
  extentOf,
  type Item,
  type LaneLayout,
  layLane,
  MARK,
  type Place,
  wordsAt,
} from "./lane.ts";
import { SCALE_LIMITS, STEPS, scaleAt, stepOf } from "./scale.ts";

const item = (start: number, rank = 2, width = 100, end = start): Item => ({
  start,
  end,
  rank,
  widths: [width],
  disc: false,
});

const places = ({ places }: LaneLayout) =>
  places
    .map(({ item, row, name, before }) => [item, row, name, before] as const)
    .sort(([a], [b]) => a - b);

interface Box {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** What is drawn of a place at a scale within its step: its mark or bar, and its words. */
function partsOf(
  { item: index, name, bar, before }: Place,
  items: readonly Item[],
  scale: number,
): { readonly left: number; readonly right: number }[] {
  const { start, end, widths } = at(items, index);
  const middle = ((start + end + 1) / 2) * scale;
  const extent = bar
    ? { left: start * scale, right: (end + 1) * scale }
    : { left: middle - MARK / 2, right: middle + MARK / 2 };
  return name === undefined ? [extent] : [extent, wordsAt(extent, at(widths, name), before)];
}

/** Every box that is drawn in the rows and of clusters, at a scale, from the layout of its step. */
function boxes(
  { places, clusters }: LaneLayout,
  items: readonly Item[],
  rows: number,
  scale: number,
): Box[] {
  return [
    ...places
      .filter(({ row }) => row < rows)
      .map((place) => {
        const parts = partsOf(place, items, scale);
        return {
          row: place.row,
          left: Math.min(...parts.map(({ left }) => left)),
          right: Math.max(...parts.map(({ right }) => right)),
        };
      }),
    ...clusters.map(({ at }) => ({ row: rows, left: at * scale, right: at * scale + CLUSTER })),
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

test("names go to the most important: on the right, else on the left, in the first row with room", () => {
  assert.deepEqual(places(layLane([item(0, 1), item(50, 2), item(400, 3)], 1, 2)), [
    [0, 0, 0, false],
    [1, 1, 0, false],
    [2, 0, 0, false],
  ]);
  const left = layLane([item(300, 1), item(270, 2)], 1, 1);
  assert.deepEqual(places(left), [
    [0, 0, 0, false],
    [1, 0, 0, true],
  ]);
});

test("what finds no row stands in the band: neighbors together, what lasted as a line", () => {
  const crowd = Array.from({ length: 33 }, () => item(100));
  const layout = layLane([...crowd, item(900), item(90, 3, 100, 130)], 1, 2);
  assert.deepEqual(places(layout), [
    [0, 0, 0, false],
    [1, 1, 0, false],
    [33, 0, 0, false],
    [34, 2, undefined, false],
  ]);
  assert.deepEqual(
    layout.clusters.map(({ items, at }) => [items.length, at]),
    [[31, 100.5]],
  );
});

test("discs stand in a row without a name, and before all names", () => {
  const disc: Item = { ...item(100, 5), widths: [], disc: true };
  assert.deepEqual(places(layLane([item(40, 1), disc], 1, 1)), [
    [0, 0, 0, true],
    [1, 0, undefined, false],
  ]);
});

test("a longer name stands where room is left", () => {
  const short = (start: number): Item => ({ ...item(start), widths: [50, 200] });
  assert.deepEqual(
    places(layLane([short(100), short(200)], 1, 1)).map(([, , name]) => name),
    [0, 1],
  );
});

test("no words cross a wall", () => {
  assert.deepEqual(places(layLane([item(100), item(390)], 1, 1, [400])), [
    [0, 0, 0, false],
    [1, 0, 0, true],
  ]);
  assert.deepEqual(places(layLane([item(390)], 1, 1, [300, 400])), []);
});

test("a short time is a mark in its middle, a long one a bar", () => {
  assert.deepEqual(extentOf({ start: 10, end: 19 }, 1), { bar: false, left: 3, right: 27 });
  assert.deepEqual(extentOf({ start: 10, end: 39 }, 1), { bar: true, left: 10, right: 40 });
});

const words = fc
  .array(fc.constantFrom("a", "lab", "alleges", "copying", "H.R. 8283", "模型", "“quoted”"), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) => all.join(" "));

/** Entries of any days, with names as the picture measures them. */
const anyItems = fc
  .array(
    fc.record({
      start: fc.oneof(
        fc.integer({ min: -1_800_000, max: 30_000 }),
        fc.integer({ min: 20_400, max: 20_500 }),
      ),
      length: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 400_000 }),
      ),
      rank: fc.integer({ min: 0, max: 3 }),
      title: words,
      short: fc.option(words, { nil: undefined }),
      disc: fc.boolean(),
      isNamed: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(
      ({ start, length, rank, title, short, disc, isNamed }): Item => ({
        start,
        end: start + length,
        rank,
        widths: isNamed
          ? namesOf({ title, ...(short && { short }) }).map(({ width }) => width)
          : [],
        disc,
      }),
    ),
  );

const anyScale = fc
  .double({ min: Math.log(SCALE_LIMITS[0]), max: Math.log(SCALE_LIMITS[1]), noNaN: true })
  .map(Math.exp);

test("no two boxes overlap at any scale, no words cross a wall, and no entry is lost", () => {
  fc.assert(
    fc.property(
      anyItems,
      fc.integer({ min: 1, max: 6 }),
      anyScale,
      fc.integer({ min: 20_400, max: 20_500 }),
      (items, rows, scale, wall) => {
        const layout = layLane(items, scaleAt(stepOf(scale)), rows, [wall]);
        assert.deepEqual(overlaps(boxes(layout, items, rows, scale)), []);
        for (const place of layout.places) {
          const [, words] = partsOf(place, items, scaleAt(stepOf(scale)));
          const x = wall * scaleAt(stepOf(scale));
          assert.ok(!words || words.right <= x || words.left >= x);
        }
        const shown = [
          ...layout.places.map(({ item }) => item),
          ...layout.clusters.flatMap(({ items }) => items),
        ];
        assert.deepEqual(
          shown.toSorted((a, b) => a - b),
          items.map((_, index) => index),
        );
      },
    ),
    { numRuns: cases(400) },
  );
});

test("who is named keeps its row and side, as the reader zooms in step by step", () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: 0, max: STEPS - 6 }), (items, first) => {
      let former = layLane(items, scaleAt(first), 2);
      for (let step = first + 1; step < first + 6; step++) {
        const next = layLane(items, scaleAt(step), 2, [], former);
        assert.deepEqual(overlaps(boxes(next, items, 2, scaleAt(step))), []);
        const byItem = new Map(next.places.map((place) => [place.item, place]));
        for (const { item, row, name, before } of former.places) {
          // Where a mark becomes a bar, it moves to the first of its days.
          if (row === 2 || extentOf(at(items, item), scaleAt(step)).bar) continue;
          const now = byItem.get(item);
          assert.equal(now?.row, row);
          if (name === undefined) continue;
          assert.equal(now?.before, before);
          assert.ok((now?.name ?? -1) >= name);
        }
        former = next;
      }
    }),
    { numRuns: cases(100) },
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
    const end = start + (next() < 0.1 ? Math.floor(next() * 9000) : 0);
    return item(start, 1 + Math.floor(next() * 3), 40 + Math.floor(next() * 260), end);
  });
  let former: LaneLayout | undefined;
  for (let step = 0; step < STEPS; step++) {
    former = layLane(items, scaleAt(step), 12, [], former);
    assert.deepEqual(
      overlaps(boxes(former, items, 12, scaleAt(step) * 1.2)).slice(0, 3),
      [],
      `step ${step}`,
    );
  }
});
