/** A rename is all or nothing: refused before anything is written, or put back. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { changeFiles, HalfDone } from "../../src/cli/noteFiles/index.ts";

const TEXTS = {
  "A.md": "a\n",
  "B.md": "[[A]]\r\n",
  "C.md": "\uFEFFsee [[A]]\n",
  "pic.png": "x",
};

describe("a rename that can't be done", () => {
  let folder = "";
  let vault = "";
  const at = (path: string) => join(vault, path);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "rename-"));
    vault = join(folder, "vault");
  });
  beforeEach(async () => {
    await rm(vault, { recursive: true, force: true });
    for (const [path, text] of Object.entries(TEXTS)) {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    }
  });
  after(() => rm(folder, { recursive: true }));

  async function texts(): Promise<Record<string, string>> {
    const names = (await readdir(vault, { recursive: true })).sort();
    const read = (name: string) => readFile(at(name), "utf8").catch(() => "(no file)");
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await read(name)])),
    );
  }

  function run(...args: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        "src/cli/main.ts",
        "rename",
        "--vault",
        vault,
        ...args,
      ],
      { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
    );
    return { code: status, out: stdout, err: stderr };
  }

  const NAMES: Readonly<Record<string, string>> = {
    "300 letters": "y".repeat(300),
    "256 bytes with its ending": "y".repeat(253),
    "100 signs of three bytes": "深".repeat(100),
    "letters that take more bytes when composed": "\u0958".repeat(50),
    "a folder of 300 letters": `${"y".repeat(300)}/A`,
    "a path longer than a system takes": Array.from({ length: 50 }, () => "y".repeat(100)).join(
      "/",
    ),
    "a folder that is a file": "pic.png/A",
    "a folder that is a note": "B.md/A",
  };
  for (const [what, name] of Object.entries(NAMES)) {
    test(`${what}: refused, and the vault is unchanged`, async () => {
      const { code, err } = run("A", name);
      assert.equal(code, 1, err);
      assert.match(err, /Nothing was changed\.\n$/);
      assert.deepEqual(await texts(), TEXTS);
    });
  }

  test("a file of which the vault knows nothing is not overwritten", async () => {
    await symlink(join(folder, "elsewhere"), at("New.md"));
    await writeFile(at("New.txt.md.bak"), "kept");
    const former = await texts();
    const { code, err } = run("A", "New");
    assert.equal(code, 1, err);
    assert.match(err, /there is a file at .*New\.md already\.\nNothing was changed\.\n$/);
    assert.deepEqual(await texts(), former);
  });

  test("the longest name that a disk holds is taken", async () => {
    const { code, err } = run("A", "y".repeat(252));
    assert.equal(code, 0, err);
    assert.equal((await texts())["B.md"], `[[${"y".repeat(252)}]]\r\n`);
  });

  const edits = () =>
    new Map(
      ["A.md", "B.md", "C.md"].map((file) => [
        at(file),
        [{ file, start: 0, end: 1, text: "changed" }],
      ]),
    );
  const move = () => ({ from: at("A.md"), to: at("deep/er/New.md") });

  for (const failing of [1, 2, 3]) {
    test(`the disk fails at write ${failing}: what was written is put back`, async () => {
      let writes = 0;
      const write = async (location: string, bytes: Buffer) => {
        writes++;
        // As a full disk does: a part of it is there.
        await writeFile(location, writes === failing ? bytes.subarray(0, 2) : bytes);
        if (writes === failing) throw new Error("ENOSPC: no space left on device");
      };
      await assert.rejects(changeFiles(edits(), move(), write), /^Error: ENOSPC/);
      assert.equal(writes, failing);
      assert.deepEqual(await texts(), TEXTS);
    });
  }

  test("the note is gone by the time it is moved: the links are put back", async () => {
    let writes = 0;
    const write = async (location: string, bytes: Buffer) => {
      await writeFile(location, bytes);
      writes++;
      if (writes === 3) await rm(at("A.md"));
    };
    await assert.rejects(changeFiles(edits(), move(), write), /ENOENT/);
    assert.deepEqual(await texts(), TEXTS);
  });

  test("a file that is gone before is found before", async () => {
    await rm(at("C.md"));
    const former = await texts();
    await assert.rejects(changeFiles(edits(), move()), /ENOENT/);
    assert.deepEqual(await texts(), former);
  });

  test("what can't be put back is named", async () => {
    const write = async (location: string) => {
      await rm(location);
      await mkdir(location);
      throw new Error("EIO");
    };
    await assert.rejects(changeFiles(edits(), undefined, write), (error: Error) => {
      assert.ok(error instanceof HalfDone);
      assert.match(error.message, /^EIO\. Not put back: .*A\.md$/);
      return true;
    });
  });
});
