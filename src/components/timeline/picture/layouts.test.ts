import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item } from "../../../shared/timeline/lane.ts";
import { type Lane, shareRows } from "../../../shared/timeline/lanes.ts";
import { STEPS } from "../../../shared/timeline/scale.ts";
import { StepLayouts } from "./layouts.ts";

const ITEMS = [0, 400, 800].map(
  (start): Item => ({ start, end: start, rank: 2, widths: [100], disc: false }),
);
const tracks = (...lanes: number[][]) =>
  shareRows(
    lanes.map((entries): Lane => ({ key: "", label: "", entries })),
    ITEMS,
    { from: 0, to: 900 },
    10,
  );

test("a step is worked out once, until the lanes are others", () => {
  const layouts = new StepLayouts();
  layouts.setTracks(tracks([0, 1, 2]), ITEMS);
  const first = layouts.at(STEPS - 1);
  assert.equal(layouts.at(STEPS - 1), first);
  assert.deepEqual(
    first.map(({ places }) => places.map(({ item }) => item)),
    [[0, 1, 2]],
  );
  layouts.setTracks(tracks([0], [1, 2]), ITEMS);
  assert.deepEqual(
    layouts.at(STEPS - 1).map(({ places }) => places.map(({ item }) => item)),
    [[0], [1, 2]],
  );
});
