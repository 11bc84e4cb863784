/** The tree keeps the rules of its rooms: the table "The rooms" of docs/architecture.md. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./fixtures/paths.ts";
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

/** What a room says that it has no part in: "no clock, no environment, no disk but in `disk.ts`". */
const PURE = /^src\/(?:record|shared|vault|editing|site)\/(?!astro\/)/;
const IMPURE = /\bprocess\.env\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b/;

test("no pure room reads the clock, the environment or chance, and none but disk.ts the disk", () => {
  const impure = [...files].filter(([path, text]) => PURE.test(path) && IMPURE.test(text));
  assert.deepEqual(
    impure.map(([path]) => path),
    [],
  );
  const disk = imports.filter(
    ({ from, to }) => PURE.test(from) && /^node:(?:fs|child_process|http|https|net)\b/.test(to),
  );
  assert.deepEqual([...new Set(disk.map(({ from }) => from))], ["src/vault/disk.ts"]);
});

test("only the development server, and the history of many commits, have what remembers between compiles", () => {
  const importers = (of: string) =>
    imports
      .filter(({ from, to }) => to.startsWith(of) && !from.startsWith("src/vault/incremental/"))
      .map(({ from }) => from);
  assert.deepEqual(importers("src/vault/incremental/"), [
    "src/cli/history/index.ts",
    "src/site/astro/memory.ts",
  ]);
  assert.deepEqual(importers("src/site/astro/memory.ts"), ["src/site/astro/current.ts"]);
  assert.match(
    files.get("src/site/astro/current.ts") ?? "",
    /import\.meta\.env\.DEV \? await import\("\.\/memory\.ts"\)/,
  );
});
