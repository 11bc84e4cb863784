import assert from "node:assert/strict";
import { test } from "node:test";
import { plainLetters, typedLetters, wordsTyped } from "./letters.ts";

test("letters that no accent explains, as they are typed", () => {
  assert.equal(typedLetters("Łódź"), "lódź");
  assert.equal(typedLetters("Große Straße"), "grosse strasse");
  assert.equal(typedLetters("Þórður Ærø"), "thórdur aero");
});

test("the words of a text that have such letters, each once", () => {
  assert.deepEqual(wordsTyped("In Łódź and in łódź, Straße 4"), ["lódź", "strasse"]);
  assert.deepEqual(wordsTyped("Björn"), []);
});

test("accents go", () => assert.equal(plainLetters("Björn Łódź"), "bjorn łodz"));
