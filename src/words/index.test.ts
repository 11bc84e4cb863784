import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { en } from "./en/index.ts";
import { pluralsOf } from "./grammar/plural.ts";
import { wordsOf } from "./index.ts";

test("a language has its catalogue, whatever its region; one without has the English", () => {
  assert.equal(wordsOf("en-GB"), en);
  assert.equal(wordsOf("tlh"), en);
  assert.equal(wordsOf("en-XA").frame.home, "⟦Home⟧");
});

test("a count has the plural of its language", () => {
  const forms = { one: "notatka", few: "notatki", many: "notatek", other: "notatki" };
  const { count } = pluralsOf("pl");
  assert.deepEqual(
    [1, 3, 5].map((notes) => count(notes, forms)),
    ["1 notatka", "3 notatki", "5 notatek"],
  );
  assert.equal(pluralsOf("en-US").count(8012, { one: "note", other: "notes" }), "8,012 notes");
});

describe("in the made-up language", () => {
  const words = wordsOf("en-XA");

  test("what a sentence passes on stands outside of the brackets", () => {
    assert.equal(words.frame.page("Ψ", 2), "⟦⟧Ψ⟦, page 2⟧");
    assert.equal(words.brief.silence(["Α", "Β"], "Ω").replace(/⟦[^⟦⟧]*⟧/g, " "), " Α Β Ω ");
    assert.equal(words.parts.answered("", ""), "⟦reply⟧");
  });

  test("the parts of a sentence around a link stay apart", () => {
    const link = Symbol("a link");
    assert.deepEqual(words.connections.in(link), ["⟦in ⟧", link]);
    assert.deepEqual(words.map.keys((name) => `<kbd>${name}</kbd>`).slice(0, 2), [
      "⟦Arrow keys walk through the list, ⟧",
      "⟦<kbd>⟦Enter⟧</kbd>⟧",
    ]);
  });
});
