import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { FACETS, type FacetName } from "../../shared/search/facets.ts";
import type { FacetFile } from "../../shared/search/files.ts";
import { countValues, matches } from "./filters.ts";

const column = (values: readonly string[], notes: readonly number[][]) => ({ values, notes });
const EMPTY = column([], [[], [], [], []]);

/** Four notes: two on DeepSeek, one of them with OpenAI, and one on neither. */
const FILE: FacetFile = {
  days: [1, 2, 3, null],
  facets: {
    ...{ accuser: EMPTY, accused: EMPTY, party: EMPTY, regulator: EMPTY },
    ...{ law: EMPTY, status: EMPTY, year: EMPTY, tier: EMPTY, tag: EMPTY },
    company: column(["DeepSeek", "OpenAI"], [[0], [0, 1], [1], []]),
    kind: column(["Event", "Claim"], [[0], [1], [0], [0]]),
  },
};

const choose = (choices: Partial<Record<FacetName, string[]>>) =>
  new Map(FACETS.map((name) => [name, new Set(choices[name])] as const));

test("values of a facet are “or”, facets are “and”", () => {
  const left = (choices: Parameters<typeof choose>[0]) =>
    [0, 1, 2, 3].filter((number) => matches(FILE, number, choose(choices)));
  assert.deepEqual(left({}), [0, 1, 2, 3]);
  assert.deepEqual(left({ company: ["DeepSeek"] }), [0, 1]);
  assert.deepEqual(left({ company: ["DeepSeek", "OpenAI"] }), [0, 1, 2]);
  assert.deepEqual(left({ company: ["DeepSeek"], kind: ["Event"] }), [0]);
  assert.deepEqual(left({ company: ["Unknown"] }), []);
});

test("a count says what choosing the value would leave", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(0, 1, 2, 3)),
      fc.uniqueArray(fc.constantFrom("DeepSeek", "OpenAI")),
      fc.uniqueArray(fc.constantFrom("Event", "Claim")),
      (found, company, kind) => {
        const choices = choose({ company, kind });
        const counts = countValues(FILE, found, choices);
        for (const [name, values] of [
          ["company", ["DeepSeek", "OpenAI"]],
          ["kind", ["Event", "Claim"]],
        ] as const) {
          for (const value of values) {
            const only = new Map([...choices, [name, new Set([value])] as const]);
            const left = found.filter((number) => matches(FILE, number, only));
            assert.equal(counts.get(name)?.get(value) ?? 0, left.length, `${name} ${value}`);
          }
        }
      },
    ),
  );
});
