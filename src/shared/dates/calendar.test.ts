import assert from "node:assert/strict";
import { test } from "node:test";
import { cases, fc } from "../../../tests/properties.ts";
import { expected } from "../assert.ts";
import { civil, dayIn, dayOf, isoDay, weekday } from "./calendar.ts";

const anyDay = fc.integer({ min: -2_000_000, max: 3_000_000 });

test("known days", () => {
  assert.equal(dayOf(1970, 1, 1), 0);
  assert.equal(dayOf(1969, 12, 31), -1);
  assert.equal(dayOf(2000, 3, 1), 11_017);
  assert.equal(dayOf(0, 1, 1), -719_528);
  assert.deepEqual(civil(-719_528), { year: 0, month: 1, day: 1 });
  assert.equal(isoDay(expected(dayOf(-44, 3, 15), "a day")), "-000044-03-15");
  assert.equal(isoDay(expected(dayOf(12_026, 1, 1), "a day")), "+012026-01-01");
});

test("no such day", () => {
  const wrong = [
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 1.5],
    [2026.5, 1, 1],
    [Number.NaN, 1, 1],
    [Number.POSITIVE_INFINITY, 1, 1],
  ] as const;
  for (const [year, month, dayOfMonth] of wrong) {
    assert.equal(dayOf(year, month, dayOfMonth), undefined, `${year}-${month}-${dayOfMonth}`);
  }
});

test("dayOf is the inverse of civil, and days follow one another", () => {
  fc.assert(
    fc.property(anyDay, (any) => {
      const { year, month, day: dayOfMonth } = civil(any);
      assert.equal(dayOf(year, month, dayOfMonth), any);
      const next = civil(any + 1);
      const isNext = next.day === dayOfMonth + 1 || next.day === 1;
      assert.ok(isNext && next.year * 12 + next.month - (year * 12 + month) <= 1);
    }),
    { numRuns: cases(5000) },
  );
});

test("agrees with the platform's calendar", () => {
  fc.assert(
    fc.property(anyDay, (any) => {
      const date = new Date(any * 86_400_000);
      assert.equal(isoDay(any), date.toISOString().slice(0, -14));
      assert.equal(weekday(any), date.getUTCDay());
    }),
  );
});

test("a day is read as fields and addresses have it, and nothing else is one", () => {
  assert.equal(dayIn("1970-01-02"), 1);
  assert.equal(dayIn("-000044-03-15"), dayOf(-44, 3, 15));
  for (const text of ["", "2026", "2026-02-30", "2026-13-01", "September 1", " 2026-01-01", null]) {
    assert.equal(dayIn(text), undefined, String(text));
  }
});
