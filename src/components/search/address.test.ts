import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { FACETS } from "../../shared/search/facets.ts";
import { readAddress, writeAddress } from "./address.ts";
import type { Question, Sort } from "./search.ts";

const value = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.toWellFormed());
const parts = {
  text: value.map((text) => text.trim()),
  choices: fc
    .tuple(...FACETS.map(() => fc.uniqueArray(value, { maxLength: 3 })))
    .map((lists) => new Map(FACETS.map((name, index) => [name, new Set(lists[index])]))),
  sort: fc.constantFrom<Sort>("relevance", "newest", "oldest"),
};
const question: fc.Arbitrary<Question> = fc.record(parts, { noNullPrototype: true });

test("a question comes back from its address", () => {
  fc.assert(
    fc.property(question, (asked) => assert.deepEqual(readAddress(writeAddress(asked)), asked)),
  );
});

test("an address that says nothing known asks nothing", () => {
  const { text, choices, sort } = readAddress("?sort=sideways&constructor=1&company=");
  assert.equal(text, "");
  assert.equal(sort, "relevance");
  assert.deepEqual(
    [...choices.values()].flatMap((set) => [...set]),
    [],
  );
});

test("a plain question has a plain address", () => {
  const choices = new Map([["company", new Set(["DeepSeek", "OpenAI"])]] as const);
  assert.equal(
    writeAddress({ text: "chips", choices, sort: "newest" }),
    "?q=chips&company=DeepSeek&company=OpenAI&sort=newest",
  );
});
