/** Sites that Astro builds for tests: few, each with a reason, and none beside the table. */

import assert from "node:assert/strict";
import { glob, readFile } from "node:fs/promises";
import { test } from "node:test";
import { BUILT_BY_WORKFLOWS, SITES } from "./fixtures/sites.ts";

const MAX_BUILDS = 14;

test("there are at most fourteen, each with a reason", () => {
  const reasons = [
    ...Object.values(SITES).map(({ reason }) => reason),
    ...Object.values(BUILT_BY_WORKFLOWS),
  ];
  assert.ok(reasons.length <= MAX_BUILDS, `${reasons.length} sites`);
  assert.equal(new Set(reasons).size, reasons.length);
  for (const reason of reasons) assert.match(reason, /^[A-Z].{20,}\.$/);
});

test("no other test builds one", async () => {
  const paths = await Array.fromAsync(glob(["tests/**/*.ts", "src/**/*.test.ts"]));
  const builders: string[] = [];
  for (const path of paths.sort()) {
    const text = await readFile(path, "utf8");
    if (/\bbuildSite\(|"build", "--vault"|"Build the site"/.test(text)) builders.push(path);
  }
  assert.deepEqual(builders, [
    "tests/builtVaults.test.ts", // vaults made by chance, of which npm test builds four
    "tests/commands.test.ts", // builds that are refused
    "tests/fixtures/build.ts", // the command
    "tests/fixtures/sites.ts", // the table
    "tests/madeUpLanguage.test.ts", // a vault in a language that nobody writes
    "tests/sites.test.ts", // this test
    "tests/twoBuilds.test.ts", // builds that a preview and each other meet
    "tests/workflows.test.ts", // the builds that the table lists
  ]);
});
