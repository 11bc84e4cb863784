/** What a reader's browser loads of the dates: days and calendar, none of the grammar. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { posix, sep } from "node:path";
import { test } from "node:test";
import { at } from "../assert.ts";

/** Files that only the build needs: they read dates. */
const GRAMMAR = ["edtf.ts", "english.ts", "parse.ts", "side.ts", "tokens.ts"].map(
  (name) => `src/shared/dates/${name}`,
);

/** Every script of components, of layouts and of the client runs in the browser. */
const SCRIPTS = globSync("src/{client,components,layouts}/**/*.ts")
  .map((file) => file.replaceAll(sep, "/"))
  .filter((file) => !file.endsWith(".test.ts"));

test("no script of the browser reaches the grammar of dates", () => {
  const shipped = reachable(SCRIPTS);
  for (const file of GRAMMAR) {
    assert.equal(shipped.get(file)?.join(" → "), undefined, "is shipped to readers");
  }
  assert.ok(shipped.has("src/shared/dates/calendar.ts"), "the timeline counts days");
});

test("what the build imports reaches all of it", () => {
  const built = reachable(["src/shared/dates/index.ts"]);
  assert.deepEqual(
    GRAMMAR.filter((file) => !built.has(file)),
    [],
  );
});

/** Each file that is loaded with these, and how it is reached: the files from the first to itself. */
function reachable(entries: readonly string[]): Map<string, readonly string[]> {
  const found = new Map(entries.map((file) => [file, [file] as readonly string[]]));
  for (const [file, way] of found) {
    for (const next of importsOf(file)) {
      if (!found.has(next)) found.set(next, [...way, next]);
    }
  }
  return found;
}

/** The project's files that a file loads: imports, re-exports and `import()`, but not types. */
function importsOf(file: string): string[] {
  const script = stripTypeScriptTypes(readFileSync(file, "utf8"));
  const specifiers = script.matchAll(/\b(?:from|import)[\s(]*"(\.[^"]*\.ts)"/g);
  return [...specifiers].map((match) => posix.join(posix.dirname(file), at(match, 1)));
}
