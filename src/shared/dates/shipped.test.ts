/** What a reader's browser loads of the dates: days and calendar, none of the grammar. */

import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { test } from "node:test";
import { importsOf } from "../../../tests/rooms/imports.ts";

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

/** Each file that runs with these, and how it is reached: the files from the first to itself. */
function reachable(entries: readonly string[]): Map<string, readonly string[]> {
  const found = new Map(entries.map((file) => [file, [file] as readonly string[]]));
  for (const [file, way] of found) {
    for (const { to, typesOnly } of importsOf(new Map([[file, readFileSync(file, "utf8")]]))) {
      if (!typesOnly && to.endsWith(".ts") && !found.has(to)) found.set(to, [...way, to]);
    }
  }
  return found;
}
