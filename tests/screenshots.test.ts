/** `bench screenshots`: how far pictures differ, and how that is shown. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PNG } from "pngjs";
import { differenceOf } from "../bench/screenshots/difference.ts";
import { type Compared, nameOf, percent, reportPage, table } from "../bench/screenshots/report.ts";

/** A white picture, with a black block of some size in its corner. */
function picture(width: number, height: number, block = 0): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let y = 0; y < block; y++) {
    for (let x = 0; x < block; x++) png.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return PNG.sync.write(png);
}

describe("the difference of two pictures", () => {
  test("is none where they are the same, as bytes or as pixels", () => {
    assert.deepEqual(differenceOf(picture(20, 10), picture(20, 10)), {
      share: 0,
      picture: undefined,
    });
    const other = PNG.sync.write(PNG.sync.read(picture(20, 10)), { deflateLevel: 0 });
    assert.equal(differenceOf(picture(20, 10), other).share, 0);
  });

  test("is the share of pixels that changed, with a picture of them", () => {
    const { share, picture: shown } = differenceOf(picture(20, 10), picture(20, 10, 10));
    assert.equal(share, 0.5);
    assert.ok(shown);
    const { width, height } = PNG.sync.read(shown);
    assert.deepEqual([width, height], [20, 10]);
  });

  test("counts what only the larger one has", () => {
    assert.equal(differenceOf(picture(20, 10), picture(20, 40)).share, 0.75);
    assert.equal(differenceOf(picture(20, 40), picture(20, 10)).share, 0.75);
  });
});

const COMPARED: readonly Compared[] = [
  { page: "H.R. 8283", width: 360, theme: "light", share: 0.0042 },
  { page: "H.R. 8283", width: 360, theme: "dark", share: 0 },
  { page: "claim", width: 360, theme: "light", share: 0.2 },
  { page: "claim", width: 360, theme: "dark", share: undefined },
];

test("a view has a name that is a file's", () => {
  assert.equal(nameOf({ page: "H.R. 8283", width: 360, theme: "dark" }), "h-r-8283-360-dark");
});

test("what differs a little is not shown as nothing", () => {
  assert.deepEqual([0, 0.00001, 0.0001, 1, undefined].map(percent), [
    "=",
    "< 0.01 %",
    "0.01 %",
    "100.00 %",
    "only one",
  ]);
});

test("the table has a line for each page", () => {
  assert.deepEqual(table(COMPARED), [
    "           360 light   360 dark",
    "H.R. 8283     0.42 %          =",
    "claim        20.00 %   only one",
  ]);
});

test("the report has the views that differ, the most first", () => {
  const page = reportPage(COMPARED, "main<");
  assert.match(page, /3 of 4 views differ/);
  assert.match(page, /against main&#60;/);
  assert.deepEqual(
    [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, words]) => words),
    ["claim, 360 dark: only one", "claim, 360 light: 20.00 %", "H.R. 8283, 360 light: 0.42 %"],
  );
  assert.doesNotMatch(page, /claim-360-dark-difference/);
});
