import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { readQuery } from "./query.ts";

const NONE = { words: [], phrases: [], excluded: [], either: [], ignored: [] };

describe("a query is", () => {
  const cases: readonly (readonly [text: string, parts: Partial<ReturnType<typeof readQuery>>])[] =
    [
      ["deepseek chips", { words: ["deepseek", "chips"] }],
      ['"trade secret" claims', { phrases: ["trade secret"], words: ["claims"] }],
      ["“trade secret”", { phrases: ["trade secret"] }],
      [
        'distillation -deepseek -"open weights"',
        {
          words: ["distillation"],
          excluded: ["deepseek", "open weights"],
        },
      ],
      ["24-05417", { words: ["24-05417"] }],
      ["self-hosted", { words: ["self", "hosted"] }],
      ["18 U.S.C. § 1836", { words: ["18", "U.S.C.", "1836"] }],
      ["what is distillation", { words: ["distillation"], ignored: ["what", "is"] }],
      ["who is who", { words: ["who", "is", "who"] }],
      ['"unclosed words', { phrases: ["unclosed words"] }],
      ["Vicuna OR Alpaca", { either: [["Vicuna", "Alpaca"]] }],
      [
        'chips OR "open weights" OR GPU law',
        { either: [["chips", "open weights", "GPU"]], words: ["law"] },
      ],
      ["OR chips OR", { words: ["chips"] }],
      ["- -- ? §", {}],
      ["", {}],
    ];
  for (const [text, parts] of cases) {
    test(text === "" ? "nothing" : text, () => {
      const { plain: _plain, asks: _asks, ...read } = readQuery(text, "en");
      assert.deepEqual(read, { ...NONE, ...parts });
    });
  }

  test("words of Chinese, by the dictionary", () => {
    assert.deepEqual(readQuery("人工智能", "en").words, ["人工", "智能"]);
  });

  test("what a name is compared with, less what must not be there", () => {
    assert.equal(readQuery("The Chip Security Act -senate", "en").plain, "The Chip Security Act");
  });
});

test("any text can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { words, phrases, excluded } = readQuery(text, "en");
      for (const part of [...words, ...phrases, ...excluded]) assert.match(part, /[\p{L}\p{N}]/u);
    }),
  );
});
