import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayOf } from "../../shared/dates/calendar.ts";
import { FACETS } from "../../shared/search/facets.ts";
import type { FacetFile } from "../../shared/search/files.ts";
import { choicesWith, isBetween, readFilters, withoutFacets } from "./queryFilters.ts";

describe("filters among the words", () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    ["kind:case copyright", "copyright", [["kind", "case"]]],
    ['accused:"Moonshot AI" fable', "fable", [["accused", "Moonshot AI"]]],
    ["Status:refuted", "", [["status", "refuted"]]],
    [
      "kind:law kind:case",
      "",
      [
        ["kind", "law"],
        ["kind", "case"],
      ],
    ],
    ["https://example.org kinds:of 10:30", "https://example.org kinds:of 10:30", []],
    ["kind:", "kind:", []],
    ["before:soon", "before:soon", []],
  ];
  for (const [text, rest, filters] of cases) {
    test(text, () => {
      const read = readFilters(text);
      assert.equal(read.rest, rest);
      assert.deepEqual(
        read.filters.map(({ name, value }) => [name, value]),
        filters,
      );
    });
  }

  test("days: before the first of a period, after the last of one", () => {
    assert.deepEqual(readFilters("before:2026-06").between, {
      after: undefined,
      before: dayOf(2026, 6, 1),
    });
    assert.equal(readFilters("after:2025").between.after, dayOf(2025, 12, 31));
    assert.equal(readFilters("after:2026-12").between.after, dayOf(2026, 12, 31));
    assert.equal(readFilters("after:2026-09-15").between.after, dayOf(2026, 9, 15));
  });

  test("leave the text once the panel has them, all but days", () => {
    assert.equal(
      withoutFacets("kind:case copyright before:2026 law:DTSA"),
      "copyright before:2026",
    );
  });
});

const EMPTY = { values: [], notes: [] };
const FILE: FacetFile = {
  days: [],
  facets: {
    ...{ accuser: EMPTY, party: EMPTY, regulator: EMPTY, law: EMPTY },
    ...{ status: EMPTY, year: EMPTY, tier: EMPTY, tag: EMPTY, company: EMPTY },
    accused: { values: ["Moonshot AI", "StepFun", "Z.ai"], notes: [] },
    kind: { values: ["Case", "Claim", "Company"], notes: [] },
  },
};

describe("what a typed filter chooses", () => {
  const titleOf = async (name: string) => (name === "Zhipu" ? "Z.ai" : undefined);
  const chosen = async (text: string) => {
    const choices = await choicesWith(new Map(), readFilters(text).filters, FILE, titleOf);
    return FACETS.flatMap((name) => [...(choices.get(name) ?? [])]);
  };

  test("is the very value, one that begins so, or that of a note by another name", async () => {
    assert.deepEqual(await chosen("kind:case"), ["Case"]);
    assert.deepEqual(await chosen("kind:cases"), ["Case"]);
    assert.deepEqual(await chosen("kind:c"), ["Case", "Claim", "Company"]);
    assert.deepEqual(await chosen("accused:moonshot"), ["Moonshot AI"]);
    assert.deepEqual(await chosen("accused:Zhipu"), ["Z.ai"]);
  });

  test("stands as it was typed where there is none", async () => {
    assert.deepEqual(await chosen("accused:nobody"), ["nobody"]);
  });
});

test("a note without a date is between no days", () => {
  assert.equal(isBetween(null, { after: undefined, before: undefined }), true);
  assert.equal(isBetween(null, { after: 1, before: undefined }), false);
  assert.equal(isBetween(2, { after: 1, before: 3 }), true);
  assert.equal(isBetween(3, { after: 1, before: 3 }), false);
});
