import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ENTRY, readIndex } from "./pagefindFiles.ts";

test("an index of another version of Pagefind is not read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "index-"));
  try {
    const entry = { version: "2.0.0", languages: { en: { hash: "en_1" } } };
    await writeFile(join(folder, ENTRY), JSON.stringify(entry));
    await assert.rejects(
      readIndex(folder),
      new Error("expected an index of Pagefind 1.6.0, and not 2.0.0"),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
