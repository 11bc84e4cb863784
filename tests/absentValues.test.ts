/** A value that must be there and isn't fails; it never becomes "" or 0. */

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./fixtures/paths.ts";

const FALLBACK = /\?\?=?\s*(?:""|''|``|0(?![.\dx])|\[\]|\{\})/g;
const REASON = /\babsent: \S/;

/** The lines that fall back to an empty value, and give no reason in them or in the line above. */
function unexplained(text: string): readonly number[] {
  const lines = text.split("\n");
  return [...text.matchAll(FALLBACK)].flatMap(({ 0: found, index }) => {
    const first = text.slice(0, index).split("\n").length - 1;
    const last = first + found.split("\n").length;
    const near = lines.slice(Math.max(0, first - 1), last);
    return near.some((line) => REASON.test(line)) ? [] : [first + 1];
  });
}

test("an empty fallback asks for its reason, in its line or the one above", () => {
  assert.deepEqual(unexplained('const a = b ?? "";'), [1]);
  assert.deepEqual(unexplained("const a = list[1] ?? 0;\nconst b = c ?? [];"), [1, 2]);
  assert.deepEqual(unexplained("a ??= {};"), [1]);
  assert.deepEqual(unexplained("// absent: a note may have no title\nconst a = b ?? '';"), []);
  assert.deepEqual(unexplained("const a = b ?? 0; // absent: no edge leads there"), []);
  assert.deepEqual(unexplained("const a = b ?? 0.5;\nconst c = d ?? other;"), []);
});

test("no value of src becomes empty where it is missing, without a reason", async () => {
  const names = (await readdir(join(ROOT, "src"), { recursive: true })).filter(
    (name) => /\.(?:ts|astro|mjs)$/.test(name) && !name.endsWith(".test.ts"),
  );
  const found = await Promise.all(
    names.sort().map(async (name) => {
      const lines = unexplained(await readFile(join(ROOT, "src", name), "utf8"));
      return lines.map((line) => `src/${name}:${line}`);
    }),
  );
  assert.deepEqual(
    found.flat(),
    [],
    "Use expected, at or get of src/shared/assert.ts; or say why it may be missing: // absent: …",
  );
});
