import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf } from "./imports.ts";
import { crowded, folderCircles, forbiddenImports, readRooms } from "./rules.ts";

const ROOMS = readRooms(`
| room | holds | may import |
|---|---|---|
| \`src/low/\` | tables | nothing |
| \`src/high/\` | pages | \`low\`, types of \`side\`; d3, @astrojs/mdx, node |
| \`src/side/\` | data | \`low\` |

After it.
`);

const tree = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const forbidden = (files: Readonly<Record<string, string>>) =>
  forbiddenImports(importsOf(tree(files)), ROOMS);

test("imports are read in every way of writing them", () => {
  const text = [
    'import a, { b } from "../low/a.ts";',
    'import {\n  c,\n  type D,\n} from "./d.ts";',
    'import type { E } from "../low/e.ts";',
    'import { type F, type G } from "../low/f.ts";',
    'export * from "./all.ts";',
    'import "./style.css?url";',
    'const lazy = await import("./lazy.ts");',
    'new Worker(new URL("./worker.ts", import.meta.url));',
    'import.meta.glob<string>("../low/*.ts", { eager: true });',
    'import.meta.glob("../side/*.mdx", {\n  query: "?raw",\n});',
    'import x from "d3/force";',
    'import y from "@astrojs/mdx/z";',
    'import { readFile } from "node:fs/promises";',
  ].join("\n");
  const found = importsOf(tree({ "src/high/a.ts": text }));
  assert.deepEqual(
    found.map(({ to, typesOnly }) => (typesOnly ? `${to} (types)` : to)),
    [
      "src/low/a.ts",
      "src/high/d.ts",
      "src/low/e.ts (types)",
      "src/low/f.ts (types)",
      "src/high/all.ts",
      "src/high/style.css",
      "src/high/lazy.ts",
      "src/high/worker.ts",
      "src/low/*.ts",
      "d3",
      "@astrojs/mdx",
      "node:fs/promises",
    ],
  );
});

test("no way of writing an import hides it", () => {
  const ways = [
    "import { b } from '../side/b.ts';",
    "import '../side/b.ts';",
    'import{b}from"../side/b.ts";',
    'import {\n  // it\'s "b"; not c\n  b,\n} from "../side/b.ts";',
    'import { b /* "c" */ } from "../side/b.ts";',
    'start(); import { b } from "../side/b.ts";',
    'export {\n  a,\n  type B,\n} from "../side/b.ts";',
    'export * as b from "../side/b.ts";',
    'type B = import("../side/b.ts").B;',
    "await import('../side/b.ts')",
    "await import(`../side/b.ts`)",
    'await import(/* later */ "../side/b.ts")',
    'import b = require("../side/b.ts");',
    'new URL("../side/b.ts?worker", import.meta.url)',
    'import.meta.glob(["../side/b.ts"])',
    '<script src="../side/b.ts"></script>',
    '<script>import { b } from "../side/b.ts";</script>',
    'import { b } from "/src/side/b.ts";',
  ];
  for (const way of ways) {
    const found = importsOf(tree({ "src/high/a.astro": way }));
    assert.deepEqual(
      found.map(({ to }) => to),
      ["src/side/b.ts"],
      way,
    );
  }
  for (const comment of ['// import b from "./b.ts"', '/*\nimport b from "./b.ts";\n*/']) {
    assert.deepEqual(importsOf(tree({ "src/high/a.ts": comment })), [], comment);
  }
});

test("an import that the table does not allow names both files", () => {
  assert.deepEqual(forbidden({ "src/low/a.ts": 'import { b } from "../high/b.ts";' }), [
    "src/low/a.ts imports src/high/b.ts: src/low may not import src/high",
  ]);
  assert.deepEqual(forbidden({ "src/low/a.ts": 'import { x } from "zod";' }), [
    "src/low/a.ts imports zod: src/low may not import zod",
  ]);
  assert.deepEqual(forbidden({ "src/low/a.ts": 'import type { T } from "../side/t.ts";' }), [
    "src/low/a.ts imports src/side/t.ts: src/low may not import src/side",
  ]);
  assert.deepEqual(forbidden({ "src/high/a.ts": 'import { x } from "../../bench/b.ts";' }), [
    "src/high/a.ts imports bench/b.ts: src/high may not import bench",
  ]);
  assert.deepEqual(forbidden({ "src/other/a.ts": 'import "./b.ts";' }), [
    "src/other/a.ts stands in no room of the table",
  ]);
});

test("of a room whose types alone may be imported, a value may not", () => {
  assert.deepEqual(forbidden({ "src/high/a.ts": 'import type { T } from "../side/t.ts";' }), []);
  assert.deepEqual(forbidden({ "src/high/a.ts": 'import { t } from "../side/t.ts";' }), [
    "src/high/a.ts imports src/side/t.ts: src/high may import only types of src/side",
  ]);
});

test("what the table allows is allowed", () => {
  const text = 'import d3 from "d3";\nimport { b } from "../low/b.ts";\nimport "node:fs/promises";';
  assert.deepEqual(forbidden({ "src/high/a.ts": text }), []);
});

test("circles between folders are found, through a parent and by types too", () => {
  const circles = (files: Readonly<Record<string, string>>) =>
    folderCircles(importsOf(tree(files)));
  assert.deepEqual(
    circles({
      "src/a/x.ts": 'import { y } from "./sub/y.ts";',
      "src/a/sub/z.ts": 'import type { T } from "../t.ts";',
    }),
    ["circle between folders: src/a/x.ts → src/a/sub/y.ts, src/a/sub/z.ts → src/a/t.ts"],
  );
  assert.equal(
    circles({
      "src/a/x.ts": 'import "../b/x.ts";',
      "src/b/x.ts": 'import "../c/x.ts";',
      "src/c/x.ts": 'import "../a/y.ts";',
    }).length,
    1,
  );
  assert.deepEqual(
    circles({ "src/a/x.ts": 'import "../b/x.ts";', "src/b/x.ts": 'import "../c/x.ts";' }),
    [],
  );
});

test("a folder with too many files and a room with too many lines are named", () => {
  const many = Object.fromEntries(
    Array.from({ length: 26 }, (_, index) => [`src/low/${index}.ts`, "line\n".repeat(9)]),
  );
  assert.deepEqual(crowded(tree({ ...many, "src/high/a.ts": "line\n".repeat(66) }), ROOMS), [
    "src/low has 26 files; 25 is the limit",
    "src/low holds 78.0 % of the lines",
  ]);
});

test("a table that can't be read is an error", () => {
  assert.throws(() => readRooms("| room | text |"), /expected a table/);
  assert.throws(
    () => readRooms("| room | holds | may import |\n|---|---|---|\n| src/low | | |"),
    /expected a folder in backticks/,
  );
  assert.throws(
    () => readRooms("| room | holds | may import |\n|---|---|---|\n| `src/a/` | | vault |"),
    /expected rooms in backticks: vault/,
  );
});
