import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlip, languageOf, sameLetters } from "./slips.ts";

test("marks and blanks say nothing between letters, and something between digits and as signs", () => {
  for (const [one, other] of [
    ["Deep-Seek", "deepseek"],
    ["“Find & replace”", "Find, replace"],
    ["From  Bear", "From Bear"],
    ["GPT-4 turbo", "GPT4 Turbo"],
    ["The lab's", "The lab’s"],
  ] as const) {
    assert.ok(sameLetters(one, other), `${one}, ${other}`);
  }
  for (const [one, other] of [
    ["2026-1-12", "2026-11-2"],
    ["1.2", "12"],
    ["C++", "C#"],
    ["Café", "Cafe"],
  ] as const) {
    assert.ok(!sameLetters(one, other), `${one}, ${other}`);
  }
});

test("a letter in another's place is a slip only where names were given to one thing", () => {
  const slip = (anyLetter: boolean, written: string, meant: string) =>
    isSlip(written, meant, { anyLetter, isWord: () => false });
  assert.ok(slip(true, "Anthrapic", "Anthropic") && !slip(false, "Anthrapic", "Anthropic"));
  for (const anyLetter of [true, false]) {
    assert.ok(slip(anyLetter, "Antrhopic", "Anthropic"), "two swapped");
    assert.ok(slip(anyLetter, "Anthroppic PBC", "Anthropic PBC"), "one too many");
    assert.ok(!slip(anyLetter, "Anthropics", "Anthropic"), "an ending");
    assert.ok(!slip(anyLetter, "Bntrhopic", "Anthropic"), "another beginning");
    assert.ok(!slip(anyLetter, "Antropic PCB", "Anthropic PBC"), "two words differ");
  }
});

test("the word as written may be one of its own", () => {
  const isWord = (word: string) => word === "desert";
  assert.ok(!isSlip("Desert", "Dessert", { anyLetter: true, isWord }));
  assert.ok(isSlip("Dessret", "Dessert", { anyLetter: true, isWord }));
});

test("a folder of a language's code holds notes in it", () => {
  assert.deepEqual(
    ["pt-br/Bases/A.md", "docs/de/A.md", "zh-TW/A.md", "ai/A.md", "notes/A.md", "de.md"].map(
      languageOf,
    ),
    ["pt-br", "de", "zh-tw", undefined, undefined, undefined],
  );
});
