import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { KINDS } from "./kinds.ts";

test("each kind has a color, light and dark", async () => {
  const tokens = await readFile(new URL("../styles/tokens.css", import.meta.url), "utf8");
  for (const { name } of KINDS) {
    assert.match(tokens, new RegExp(`--kind-${name}: light-dark\\(`), name);
  }
});
