import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { dictionaryWords, foldKey, foldWords, JOINER, keysOf, spaced } from "./fold.ts";

describe("names are the same however they are typed", () => {
  const same: readonly (readonly string[])[] = [
    ["H.R. 8283", "HR 8283", "hr8283", "H. R. 8283", "ＨＲ８２８３"],
    ["18 U.S.C. § 1836", "18 USC 1836", "18 usc § 1836", "18 U.S.C. Section 1836"],
    ["S. 1705", "s 1705", "S1705"],
    ["Bartz v. Anthropic", "bartz vs anthropic", "Bartz versus Anthropic"],
    ["Tramèr et al.", "tramer et al"],
    ["Łódź", "Lodz", "łódź"],
    ["Große Straße", "grosse strasse"],
    ["Anthropic’s letter", "Anthropic's letter", "anthropics letter"],
    ["Z.ai", "zai", "Z AI"],
    ["The Distillation Wars", "distillation wars"],
    ["E.O. 14409", "EO 14409", "EO No. 14409"],
    ["AT&T", "AT and T"],
    ["深度求索", "深度 求索"],
  ];
  for (const names of same) {
    test(names.join(" = "), () => {
      assert.deepEqual(new Set(names.map(foldKey)).size, 1, names.map(foldKey).join(" "));
    });
  }

  test("and different where they differ", () => {
    const names = ["H.R. 8283", "S. 8283", "H.R. 8284", "Kimi K2", "Kimi K3", "蒸馏", "蒸留"];
    assert.equal(new Set(names.map(foldKey)).size, names.length);
  });

  test("a name of signs alone has no key", () => assert.equal(foldKey("???"), ""));
});

test("a name is found from each of its words on", () => {
  assert.deepEqual(keysOf("Chip Security Act"), ["chipsecurityact", "securityact", "act"]);
  assert.deepEqual(keysOf("深度求索"), ["深度求索", "度求索", "求索", "索"]);
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const once = foldWords(name).join(" ");
      // A lone "the" of what is left may go in its turn, and so may "no" before a number.
      fc.pre(!/^the |\b(?:sections?|secs?|no|nr|number) \d/.test(once));
      assert.equal(foldWords(once).join(" "), once);
    }),
  );
});

test("case and punctuation never matter", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,3}$/), (name) => {
      assert.equal(foldKey(name.toUpperCase()), foldKey(name));
      assert.equal(foldKey(`“${name.replaceAll(" ", ", ")}!”`), foldKey(name));
    }),
  );
});

test("a name and its version are separated, and numbers of other kinds are not", () => {
  const parts = (text: string) => spaced(text, dictionaryWords("en")).replaceAll(JOINER, "");
  const TEXTS: Readonly<Record<string, string>> = {
    "DeepSeek-R1": "DeepSeek- R1",
    "GPT-4o": "GPT- 4o",
    "Kimi-K2.5": "Kimi- K2.5",
    "GPT-4.1": "GPT- 4.1",
    "Claude-3.7-Sonnet": "Claude- 3.7- Sonnet",
    "24-05417": "24-05417",
    "1:25-cv-08768": "1:25-cv-08768",
    "2026-02-23": "2026-02-23",
    "AA26-251A": "AA26-251A",
    "self-hosted": "self-hosted",
    "H-1B": "H-1B",
  };
  for (const [text, expected] of Object.entries(TEXTS)) assert.equal(parts(text), expected);
});

test("unspaced words are separated, and nothing else moves", () => {
  const words = dictionaryWords("en");
  assert.equal(
    spaced("The lab 人工智能 works", words).replace(/\s+/g, " "),
    "The lab 人工 智能 works",
  );
  assert.equal(spaced("no such letters", words), "no such letters");
});
