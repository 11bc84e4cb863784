/** The measure of growth itself, in counted steps. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertLinearGrowth, type Measure, type Work } from "./growth.ts";

let steps = 0;

/** A thousand steps count as a millisecond. */
const counted: Measure = (run) => {
  const before = steps;
  run();
  return (steps - before) / 1000;
};

const work = (name: string, cost: (size: number) => number, maxSize?: number): Work => ({
  name,
  prepare: (size) => () => {
    steps += cost(size);
  },
  ...(maxSize !== undefined && { maxSize }),
});

const LINEAR = work("linear", (size) => 20 * size + 30);
const SORTING = work("sorting", (size) => size * Math.log2(size));
const QUADRATIC = work("quadratic", (size) => size ** 2 / 100);

describe("growth", () => {
  for (const fine of [LINEAR, SORTING, work("constant", () => 5, 800)]) {
    test(`${fine.name} work passes`, () => assertLinearGrowth([fine], counted));
  }

  test("quadratic work fails, by its name and with both figures", () => {
    assert.throws(
      () => assertLinearGrowth([QUADRATIC], counted),
      /quadratic: from \d+ to \d+, double the input is 4\.00 times the work; 2\.5 are allowed/,
    );
  });

  test("so does what is just above two and a half times for double the input", () => {
    const power = (exponent: number) => work("power", (size) => size ** exponent);
    assertLinearGrowth([power(Math.log2(2.45))], counted);
    assert.throws(() => assertLinearGrowth([power(Math.log2(2.55))], counted), /power: /);
  });

  test("so does quadratic work on small inputs only, done many times", () => {
    const small = work("small", (size) => size ** 2 / 1000, 200);
    assert.throws(() => assertLinearGrowth([small], counted), /small: from 1 to 128, /);
  });

  for (let place = 0; place < 8; place++) {
    test(`one quadratic among eight is named alone: at place ${place + 1}`, () => {
      const works = Array.from({ length: 8 }, (_, index) => (index === place ? QUADRATIC : LINEAR));
      assert.throws(
        () => assertLinearGrowth(works, counted),
        (error: Error) => /quadratic/.test(error.message) && !/linear/.test(error.message),
      );
    });
  }

  test("one run that was disturbed decides nothing", () => {
    let runs = 0;
    // Every fifth run costs three times what it should.
    const disturbed: Measure = (run) => counted(run) * (++runs % 5 === 0 ? 3 : 1);
    for (let count = 0; count < 20; count++) assertLinearGrowth([LINEAR], disturbed);
  });

  test("so does quadratic work whose sizes leave room for four doublings", () => {
    const few = work("few", (size) => size ** 2, 17);
    assert.throws(() => assertLinearGrowth([LINEAR, few], counted), /few: from 1 to 16, /);
  });

  test("nothing to measure is a mistake", () => {
    assert.throws(() => assertLinearGrowth([], counted), /expected work/);
    assert.throws(
      () => assertLinearGrowth([work("tiny", () => 1, 7)], counted),
      /tiny: expected sizes/,
    );
  });
});
