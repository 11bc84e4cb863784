import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../../tests/properties.ts";
import { SCALE_LIMITS, scaleFor } from "../../../shared/timeline/scale.ts";
import {
  centerFor,
  isInView,
  isSameRange,
  rangeAround,
  shownRange,
  transformFor,
  viewportOf,
} from "./zoom.ts";

const days = (start: number, end = start) => ({ start, end });

test("a range that is brought into view is what is in view", () => {
  const from = fc.integer({ min: -800_000, max: 30_000 });
  fc.assert(
    fc.property(from, fc.integer({ min: 30, max: 800_000 }), (from, length) => {
      const range = { from, to: from + length };
      const { range: shown, scale, width } = viewportOf(transformFor(range, 900), 900);
      assert.equal(scale, scaleFor(range, 900));
      assert.equal(width, 900);
      assert.ok(isSameRange(shown, range), `${JSON.stringify(shown)} for ${JSON.stringify(range)}`);
    }),
  );
});

test("a day alone is shown as near as the scale goes, in the middle", () => {
  const { range, scale } = viewportOf(transformFor({ from: 100, to: 101 }, 900), 900);
  assert.equal(scale, SCALE_LIMITS[1]);
  assert.ok(Math.abs((range.from + range.to) / 2 - 100.5) < 1e-9);
});

test("what is shown of a range is, asked for again, the same", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 800_000 }), (from, length) => {
      const shown = shownRange({ from: from % 800_000, to: (from % 800_000) + length }, 900);
      assert.ok(isSameRange(shownRange(shown, 900), shown));
      assert.ok(shown.to - shown.from >= length - 1e-6);
    }),
  );
});

describe("an entry in view", () => {
  const range = { from: 0, to: 100 };
  test("is one of whose days any is", () => {
    assert.ok(isInView(days(-5, 0), range));
    assert.ok(isInView(days(99, 200), range));
    assert.ok(!isInView(days(-5, -1), range));
    assert.ok(!isInView(days(100), range));
  });
  test("needs no move, unless it is at the very edge", () => {
    assert.equal(centerFor(days(50), range), undefined);
    assert.equal(centerFor(days(-400, 400), range), undefined);
    assert.equal(centerFor(days(97), range), 97.5);
    assert.equal(centerFor(days(-10), range), -9.5);
  });
  test("that is longer than the view is shown from its first day", () => {
    assert.equal(centerFor(days(200, 1000), range), 250);
  });
});

test("a cluster is shown with a quarter of its days, or a day, at each side", () => {
  assert.deepEqual(rangeAround([days(110), days(100), days(139)]), { from: 90, to: 150 });
  assert.deepEqual(rangeAround([days(100), days(100)]), { from: 99, to: 102 });
});

test("ranges are the same while both ends are of the same day", () => {
  assert.ok(isSameRange({ from: 0, to: 10 }, { from: 0.9, to: 9.1 }));
  assert.ok(!isSameRange({ from: 0, to: 10 }, { from: 1, to: 10 }));
  assert.ok(!isSameRange({ from: 0, to: 10 }, { from: 0, to: 11 }));
});
