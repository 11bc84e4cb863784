import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { backwards, nearest, slips } from "./typos.ts";

describe("slips", () => {
  const cases: readonly (readonly [a: string, b: string, count: number])[] = [
    ["anthropic", "anthropic", 0],
    ["anthorpic", "anthropic", 1],
    ["antropic", "anthropic", 1],
    ["anthroppic", "anthropic", 1],
    ["anthrobic", "anthropic", 1],
    ["nathropic", "anthropic", 1],
    ["kratsois", "kratsios", 1],
    ["moonshoot", "moonshot", 1],
    ["kimi", "qwen", 4],
  ];
  for (const [a, b, count] of cases) {
    test(`${a} and ${b}: ${count}`, () => assert.equal(slips(a, b, 4), count));
  }

  test("are the same both ways, and none only where the words are the same", () => {
    const word = fc.stringMatching(/^[ab]{0,6}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(slips(a, b, 9), slips(b, a, 9));
        assert.equal(slips(a, b, 9) === 0, a === b);
      }),
    );
  });

  test("a bound only bounds", () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        assert.equal(slips(a, b, most), Math.min(slips(a, b, 99), most + 1));
      }),
    );
  });
});

test("the nearest word has fewest slips, then most names", () => {
  assert.equal(nearest("anthorpic", [["anthropic", 1]]), "anthropic");
  assert.equal(
    nearest("modle", [
      ["model", 3],
      ["mode", 9],
    ]),
    "mode",
  );
  assert.equal(nearest("kim", [["kimi", 1]]), undefined, "short words are left alone");
  assert.equal(nearest("qwen", [["anthropic", 1]]), undefined);
});

test("words are kept by their ends too", () => assert.equal(backwards("act"), "~tca"));
