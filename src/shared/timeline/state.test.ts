import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { FACETS, NO_FILTERS } from "./filters.ts";
import { LANES } from "./groups.ts";
import { readState, SHOW, type ViewState, writeState } from "./state.ts";

const OPENING: ViewState = {
  filters: NO_FILTERS,
  show: "hide",
  lanes: undefined,
  range: undefined,
  entry: undefined,
  story: undefined,
};

test("the view that a timeline opens on has no query", () => {
  assert.equal(writeState(OPENING), "");
  assert.deepEqual(readState(""), OPENING);
});

test("a query reads as people write it", () => {
  const state = readState("?company=companies/deepseek&from=2025-01-01&to=2026-10-10&show=dim");
  assert.deepEqual(state.filters.chosen.company, ["companies/deepseek"]);
  assert.deepEqual(state.range, { from: 20_089, to: 20_737 });
  assert.equal(state.show, "dim");
  assert.equal(
    writeState(state),
    "company=companies/deepseek&show=dim&from=2025-01-01&to=2026-10-10",
  );
});

test("what makes no sense is left", () => {
  const wrong = "?from=2026-02-31&to=2026-03-01&lanes=__proto__&show=constructor&other=1";
  assert.deepEqual(readState(wrong), OPENING);
  assert.equal(readState("?from=2026-03-02&to=2026-03-01").range, undefined);
  assert.deepEqual(readState("?from=-000043-03-15&to=0033-04-03").range, {
    from: -735_160,
    to: -707_381,
  });
});

test("whatever a reader chose, its link reads as the same", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 12 });
  const values = fc.array(words, { maxLength: 3 });
  const chosen = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, values])), {
    noNullPrototype: true,
  });
  const day = fc.integer({ min: -700_000_000, max: 700_000_000 });
  const plain = { noNullPrototype: true };
  const state = fc.record(
    {
      filters: fc.record(
        {
          ...{ chosen, text: words.map((text) => text.trim()) },
          until: fc.option(day, { nil: undefined }),
        },
        plain,
      ),
      show: fc.constantFrom(...SHOW),
      lanes: fc.constantFrom(...LANES),
      range: fc.option(
        fc.tuple(day, fc.nat(100_000)).map(([from, days]) => ({ from, to: from + 1 + days })),
        { nil: undefined },
      ),
      entry: fc.option(words, { nil: undefined }),
      story: fc.option(words, { nil: undefined }),
    },
    plain,
  );
  fc.assert(
    fc.property(state, (view) => {
      assert.deepEqual(readState(writeState(view as unknown as ViewState)), view);
    }),
  );
});
