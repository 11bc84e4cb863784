/** Style sheets name sides by the direction of the text: `lang: ar` lays a site out from right to left. */

import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./fixtures/paths.ts";

const SIDE =
  /\b(?:margin|padding|border)-(?:left|right)\b|^\s*(?:left|right):|\bborder-(?:top|bottom)-(?:left|right)-radius\b|\b(?:text-align|float|clear): (?:left|right)\b/;
/** Four lengths, the second and the fourth of which differ. */
const FOUR = /^\s*(?:margin|padding|inset|border-width):\s*\S+ (\S+) \S+ (?!\1;)[^\s;]+;/;

/** Where the side itself is meant. */
const MEANT: readonly (readonly [file: string, line: string])[] = [
  // Markdown's `--:` asks for the right side.
  ["src/styles/tables.css", "text-align: right;"],
];

/** Formulas run from left to right in every language. */
const OF_FORMULAS = "src/styles/math.css";

/** A value in parentheses counts as one. */
function isPhysical(line: string): boolean {
  return SIDE.test(line) || FOUR.test(line.replace(/\([^;]*\)/g, "()"));
}

test("no style sheet names a side of the page", async () => {
  const found: string[] = [];
  let sheets = 0;
  for await (const file of glob("src/**/*.css", { cwd: ROOT })) {
    if (file === OF_FORMULAS) continue;
    sheets++;
    const lines = (await readFile(join(ROOT, file), "utf8")).split("\n");
    found.push(...lines.filter(isPhysical).map((line) => `${file}: ${line.trim()}`));
  }
  assert.ok(sheets > 10, "they are read");
  assert.deepEqual(
    found,
    MEANT.map(([file, line]) => `${file}: ${line}`),
  );
});

test("sides are found however they are written", () => {
  const sides = [
    "  left: 0;",
    "  margin-right: auto;",
    "  float: left;",
    "  padding: 0 1em 0 2em;",
  ];
  for (const line of [...sides, "  border-left: 1px solid;", "  text-align: right;"]) {
    assert.ok(isPhysical(line), line);
  }
  for (const line of [
    "  inset-inline-start: 0;",
    "  margin: 0 1em 2em 1em;",
    "  padding: 0 1em;",
  ]) {
    assert.ok(!isPhysical(line), line);
  }
});
