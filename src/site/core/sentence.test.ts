import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";
import { shownRow, shownSentence, shownSummary, shownWords } from "./sentence.ts";

const VAULT = {
  "companies/Lab.md": "The [[Maker]] copied it ([[Report]], [[Second report]]). More words.",
  "companies/Maker.md": "",
  "sources/Report.md": "",
  "sources/Second report.md": "",
  "Table.md":
    "| Date | Event |\n|---|---|\n| 2026 | It began ([[Report]]) |\n| 2025 | [[Report]] |\n",
};

test("sentences and first words leave out the sources that they cite", () => {
  const context = contextOf(VAULT);
  const [link] = get(context.vault.outgoing, "companies/Lab.md");
  assert.ok(link?.context);
  assert.equal(shownSentence(context, link, link.context), "The Maker copied it.");
  assert.equal(
    shownSummary(context, context.requireNote("companies/Lab.md")),
    "The Maker copied it. More words.",
  );
});

test("the words of a link stay where it leads to a source", () => {
  const context = contextOf(VAULT);
  const link = get(context.vault.outgoing, "companies/Lab.md").find(
    ({ text }) => text === "Report",
  );
  assert.ok(link?.context);
  assert.equal(shownSentence(context, link, link.context), "The Maker copied it (Report).");
});

test("a source among others keeps its words alone, whatever stands around and within them", () => {
  const titles = ["First, of many", "Panic", "Summary of Panic", "Last (of all)"];
  const context = contextOf({
    ...Object.fromEntries(titles.map((title) => [`sources/${title}.md`, ""])),
    "N.md": `It is so (${titles.map((title) => `[[${title}]]`).join(", ")}); or not.`,
  });
  for (const link of get(context.vault.outgoing, "N.md")) {
    assert.ok(link.context);
    const sentence = shownSentence(context, link, link.context);
    assert.equal(sentence, `It is so (${link.text}); or not.`);
  }
});

test("a row keeps its words where it holds nothing but sources", () => {
  const context = contextOf(VAULT);
  assert.equal(shownRow(context, "Table.md", 3, "It began (Report)"), "It began");
  assert.equal(shownRow(context, "Table.md", 4, "Report"), "Report");
});

test("of words that are a source's title too, those that cite it are left out", () => {
  const context = contextOf({
    "sources/Lab moves.md": "",
    "N.md": "Lab moves to dismiss ([[Lab moves]]).",
  });
  assert.equal(
    shownWords(context, "N.md", "Lab moves to dismiss (Lab moves)."),
    "Lab moves to dismiss.",
  );
});

test("where a sentence is cut within brackets of sources, nothing of a title is left", () => {
  const [before, after] = ["Some words. ".repeat(9), " and more words".repeat(24)];
  const title = `${"A title that is long enough to be cut ".repeat(5)}(Times)`;
  const context = contextOf({
    [`sources/${title}.md`]: "",
    "Maker.md": "",
    "N.md": `${before}It is so ([[${title}]]), and the [[Maker]]${after}, which is so ([[${title}]]).`,
  });
  const link = get(context.vault.outgoing, "N.md").find(({ text }) => text === "Maker");
  assert.ok(link?.context);
  const sentence = shownSentence(context, link, link.context);
  assert.doesNotMatch(sentence, /title|Times/);
  assert.match(sentence, /the Maker and more words/);
});
