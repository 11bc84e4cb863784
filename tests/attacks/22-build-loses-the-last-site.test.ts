/** A build that is killed while it replaces the site, or finds the disk full, leaves one whole, which the next command brings back; what is not a site stays. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  DISK,
  replaceSite,
  requireReplaceable,
  restoreSite,
} from "../../src/cli/siteFolder/index.ts";
import { writeFiles } from "../fixtures/build.ts";
import { stage, wordsOf } from "../fixtures/formerSite.ts";
import { filesIn } from "../fixtures/pages.ts";
import { ROOT } from "../fixtures/paths.ts";
import { cases, fc, LONG } from "../properties.ts";

const PAGES = Array.from({ length: 40 }, (_, at) => `notes/${at}/index.html`);
const PATHS = ["index.html", "404.html", "data/notes.json", "notes/index.html", ...PAGES];

/** Renames and removals that it takes to replace such a site. */
const OPERATIONS = 8;

/** A process that kills itself before an operation on the disk. */
const killed = (dist: string, made: string, number: number) => `
  import { DISK, replaceSite } from ${JSON.stringify(pathToFileURL(join(ROOT, "src/cli/siteFolder/index.ts")).href)};
  let count = 0;
  const counted = (does) => (...args) => {
    if (++count === ${number}) process.kill(process.pid, "SIGKILL");
    return does(...args);
  };
  const disk = Object.fromEntries(Object.entries(DISK).map(([name, does]) => [name, counted(does)]));
  await replaceSite(${JSON.stringify(dist)}, ${JSON.stringify(made)}, disk);
`;

/** Moments in `npm test`, and in a soak. */
const [USUAL, MANY] = [5, 50];

test("killed at random moments", async () => {
  const moment = fc.integer({ min: 1, max: OPERATIONS });
  await fc.assert(fc.asyncProperty(moment, comesBack), {
    numRuns: Math.min(cases(USUAL), MANY),
    ...LONG,
  });
});

async function comesBack(number: number): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), "killed-"));
  const [dist, first, made] = ["dist", "first", "made"].map((name) => join(room, name)) as [
    string,
    string,
    string,
  ];
  try {
    await writeFiles(
      first,
      PATHS.map((path) => [path, "old"]),
    );
    await replaceSite(dist, first);
    await writeFiles(
      made,
      PATHS.map((path) => [path, "new"]),
    );
    const { signal } = spawnSync(process.execPath, [
      "--disable-warning=ExperimentalWarning",
      "--input-type=module",
      "--eval",
      killed(dist, made, number),
    ]);
    assert.equal(signal, "SIGKILL");
    await restoreSite(dist);
    const words = await Promise.all(PATHS.map((path) => readFile(join(dist, path), "utf8")));
    assert.equal(new Set(words).size, 1, "a site is of one build");
    assert.ok(!existsSync(`${dist}.previous`));
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** A folder for one test, which goes with it. */
async function within(test: (room: string) => Promise<void>): Promise<void> {
  const room = await mkdtemp(join(tmpdir(), "last-site-"));
  try {
    await test(room);
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

for (const fails of ["copy", "rename", "remove"] as const) {
  test(`no room on the disk at a ${fails}: one site is whole, and comes back`, () =>
    within(async (room) => {
      const { dist, made } = await stage(room);
      const fault = (code: string) => () =>
        Promise.reject(Object.assign(new Error("no space left on device"), { code }));
      // Another disk, on which a copy is made, and which is full.
      const rename = async (from: string, to: string) =>
        from === made ? fault("EXDEV")() : DISK.rename(from, to);
      const disk = { ...DISK, rename, [fails]: fault("ENOSPC") };
      await replaceSite(dist, made, disk).catch(() => undefined);
      assert.ok([await wordsOf(dist), await wordsOf(`${dist}.previous`)].some(Boolean));
      await restoreSite(dist);
      assert.ok(await wordsOf(dist));
      assert.ok(!existsSync(`${dist}.previous`));
    }));
}

test("a folder that is not ours is refused, and keeps all that it holds", () =>
  within(async (room) => {
    const mine = join(room, "mine");
    const files = ["data/notes.json", "letters/a.txt", "photos/b.jpg"];
    await writeFiles(
      mine,
      files.map((path) => [path, "[]"]),
    );
    await assert.rejects(requireReplaceable(mine, join(room, "vault")), /other things than a site/);
    assert.equal(await restoreSite(mine), undefined);
    assert.deepEqual((await filesIn(mine)).toSorted(), files);
  }));
