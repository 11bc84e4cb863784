import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { expected } from "../assert.ts";
import { dayOf } from "../dates/calendar.ts";
import { busyRange, latestOf, STEPS, scaleAt, stepOf, wholeRange } from "./scale.ts";
import { contextOf, dayLabel, ticksOf } from "./ticks.ts";

const day = (year: number, month = 1, date = 1) => expected(dayOf(year, month, date), "a day");
const labels = (from: number, to: number, width: number) =>
  ticksOf({ from, to }, width / (to - from)).map(({ label }) => label);

test("ticks run from days to millennia", () => {
  assert.deepEqual(labels(day(2026, 2, 26), day(2026, 3, 3), 600), [
    ...["Feb 26", "Feb 27", "Feb 28", "Mar", "Mar 2", "Mar 3"],
  ]);
  assert.deepEqual(labels(day(2025, 12), day(2026, 3), 400), ["Dec", "2026", "Feb", "Mar"]);
  assert.deepEqual(labels(day(2024), day(2027), 450).slice(0, 3), ["2024", "Jul", "2025"]);
  assert.deepEqual(labels(day(-100), day(101), 400), [
    "101 BCE",
    "51 BCE",
    "1 BCE",
    "50 CE",
    "100",
  ]);
});

test("ticks keep their distance, whatever the range", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000, max: 800_000 }),
      fc.double({ min: Math.log(3), max: Math.log(3_000_000), noNaN: true }).map(Math.exp),
      (from, days) => {
        const scale = 1000 / days;
        const ticks = ticksOf({ from, to: from + days }, scale);
        assert.ok(ticks.length < 40, String(ticks.length));
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1];
          if (next) assert.ok((next.day - tick.day) * scale > 38, `${tick.label} ${next.label}`);
        }
      },
    ),
  );
});

test("the context of a view is what it begins in", () => {
  assert.equal(contextOf(day(2025, 1, 3), 2), "2025");
  assert.equal(contextOf(day(2025, 1, 3), 10), "Jan 2025");
  assert.equal(contextOf(day(2025, 1, 3), 0.001), "");
  assert.equal(dayLabel(day(-43, 3, 15)), "Mar 15, 44 BCE");
});

test("a timeline opens where most entries are", () => {
  const entries = [day(1974), ...Array.from({ length: 9 }, (_, month) => day(2026, month + 1))].map(
    (start) => ({ start, end: start }),
  );
  const busy = busyRange(entries);
  assert.ok(busy && busy.from > day(2025, 12) && busy.to > day(2026, 8));
  const whole = wholeRange(entries);
  assert.ok(whole && whole.from < day(1974) && whole.to >= busy.to);
  assert.deepEqual(latestOf({ from: 0, to: 100 }, 480), { from: 50, to: 100 });
  assert.equal(wholeRange([]), undefined);
});

test("a step holds from its scale to the next", () => {
  for (let step = 0; step < STEPS; step++) {
    assert.equal(stepOf(scaleAt(step)), step);
    assert.equal(stepOf(scaleAt(step) * 1.4), step);
  }
});
