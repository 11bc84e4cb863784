import assert from "node:assert/strict";
import { test } from "node:test";
import { dictionaryWords, spaced } from "../../shared/search/fold.ts";
import type { Text } from "./pagefind.ts";
import { bestHeadings, bestSentence, closedUp } from "./sentence.ts";

const WORDS =
  "DeepSeek. DeepSeek is a lab. On Feb. 23, 2026 it was accused of distillation by Anthropic. Models. It makes open models. Money. It spent money on models.";

function textOf(words: string, headings: Text["headings"] = []): Text {
  return { url: "/", title: "", shown: { kind: "" }, words: words.split(" "), start: 1, headings };
}

const shownOf = (text: Text, places: readonly number[]) =>
  bestSentence(text, places)
    .map(({ text: run, marked }) => (marked ? `[${run}]` : run))
    .join("");

/** The places of some words. */
const places = (text: Text, ...wanted: string[]) =>
  text.words.flatMap((word, index) => (wanted.includes(word.replace(/\W/g, "")) ? index : []));

test("the sentence with most of the different words is shown, and they are marked", () => {
  const text = textOf(WORDS);
  assert.equal(
    shownOf(text, places(text, "DeepSeek", "distillation", "Anthropic")),
    "On Feb. 23, 2026 it was accused of [distillation] by [Anthropic].",
  );
});

test("a name and its version are shown as one word", () => {
  const words = spaced("Title. Models DeepSeek-R1 and GPT-4o.", dictionaryWords("en"));
  const text = textOf(words);
  assert.equal(shownOf(text, places(text, "R1")), "Models DeepSeek-[R1] and GPT-4o.");
  assert.equal(closedUp(words), "Title. Models DeepSeek-R1 and GPT-4o.");
});

test("without a word in the text, its first sentence is shown", () => {
  assert.equal(shownOf(textOf(WORDS), [0]), "DeepSeek is a lab.");
  assert.equal(shownOf(textOf("Title."), []), "");
});

test("a long sentence is cut around what is marked", () => {
  const text = textOf(`Title. ${"word ".repeat(80)}mark ${"word ".repeat(80)}end.`);
  const shown = shownOf(text, places(text, "mark"));
  assert.match(shown, /^… (?:word ){12}\[mark\] word.* …$/);
});

test("words of unspaced scripts close up again", () => {
  assert.equal(shownOf(textOf("T. 人工 智能 and Claude"), [2]), "人工[智能] and Claude");
  assert.equal(
    shownOf(textOf("T. 米国 企業 は 、 知識 蒸留 を 「 利用 」 。"), [6]),
    "米国企業は、知識[蒸留]を「利用」。",
  );
});

test("titles close up too", () => {
  assert.equal(closedUp("日本語 の 解説"), "日本語の解説");
  assert.equal(closedUp("蒸馏 & Café"), "蒸馏 & Café");
});

test("the two headings with most of it are given, in the order of the note, and never the related notes", () => {
  const text = textOf(`${WORDS} Related. models money.`);
  const at = (word: string) => text.words.indexOf(word);
  const headings = ["Models.", "Money.", "Related."].map((word) => ({
    id: word.toLowerCase(),
    text: word.replace(".", ""),
    at: at(word),
  }));
  const noted = { ...text, headings };
  assert.deepEqual(
    bestHeadings(noted, places(noted, "models", "money")).map(({ text: heading }) => heading),
    ["Models", "Money"],
  );
  assert.deepEqual(bestHeadings(noted, places(noted, "Anthropic")), []);
});
