/** A rename is all or nothing: refused before anything is written, or put back. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { changeFiles, HalfDone, undoUnfinished } from "../../src/cli/noteFiles/index.ts";

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

  for (const name of ["link/New", "link/deep/New", "in/link/New"]) {
    test(`${name}, behind a link that leads out of the vault: refused, and nothing is written`, async () => {
      const outside = join(folder, "outside");
      await mkdir(outside, { recursive: true });
      await mkdir(at("in"));
      await symlink(outside, at("link"));
      await symlink(outside, at("in/link"));
      const former = await texts();
      const { code, err } = run("A", name);
      assert.equal(code, 1, err);
      assert.match(err, /link is a link, and no folder of the vault\.\nNothing was changed\.\n$/);
      assert.deepEqual(await texts(), former);
      assert.deepEqual(await readdir(outside), []);
    });
  }

  test("the longest name that a disk holds is taken", async () => {
    const { code, err } = run("A", "y".repeat(252));
    assert.equal(code, 0, err);
    assert.equal((await texts())["B.md"], `[[${"y".repeat(252)}]]\r\n`);
  });

  test("a vault that is itself behind a link is changed as any", async () => {
    const link = join(folder, "to-vault");
    await symlink(vault, link);
    const { code, err } = run("A", "New", "--vault", link);
    assert.equal(code, 0, err);
    assert.equal((await texts())["B.md"], "[[New]]\r\n");
  });

  test("a note is made behind no link either", async () => {
    const outside = join(folder, "elsewhere");
    await mkdir(outside);
    // The first note of a vault is put in the folder of its kind.
    await Promise.all(Object.keys(TEXTS).map((path) => rm(at(path))));
    await symlink(outside, at("concepts"));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...["--disable-warning=ExperimentalWarning", "src/cli/main.ts", "new", "--vault", vault],
        ...["--kind", "concept", "--title", "Harbour"],
      ],
      { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
    );
    assert.equal(status, 1, stderr);
    assert.match(
      stderr,
      /concepts is a link, and no folder of the vault\.\nNothing was written\.\n$/,
    );
    assert.deepEqual(await readdir(outside), []);
  });

  const journal = () => at(".unfinished-change.json");
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
      await assert.rejects(changeFiles(vault, edits(), move(), write), /^Error: ENOSPC/);
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
    await assert.rejects(changeFiles(vault, edits(), move(), write), /ENOENT/);
    assert.deepEqual(await texts(), TEXTS);
  });

  test("a file that is gone before is found before", async () => {
    await rm(at("C.md"));
    const former = await texts();
    await assert.rejects(changeFiles(vault, edits(), move()), /ENOENT/);
    assert.deepEqual(await texts(), former);
  });

  test("what can't be put back is named", async () => {
    const write = async (location: string) => {
      await rm(location);
      await mkdir(location);
      throw new Error("EIO");
    };
    await assert.rejects(changeFiles(vault, edits(), undefined, write), (error: Error) => {
      assert.ok(error instanceof HalfDone);
      assert.match(error.message, /^EIO\. Not put back: .*A\.md$/);
      return true;
    });
  });

  test("another command that changes notes at the same time is refused", async () => {
    const write = async (location: string, bytes: Buffer) => {
      await writeFile(location, bytes);
      await assert.rejects(changeFiles(vault, edits()), /Another command is changing notes/);
      await assert.rejects(undoUnfinished(vault), /Another command is changing notes/);
    };
    await changeFiles(vault, edits(), move(), write);
    assert.deepEqual(Object.keys(await texts()).toSorted(), [
      "B.md",
      "C.md",
      "deep",
      "deep/er",
      "deep/er/New.md",
      "pic.png",
    ]);
  });

  describe("killed", () => {
    /** A process that kills itself: in the middle of a write, after one, or after the move. */
    const killed = (write: number, part: boolean) => {
      const module = new URL("../../src/cli/noteFiles/index.ts", import.meta.url).href;
      return spawnSync(process.execPath, [
        ...["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval"],
        `import { writeFile } from "node:fs/promises";
         import { changeFiles } from ${JSON.stringify(module)};
         const edits = new Map(${JSON.stringify([...edits()])});
         let count = 0;
         await changeFiles(${JSON.stringify(vault)}, edits, ${JSON.stringify(move())}, async (location, bytes) => {
           const dies = ++count === ${write};
           await writeFile(location, dies && ${part} ? bytes.subarray(0, 3) : bytes);
           if (dies) process.kill(process.pid, "SIGKILL");
         });`,
      ]);
    };

    for (const write of [1, 2, 3]) {
      for (const part of [true, false]) {
        test(`${part ? "in" : "after"} write ${write}: the next command puts all back, and says so`, async () => {
          assert.equal(killed(write, part).signal, "SIGKILL");
          assert.notDeepEqual(await texts(), TEXTS);
          assert.match((await undoUnfinished(vault)) ?? "", /undone \(\d files?\)\.$/);
          assert.deepEqual(await texts(), TEXTS);
          assert.equal(await undoUnfinished(vault), undefined);
        });
      }
    }

    test("after the move, before the record is gone: all is put back", async () => {
      await changeFiles(vault, edits(), move(), async (location, bytes) => {
        await writeFile(location, bytes);
        if (location === at("C.md")) await cp(journal(), join(folder, "journal"));
      });
      await cp(join(folder, "journal"), journal());
      assert.match((await undoUnfinished(vault)) ?? "", /undone \(3 files\)\.$/);
      assert.deepEqual(await texts(), TEXTS);
    });

    test("and a note edited since keeps its words, and is named", async () => {
      killed(3, false);
      await writeFile(at("B.md"), "new words");
      assert.match((await undoUnfinished(vault)) ?? "", /left as they are: B\.md\.$/);
      assert.deepEqual(await texts(), { ...TEXTS, "B.md": "new words" });
    });

    test("the commands do it", async () => {
      killed(2, false);
      const { code, err } = run("A", "New");
      assert.equal(code, 0, err);
      assert.match(err, /^A change of notes was stopped half-way: it is undone/);
      assert.equal((await texts())["B.md"], "[[New]]\r\n");
    });
  });
});
