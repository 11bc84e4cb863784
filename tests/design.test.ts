/** docs/design.md says what the code does: its tokens, marks, tones, components and examples. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { GATES, limitOf } from "../bench/pages/figures.ts";
import { SCALES } from "../src/record/scales.ts";
import { scaleView } from "../src/site/core/words.ts";
import { TEMPLATES } from "./browser/sites.ts";

const read = (path: string) => readFile(new URL(`../${path}`, import.meta.url), "utf8");
const page = await read("docs/design.md");

/** The rows of the table under a heading, without its head, as cells. */
function rowsUnder(heading: string, table = 0): string[][] {
  const [, section = ""] = page.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  const tables = own.match(/(?:^\|.*\n)+/gm) || [];
  const lines = (tables[table] ?? "").trim().split("\n").slice(2);
  assert.ok(lines.length > 0, heading);
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

test("every token is explained, and no other", async () => {
  const css = await read("src/styles/tokens.css");
  const [defined] = [Array.from(css.matchAll(/^ {2}(--[\w-]+):/gm), ([, name = ""]) => name)];
  const told = rowsUnder("Tokens").flatMap(([names = ""]) => names.match(/--[\w-]+/g) || []);
  assert.deepEqual(
    told.toSorted(),
    defined.filter((name) => !name.startsWith("--kind-")).toSorted(),
  );
});

test("the words of each tone are those of the scales", () => {
  const views = [...scaleView("claim"), ...scaleView("argument")];
  const byTone = Map.groupBy(views, ({ tone }) => tone);
  for (const [tone = "", words = ""] of rowsUnder("Marks", 1)) {
    const own = new Set(
      [...byTone].flatMap(([name, of]) => (name === tone ? of : [])).map(({ word }) => word),
    );
    assert.deepEqual(words.split(", ").toSorted(), [...own].toSorted(), tone);
  }
  const words = new Set([...SCALES.claim, ...SCALES.argument].map(({ word }) => word));
  assert.equal(words.size, 12);
});

test("components are where they are said to be", () => {
  for (const [name = ""] of rowsUnder("Components")) {
    const file = new URL(`../src/components/${name.replaceAll("`", "")}`, import.meta.url);
    assert.ok(existsSync(file), name);
  }
});

test("the gates and their limits are those of the benchmark", () => {
  assert.deepEqual(
    rowsUnder("Gates").map(([figure, limit]) => [figure, limit]),
    GATES.map((gate) => [gate.label, limitOf(gate)]),
  );
});

test("the examples are the pages that the browser's tests go over", () => {
  const told = rowsUnder("Examples").map(([name, address = ""]) => [
    name,
    address.replaceAll("`", ""),
  ]);
  assert.deepEqual(Object.fromEntries(told), TEMPLATES);
});
