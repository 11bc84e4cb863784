/** The tree keeps the rules of its rooms: the table "The rooms" of docs/architecture.md. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./fixtures/build.ts";
import { importsOf } from "./rooms/imports.ts";
import { crowded, folderCircles, forbiddenImports, readRooms } from "./rooms/rules.ts";

const rooms = readRooms(await readFile(join(ROOT, "docs/architecture.md"), "utf8"));

const names = (await readdir(join(ROOT, "src"), { recursive: true }))
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.(?:ts|astro|mjs|mdx)$/.test(name) && !name.endsWith(".test.ts"))
  .sort();
const files = new Map(
  await Promise.all(
    names.map(async (name) => [name, await readFile(join(ROOT, name), "utf8")] as const),
  ),
);
const imports = importsOf(files);

test("every import is one that the room's line of the table allows", () => {
  assert.deepEqual(forbiddenImports(imports, rooms), []);
});

test("no folders import each other in a circle", () => {
  assert.deepEqual(folderCircles(imports), []);
});

test("no folder holds too many files, and no room too many lines", () => {
  const code = new Map([...files].filter(([path]) => !path.endsWith(".mdx")));
  assert.deepEqual(crowded(code, rooms), []);
});
