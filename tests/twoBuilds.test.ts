/** Real builds that meet, or that run out of room: one site is whole, and what is said says what to do. */

import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { makeRoom, run, writeFiles } from "./fixtures/build.ts";
import { allPages, brokenLinks, filesIn } from "./fixtures/pages.ts";

let room = "";
let vault = "";
before(async () => {
  room = await makeRoom();
  vault = join(room, "vault");
  await writeFiles(vault, [
    ["A.md", "See [[B]]."],
    ["B.md", "Words."],
  ]);
});
after(() => rm(room, { recursive: true, force: true }));

const build = (outDir: string, env = {}) =>
  run(["build", "--vault", vault, "--outDir", outDir], env);

async function isWhole(site: string): Promise<void> {
  const pages = await allPages(site);
  for (const url of ["/", "/a/", "/b/"]) assert.ok(pages.has(url), url);
  assert.deepEqual(await brokenLinks(site, "/"), []);
}

test("of two builds into one folder one wins, and the other says so", async () => {
  const site = join(room, "two", "site");
  const outcomes = await Promise.all([build(site), build(site)]);
  const [won, lost] = outcomes.toSorted((a, b) => Number(a.status) - Number(b.status));
  assert.deepEqual(
    [won?.status, lost?.status],
    [0, 2],
    outcomes.map(({ stderr }) => stderr).join(),
  );
  assert.match(lost?.stderr ?? "", /^Another build puts its site into .*Wait until it has ended/);
  await isWhole(site);
  assert.deepEqual(
    (await filesIn(join(room, "two"))).filter((path) => !path.startsWith("site/")),
    [],
  );
});

/** Makes every write into a folder of that name fail, as on a full disk. */
const full = (name: string) => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const isIn = (path) => new RegExp(${JSON.stringify(name)}).test(String(path));
  const error = (path) => Object.assign(new Error("ENOSPC: no space left on device, write '" + path + "'"), { code: "ENOSPC" });
  for (const [of, key] of [[fs.promises, "writeFile"], [fs.promises, "copyFile"], [fs.promises, "cp"]]) {
    const real = of[key];
    of[key] = (path, ...rest) => (isIn(key === "writeFile" ? path : rest[0]) ? Promise.reject(error(path)) : real(path, ...rest));
  }
  for (const key of ["writeFileSync", "copyFileSync"]) {
    const real = fs[key];
    fs[key] = (path, ...rest) => {
      if (isIn(key === "writeFileSync" ? path : rest[0])) throw error(path);
      return real(path, ...rest);
    };
  }
  syncBuiltinESMExports();
`;

for (const [what, name] of [
  ["pages", "/dist-\\d+/"],
  ["search", "/dist-\\d+/search/[^/]+/"],
] as const) {
  test(`no room for the ${what} while they are made: the last site stays, and it says what to do`, async () => {
    const site = join(room, "full", "site");
    await writeFiles(site, [
      ["index.html", "former"],
      ["data/notes.json", "[]"],
      [".built-site", ""],
    ]);
    const hook = join(room, "full.mjs");
    await writeFile(hook, full(name));
    const { status, stderr } = await build(site, {
      NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
    });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /There is no room on the disk: ENOSPC.*Make room there/s);
    assert.match(stderr, /The former site is as it was/);
    assert.doesNotMatch(stderr, /\n {4}at /, "a stack is no message");
    assert.deepEqual(await filesIn(join(room, "full")), [
      "site/.built-site",
      "site/data/notes.json",
      "site/index.html",
    ]);
  });
}
