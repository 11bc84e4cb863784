import assert from "node:assert/strict";
import { test } from "node:test";
import { fc } from "../../tests/properties.ts";
import { closeNames, closest } from "./closeNames.ts";

const near = (name: string, ...names: string[]) =>
  closeNames(names.map((value) => [value, value] as const))
    .near(name)
    .map(({ value }) => value);

test("finds a letter wrong, missing, doubled or out of its place", () => {
  for (const misspelt of ["DeepSeak", "DeepSek", "DeepSeeek", "DeepSeke", "deepsekk"]) {
    assert.deepEqual(near(misspelt, "Anthropic", "DeepSeek", "MiniMax"), ["DeepSeek"], misspelt);
  }
});

test("names the nearest first, and none that is the same", () => {
  assert.deepEqual(near("Anthropik", "Anthropc", "Anthropic"), ["Anthropic", "Anthropc"]);
  assert.deepEqual(near("Anthropic", "anthropic"), []);
});

test("takes a digit for what it is, and short words too", () => {
  assert.deepEqual(near("H.R. 8283", "H.R. 8238", "H.R. 8284"), []);
  assert.deepEqual(near("GLM", "GPT", "LLM"), []);
});

test("names one word of a few where one alone is nearest", () => {
  assert.equal(closest("alias", ["aliases", "tags"]), undefined, "two letters of five");
  assert.equal(closest("aliasses", ["aliases", "tags"]), "aliases");
  assert.equal(closest("compan", ["companx", "compani"]), undefined, "either may be meant");
});

test("one typing error in any name of eight letters or more is found, wherever it is", () => {
  const letter = fc.constantFrom(..."abcdefgh");
  const misspellings = fc.record({
    name: fc.string({ unit: letter, minLength: 8, maxLength: 30 }),
    at: fc.nat(),
    letter,
    kind: fc.constantFrom("wrong", "missing", "more", "swapped"),
  });
  fc.assert(
    fc.property(misspellings, ({ name, at, letter: put, kind }) => {
      const place = at % (name.length - 1);
      const [a = "", b = ""] = [name[place], name[place + 1]];
      const ends = { wrong: put + b, missing: b, more: a + put + b, swapped: b + a }[kind] ?? "";
      const misspelt = name.slice(0, place) + ends + name.slice(place + 2);
      if (misspelt === name) return;
      assert.deepEqual(near(misspelt, name), [name]);
    }),
  );
});
