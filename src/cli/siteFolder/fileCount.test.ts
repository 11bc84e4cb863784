import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { countInWords, fileCount } from "./fileCount.ts";

test("the files of a folder are counted, those of its folders too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "files-"));
  try {
    await mkdir(join(folder, "a/b"), { recursive: true });
    for (const file of ["x", "a/y", "a/b/z"]) await writeFile(join(folder, file), "");
    assert.equal(await fileCount(folder), 3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("more than hosts take are warned of", () => {
  assert.equal(countInWords(1), "1 file.");
  assert.equal(countInWords(20_000), "20,000 files.");
  assert.equal(
    countInWords(20_001),
    "Warning: 20,001 files, and some hosts take no more than 20,000.",
  );
});
