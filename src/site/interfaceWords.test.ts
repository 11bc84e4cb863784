/** A lint of the interface's strings: words of templates, and sentences that code writes. Notes are set by `typeset`. */

import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { describe, test } from "node:test";

const SRC = new URL("../", import.meta.url);

const SLIPS: readonly (readonly [name: string, slip: RegExp])[] = [
  ["a straight quote", /\p{L}'\p{L}|(?<!\S)"\p{L}[^"]*"/u],
  ["three periods", /\w\.\.\.(?!\w)/],
  ["two spaces", /\S {2,}\S/],
  ["two hyphens for a dash", /\w ?--\s?\w/],
  ["“no” for “not”", /\bis no (?:legal advice|longer filter)/i],
  ["dates in an order of time", /\bin order of time\b/i],
  ["a site called a record", /\b(?:this|the|whole) record\b/i],
];

/** Where what is said is of this record: its essays, and what only editors and programs read. */
const NOT_SHOWN =
  /^(?:essays|cli|editing|vault|intake|notation|indexer|pages)\/|\.test\.ts$|editorPanel|^shared\/(?!graph|timeline)|^record\/fields|^site\/exports/;

/** Text between the tags of a template, and its attributes that are read out. */
function wordsOfTemplate(source: string): string[] {
  const markup = source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  const between = Array.from(markup.matchAll(/>([^<>{}]+)</g), ([, words = ""]) => words);
  const read = markup.matchAll(/(?:aria-label|placeholder|title|label|alt)="([^"]+)"/g);
  return [...between, ...Array.from(read, ([, words = ""]) => words)].map((words) =>
    words.trim().replace(/\n\s*/g, " "),
  );
}

/** Strings that are sentences or labels: two words and more. */
function wordsOfCode(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, "");
  const strings = code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g);
  return Array.from(
    strings,
    ([, plain, made = ""]) => plain ?? made.replace(/\$\{[^}]*\}/g, "…"),
  ).filter((words) => /^[\p{Lu}“][^<>=;]*\p{L} \p{L}/u.test(words));
}

const found: { file: string; words: string }[] = [];
for await (const file of glob("**/*.{astro,ts}", { cwd: SRC.pathname })) {
  if (NOT_SHOWN.test(file)) continue;
  const source = await readFile(new URL(file, SRC), "utf8");
  const words = file.endsWith(".astro") ? wordsOfTemplate(source) : wordsOfCode(source);
  found.push(...words.map((text) => ({ file, words: text })));
}

describe("no words of the interface have", () => {
  assert.ok(found.length > 150, "the lint reads them");
  for (const [name, slip] of SLIPS) {
    test(name, () => {
      assert.deepEqual(
        found.filter(({ words }) => slip.test(words)),
        [],
      );
    });
  }
});

/** The name of a file, and conditions that the tags of a template stand around. */
const NO_WORDS = /^reports\.json$|&&$| \?$/;

test("no template has words itself: they come from the catalogue (src/words)", () => {
  assert.deepEqual(
    found.filter(
      ({ file, words }) =>
        file.endsWith(".astro") && /\p{L}{2}/u.test(words) && !NO_WORDS.test(words),
    ),
    [],
  );
});

test("each slip is found where it is", () => {
  const slips = [
    "the lab's",
    "Wait...",
    "two  spaces",
    "a -- b",
    "It is no legal advice.",
    "In order of time",
  ];
  for (const words of [...slips, "The whole record"]) {
    assert.ok(
      SLIPS.some(([, slip]) => slip.test(words)),
      words,
    );
  }
});
