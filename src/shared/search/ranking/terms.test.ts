import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FAMILIES, KIND_WORDS, REPLY_WORDS, STANDING_WORDS } from "../../../record/searchWords.ts";
import { asksStanding, familyOf, isKindWord, wantedIn } from "./terms.ts";

/** A word of each family, and one that it finds: a line of the table each. */
const FOUND: readonly (readonly [asked: string, found: string])[] = [
  ["sued", "lawsuit"],
  ["courts", "judge"],
  ["ruling", "decided"],
  ["appealed", "affirmed"],
  ["throw", "dismissed"],
  ["settlement", "deal"],
  ["pay", "damages"],
  ["illegal", "unlawful"],
  ["infringe", "pirated"],
  ["won", "prevail"],
  ["hearing", "testified"],
  ["bill", "act"],
  ["ban", "block"],
  ["sanctions", "entity list"],
  ["passed", "approve"],
  ["enacted", "signed"],
  ["sponsor", "introduced"],
  ["congress", "senate"],
  ["lawmaker", "senator"],
  ["probe", "investigation"],
  ["withdrawn", "rescind"],
  ["accused", "allege"],
  ["denied", "reject"],
  ["respond", "reply"],
  ["admitted", "acknowledge"],
  ["proof", "evidence"],
  ["hypocritical", "hypocrisy"],
  ["doubt", "skeptical"],
  ["clone", "distill"],
  ["steal", "theft"],
  ["bypass", "evade"],
  ["fake", "fraudulent"],
  ["accounts", "proxy"],
  ["reseller", "transfer station"],
  ["secretly", "covert"],
  ["smuggled", "divert"],
  ["calls", "identity"],
  ["chatbots", "model"],
  ["texts", "output"],
  ["scraping", "crawl"],
  ["jailbreak", "safeguard"],
  ["leaked", "memo"],
  ["spies", "espionage"],
  ["shares", "stock"],
  ["crash", "fall"],
  ["owner", "parent"],
  ["founder", "started"],
  ["price", "cost"],
  ["cheap", "budget"],
  ["firm", "lab"],
  ["boss", "ceo"],
  ["bought", "purchase"],
  ["sold", "vendor"],
  ["gpu", "chip"],
  ["investors", "funding"],
  ["launched", "release"],
  ["clouds", "hosting"],
  ["chinese", "china"],
  ["american", "united states"],
  ["pentagon", "department of defense"],
  ["government", "federal"],
  ["foreigners", "overseas"],
  ["army", "military"],
  ["open", "open weight"],
  ["licence", "terms"],
  ["pictures", "image"],
  ["writers", "author"],
];

describe("a word finds notes with others of its family", () => {
  for (const [asked, found] of FOUND) {
    test(`${asked}: ${found}`, () => assert.ok(familyOf(asked).includes(found)));
  }

  test("every family has its test", () => {
    const tested = FAMILIES.map((line) => {
      const words = line.split(/[\s|]+/).map((word) => word.replaceAll("_", " "));
      return FOUND.some((pair) => pair.every((word) => words.includes(word)));
    });
    assert.deepEqual(
      FAMILIES.filter((_, index) => !tested[index]),
      [],
    );
  });

  test("and none of a word that is in no family", () => {
    assert.deepEqual(familyOf("deepseek"), []);
  });
});

describe("what a question asks for", () => {
  const kinds = (question: string) => [...wantedIn(question.split(" ")).kinds];

  for (const { words, kinds: wanted } of KIND_WORDS) {
    test(`by "which ${words}"`, () => {
      for (const word of words.split(" ")) assert.deepEqual(kinds(`Which ${word} said so`), wanted);
    });
  }

  test("is read from the word after which, what or how alone", () => {
    assert.deepEqual(kinds("Bartz lawsuit"), []);
    assert.deepEqual(kinds("Who lost the case"), []);
  });

  test("an answer, by each word that says so", () => {
    for (const word of REPLY_WORDS.split(" ")) {
      assert.equal(wantedIn(["did", "lab", word]).isReply, true, word);
    }
    assert.equal(wantedIn(["did", "lab", "copy"]).isReply, false);
  });
});

test("how a thing stands, by each word that asks so", () => {
  for (const word of STANDING_WORDS.split(" ")) assert.equal(asksStanding(word), true, word);
  assert.equal(asksStanding("deepseek"), false);
});

test("a kind of note by its word", () => {
  assert.equal(isKindWord("laws"), true);
  assert.equal(isKindWord("deepseek"), false);
});
