import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { KNOWN_VERSIONS, versionWarning } from "./versions.ts";

test("indexes of known versions are merged without a warning", () => {
  assert.equal(versionWarning(["1.6.0", "1.6.0"], ["1.6.0"]), undefined);
  assert.equal(versionWarning(["1.6.0", "1.7.0"], ["1.6.0", "1.7.0"]), undefined);
  assert.equal(versionWarning([], []), undefined);
});

test("an unknown version is named once, with those that are known and what to do", () => {
  assert.equal(
    versionWarning(["2.0.0", "1.6.0", "2.0.0"], ["1.6.0"]),
    `The search index is of Pagefind 2.0.0; its files can be merged in version 1.6.0 only.
The site's search uses the index as Pagefind wrote it: it works, and readers load more of it.
Install a version of Pagefind that can be merged; or compare the new version's files with src/indexer/pagefindFiles.ts, and add it to KNOWN_VERSIONS in src/indexer/versions.ts.`,
  );
  assert.match(versionWarning(["2.0.0"], []) ?? "", /merged in no version only/);
});

test("the version of Pagefind that is installed is known", async () => {
  const file = new URL("../../package.json", import.meta.url);
  const { dependencies } = JSON.parse(await readFile(file, "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  assert.ok(KNOWN_VERSIONS.includes(dependencies["pagefind"] ?? "none"));
});
