import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../tests/properties.ts";
import { editDistance, editsAllowed } from "./editDistance.ts";

describe("the edit distance", () => {
  const cases: readonly (readonly [a: string, b: string, distance: number | undefined])[] = [
    ["anthropic", "anthropic", 0],
    ["anthorpic", "anthropic", 1],
    ["antropic", "anthropic", 1],
    ["anthroppic", "anthropic", 1],
    ["anthrobic", "anthropic", 1],
    ["nathropic", "anthropic", 1],
    ["kratsois", "kratsios", 1],
    ["moonshoot", "moonshot", 1],
    ["kimi", "qwen", 4],
    ["", "qwen", 4],
    ["kimi", "anthropic", undefined],
    // "ac" is swapped and not edited again: the unrestricted distance would be 2.
    ["ca", "abc", 3],
  ];
  for (const [a, b, distance] of cases) {
    test(`of ${a} and ${b}: ${distance}`, () => assert.equal(editDistance(a, b, 4), distance));
  }

  const word = fc.stringMatching(/^[abc]{0,7}$/);

  test("is that of its recursive definition", () => {
    fc.assert(
      fc.property(word, word, (a, b) => assert.equal(editDistance(a, b, 9), defined(a, b))),
    );
  });

  test("is the same both ways, and 0 only between equals", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b, 9), editDistance(b, a, 9));
        assert.equal(editDistance(a, b, 9) === 0, a === b);
      }),
    );
  });

  test("above the bound is undefined, and below it the bound changes nothing", () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, max) => {
        const distance = defined(a, b);
        assert.equal(editDistance(a, b, max), distance > max ? undefined : distance);
      }),
    );
  });
});

/** Formula of Boytsov 2011, without a table. */
function defined(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwapped = a.length > 1 && b.length > 1 && a.endsWith(`${b.at(-1)}${b.at(-2)}`);
  return Math.min(
    defined(restA, b) + 1,
    defined(a, restB) + 1,
    defined(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? defined(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test("short words are never misspelt, and long ones in two edits", () => {
  assert.deepEqual(["kim", "kimi", "mistral", "deepseek"].map(editsAllowed), [0, 1, 1, 2]);
});
