/** `bench pages`: which figures of a page are missed, and how they are printed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figures, GATES, misses, table } from "../bench/pages/figures.ts";
import { fileOf } from "../bench/pages/types.ts";

const FINE: Figures = {
  name: "DeepSeek",
  after: { 360: 1.5, 1280: 0.8 },
  first: { y: 300, titleLines: 3 },
  shift: { 360: 0.02, 1280: 0 },
  line: 66,
  smallTargets: { 360: [], 1280: [] },
  smallControls: [],
  weight: { html: 9000, style: 10_000, script: 11_000, imported: 4000 },
  stops: { 360: 120, 1280: 130 },
};

const said = (figures: Partial<Figures>) => misses({ ...FINE, ...figures }).map(({ says }) => says);

test("a figure at its limit is met", () => {
  assert.deepEqual(misses(FINE), []);
});

test("each gate is missed by what is beyond its limit, and by it alone", () => {
  const beyond: readonly (readonly [Partial<Figures>, string])[] = [
    [{ after: { 360: 1.51, 1280: 0 } }, "after ÷ article, 360 is 1.51, at most 1.5"],
    [{ after: { 360: 0, 1280: 1.51 } }, "after ÷ article, 1280 is 1.51, at most 1.5"],
    [{ first: { y: 301, titleLines: 3 } }, "first sentence, y at 360 is 301, at most 300"],
    [{ shift: { 360: 0.021, 1280: 0 } }, "moved while loading, 360 is 0.021, at most 0.02"],
    [{ shift: { 360: 0, 1280: 0.021 } }, "moved while loading, 1280 is 0.021, at most 0.02"],
    [{ line: 59.9 }, "characters a line, 1280 is 59.9, 60 to 75"],
    [{ line: 75.1 }, "characters a line, 1280 is 75.1, 60 to 75"],
    [{ smallTargets: { 360: ["a"], 1280: [] } }, "targets under 24 px, 360 is 1, at most 0"],
    [{ smallTargets: { 360: [], 1280: ["a", "b"] } }, "targets under 24 px, 1280 is 2, at most 0"],
    [{ smallControls: ["button"] }, "controls under 44 px, 360 is 1, at most 0"],
    [{ weight: { ...FINE.weight, html: 9100 } }, "KB of the page is 30.1, at most 30"],
    [{ weight: { ...FINE.weight, imported: 4100 } }, "KB of script is 15.1, at most 15"],
    [{ stops: { 360: 121, 1280: 0 } }, "tab stops, 360 is 121, at most 120"],
    [{ stops: { 360: 0, 1280: 131 } }, "tab stops, 1280 is 131, at most 130"],
  ];
  for (const [figures, says] of beyond) assert.deepEqual(said(figures), [says]);
  assert.equal(new Set(beyond.map(([, says]) => says.split(" is ")[0])).size, GATES.length);
});

test("a gate holds for the pages that it is for", () => {
  const crowded = { stops: { 360: 500, 1280: 500 }, after: { 360: 9, 1280: 9 } } as const;
  assert.deepEqual(said({ ...crowded, name: "event" }), []);
  assert.deepEqual(said({ first: { y: 400, titleLines: 4 } }), []);
  const heavy = { html: 40_000, style: 0, script: 20_000, imported: 0 };
  assert.deepEqual(said({ weight: heavy, first: undefined }), []);
  assert.deepEqual(said({ after: { 360: undefined, 1280: undefined }, line: undefined }), []);
});

test("a figure that could not be measured is missed", () => {
  assert.equal(said({ line: Number.NaN }).length, 1);
});

test("the table marks what is missed, and what is not for a page", () => {
  const rows = table([FINE, { ...FINE, name: "list", line: undefined, smallControls: ["button"] }]);
  const row = (label: string) => rows.find((line) => line.startsWith(label));
  assert.match(row("characters a line") ?? "", / 66\.0 +– $/);
  assert.match(row("controls under 44 px") ?? "", / 0 +1!$/);
  assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
});

test("details say what is behind a number", () => {
  const [miss] = misses({ ...FINE, smallControls: ['button "Copy" 30 × 20'] });
  assert.deepEqual(miss?.details, ['button "Copy" 30 × 20']);
});

test("an address leads to its file", () => {
  assert.equal(fileOf("/"), "index.html");
  assert.equal(fileOf("/search/?q=distillation"), "search/index.html");
  assert.equal(fileOf("/companies/deepseek/"), "companies/deepseek/index.html");
  assert.equal(fileOf("/no/such/page/"), "404.html");
});
