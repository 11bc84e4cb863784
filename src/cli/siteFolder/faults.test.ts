/** What a disk, a folder or another build may do while a site takes its place: one whole site stays, and the words say what to do. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeFiles } from "../../../tests/fixtures/build.ts";
import { DISK, type Disk, holdSite, NotReplaceable, replaceSite, restoreSite } from "./index.ts";
import { lock } from "./lock.ts";

let room = "";
before(async () => {
  room = await mkdtemp(join(tmpdir(), "faults-"));
});
after(() => rm(room, { recursive: true, force: true }));

const PATHS = ["index.html", "404.html", "data/notes.json", "a/index.html"];
const site = (words: string) => PATHS.map((path) => [path, words] as const);

async function stage(name: string): Promise<{ dist: string; made: string }> {
  const [dist, made] = [join(room, name, "dist"), join(room, name, "made")];
  await writeFiles(join(room, name, "first"), site("old"));
  await replaceSite(dist, join(room, name, "first"));
  await writeFiles(made, site("new"));
  return { dist, made };
}

async function wordsOf(folder: string): Promise<string | undefined> {
  if (PATHS.some((path) => !existsSync(join(folder, path)))) return undefined;
  const all = new Set(await Promise.all(PATHS.map((path) => readFile(join(folder, path), "utf8"))));
  return all.size === 1 ? [...all][0] : undefined;
}

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`${code}: refused`), { code }));

describe("a folder that the disk does not let change", () => {
  for (const code of ["EACCES", "EPERM", "EROFS", "ENOSPC"]) {
    test(`${code}: the former site stays, and the words say what to do`, async () => {
      const { dist, made } = await stage(code);
      await assert.rejects(
        replaceSite(dist, made, { ...DISK, rename: failing(code), copy: failing(code) }),
        (error: Error) =>
          error instanceof NotReplaceable &&
          error.message.includes(dist) &&
          error.message.includes("--outDir") &&
          error.message.includes(code),
      );
      assert.equal(await wordsOf(dist), "old");
      assert.ok(!existsSync(`${dist}.previous`));
    });
  }
});

describe("a folder at which a disk is mounted, which can't be moved,", () => {
  /** Which also ends the process before its operation of that number. */
  const mounted = (dist: string, code: string, dies = Number.POSITIVE_INFINITY): Disk => {
    let count = 0;
    const step = () => {
      if (++count >= dies) throw new Error("killed");
    };
    return {
      rename: async (from, to) => {
        step();
        if (from === dist || to === dist) await failing(code)();
        await DISK.rename(from, to);
      },
      copy: async (from, to) => {
        step();
        await DISK.copy(from, to);
      },
      remove: async (path) => {
        step();
        if (path === dist) await failing(code)();
        await DISK.remove(path);
      },
    };
  };

  for (const code of ["EBUSY", "EXDEV"]) {
    test(`${code}: gets the new site, and nothing is left beside it`, async () => {
      const { dist, made } = await stage(`mounted-${code}`);
      await replaceSite(dist, made, mounted(dist, code));
      assert.equal(await wordsOf(dist), "new");
      assert.ok(!existsSync(`${dist}.previous`));
      await writeFiles(made, site("newer"));
      await replaceSite(dist, made);
      assert.equal(await wordsOf(dist), "newer");
    });
  }

  for (let dies = 1; dies <= 20; dies++) {
    test(`killed before operation ${dies}: one site is whole, and comes back`, async () => {
      const { dist, made } = await stage(`mounted-killed-${dies}`);
      await replaceSite(dist, made, mounted(dist, "EBUSY", dies)).catch(() => undefined);
      const found = [await wordsOf(dist), await wordsOf(`${dist}.previous`)];
      assert.ok(found.includes("old") || found.includes("new"), found.join());
      await restoreSite(dist, mounted(dist, "EBUSY"));
      assert.match((await wordsOf(dist)) ?? "none", /^(?:old|new)$/);
      assert.ok(!existsSync(`${dist}.previous`));
    });
  }

  test("the first time, when it is empty", async () => {
    const [dist, made] = [join(room, "empty", "dist"), join(room, "empty", "made")];
    await writeFiles(dist, []);
    await writeFiles(made, site("new"));
    await replaceSite(dist, made, mounted(dist, "EBUSY"));
    assert.equal(await wordsOf(dist), "new");
  });
});

describe("two builds into one folder", () => {
  /** A lock as the process of this number leaves it. */
  const leaveLock = async (dist: string, owner: string) => {
    await mkdir(`${dist}.lock`, { recursive: true });
    await writeFile(join(`${dist}.lock`, "owner"), owner);
  };
  const other = `${process.ppid} `;

  test("the second is told before it begins", async () => {
    const dist = join(room, "two", "dist");
    const release = await holdSite(dist);
    await release();
    await leaveLock(dist, other);
    await assert.rejects(holdSite(dist), /Another build puts its site into .*--outDir/);
    await rm(`${dist}.lock`, { recursive: true });
    await (await holdSite(dist))();
    assert.ok(!existsSync(`${dist}.lock`));
  });

  test("a preview leaves alone what another build is replacing", async () => {
    const { dist } = await stage("preview");
    await DISK.rename(dist, `${dist}.previous`);
    await leaveLock(dist, other);
    assert.equal(await restoreSite(dist), undefined);
    assert.equal(await wordsOf(`${dist}.previous`), "old");
    await rm(`${dist}.lock`, { recursive: true });
    assert.match((await restoreSite(dist)) ?? "nothing", /is back/);
  });

  test("one that was killed holds nothing up", async () => {
    const dist = join(room, "killed");
    // The last one is the number of a process that runs, and of one that ran before it.
    for (const left of ["999999999 1", "", "x", `${process.ppid} 1`]) {
      await leaveLock(dist, left);
      const release = await lock(dist);
      assert.ok(release, left);
      await release();
    }
  });

  test("of many processes that find the lock of a dead one, one takes it over", async () => {
    for (let round = 0; round < 2; round++) {
      const dist = join(room, `race-${round}`, "dist");
      await leaveLock(dist, "999999999 1");
      const children = Array.from({ length: 6 }, () =>
        spawn(process.execPath, [
          ...["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval"],
          asking(dist),
        ]),
      );
      const said = children.map(async (child) => String((await once(child.stdout, "data"))[0]));
      const answers = (await Promise.all(said)).map((answer) => answer.trim());
      assert.deepEqual(answers.toSorted(), ["has it", ...Array(5).fill("has it not")]);
      const ended = children.map((child) => once(child, "close"));
      for (const child of children) child.stdin.end();
      await Promise.all(ended);
      assert.deepEqual(await readdir(join(dist, "..")), []);
    }
  });
});

/** A process that says whether it got the lock, and keeps it until its input ends. */
const asking = (dist: string) => `
  import { lock } from ${JSON.stringify(new URL("./lock.ts", import.meta.url).href)};
  const release = await lock(${JSON.stringify(dist)});
  process.stdin.once("end", () => release?.()).resume();
  console.log(release ? "has it" : "has it not");
`;
