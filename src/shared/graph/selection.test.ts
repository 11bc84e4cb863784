import assert from "node:assert/strict";
import { test } from "node:test";
import { ALONE, GRAPH, LAB, LAUNCH, MAKER } from "../../../tests/fixtures/smallGraph.ts";
import {
  isUntil,
  NO_SELECTION,
  queryOfParts,
  type Selection,
  selectionOf,
  selectionParts,
} from "./selection.ts";

test("a selection is in the address, and what can't be read is left", () => {
  for (const selection of [
    NO_SELECTION,
    { ...NO_SELECTION, note: LAB },
    { note: LAB, to: MAKER, until: 20_500 },
    { ...NO_SELECTION, to: MAKER },
  ] satisfies Selection[]) {
    const query = queryOfParts(selectionParts(selection, GRAPH));
    assert.deepEqual(selectionOf(query, GRAPH), selection, query);
  }
  assert.equal(
    queryOfParts(selectionParts({ note: LAB, to: MAKER, until: 20_544 }, GRAPH)),
    "?note=/companies/lab/&to=/companies/maker-inc/&until=2026-04-01",
  );
  for (const query of ["?note=/no/", "?to=/no/", "?until=2026-02-31", "?until=soon"]) {
    assert.deepEqual(selectionOf(query, GRAPH), NO_SELECTION, query);
  }
  assert.equal(selectionOf("?note=/companies/lab/&to=/companies/lab/", GRAPH).to, undefined);
});

test("until a day there is what is dated by then, and what has no date", () => {
  assert.equal(isUntil(GRAPH, LAUNCH, 20_000), true);
  assert.equal(isUntil(GRAPH, LAUNCH, 19_999), false);
  assert.equal(isUntil(GRAPH, LAUNCH, undefined), true);
  assert.equal(isUntil(GRAPH, ALONE, 0), true);
});
