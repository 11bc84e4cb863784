/** A tree of git that no disk could hold is refused, and nothing is written outside. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { revisionAt } from "../../src/cli/history/revision.ts";
import { TODAY } from "../support.ts";

type Entry = readonly [mode: string, name: string, object: string];

describe("a tree of git", () => {
  let folder = "";
  let vault = "";
  let outside = "";

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tree-"));
    [vault, outside] = [join(folder, "vault"), join(folder, "outside")];
    await mkdir(vault);
    git(["init", "--quiet", "--initial-branch=main"]);
  });
  beforeEach(async () => {
    await rm(outside, { recursive: true, force: true });
    await mkdir(outside);
  });
  after(() => rm(folder, { recursive: true }));

  function git(args: readonly string[], input?: Buffer): string {
    const who = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
    const { status, stdout, stderr } = spawnSync("git", [...who, ...args], { cwd: vault, input });
    assert.equal(status, 0, stderr.toString());
    return stdout.toString().trim();
  }

  const object = (type: string, bytes: Buffer) =>
    git(["hash-object", "-t", type, "-w", "--literally", "--stdin"], bytes);
  const blob = (text: string) => object("blob", Buffer.from(text));
  const tree = (...entries: readonly Entry[]) =>
    object(
      "tree",
      Buffer.concat(
        entries.flatMap(([mode, name, id]) => [
          Buffer.from(`${mode} ${name}\0`),
          Buffer.from(id, "hex"),
        ]),
      ),
    );
  const commit = (root: string) => git(["commit-tree", root, "-m", "x"]);

  const FILE = "100644";
  const FOLDER = "40000";
  const LINK = "120000";
  const payload = () => blob("PWNED\n");
  const folderOf = (name: string) => tree([FILE, name, payload()]);

  const TREES: Readonly<Record<string, readonly [root: () => string, named: RegExp]>> = {
    "a link and a folder of one name": [
      () => tree([LINK, "a", blob(outside)], [FOLDER, "a", folderOf("x.md")]),
      /\ba is there twice/,
    ],
    "a folder and a link of one name": [
      () => tree([FOLDER, "a", folderOf("x.md")], [LINK, "a", blob(outside)]),
      /\ba is there twice/,
    ],
    "a link and a file of one name": [
      () => tree([LINK, "a.md", blob(join(outside, "x.md"))], [FILE, "a.md", payload()]),
      /\ba\.md is there twice/,
    ],
    "names that differ in case alone": [
      () => tree([LINK, "A", blob(outside)], [FOLDER, "a", folderOf("x.md")]),
      /\ba is there twice/,
    ],
    "names that differ in composition alone": [
      () => tree([LINK, "e\u0301", blob(outside)], [FOLDER, "é", folderOf("x.md")]),
      /é is there twice/,
    ],
    "a link below, and deeper files": [
      () =>
        tree([
          FOLDER,
          "b",
          tree([LINK, "a", blob(outside)], [FOLDER, "a", tree([FOLDER, "c", folderOf("x.md")])]),
        ]),
      /\bb\/a is there twice/,
    ],
    "a link through a link": [
      () =>
        tree([LINK, "a", blob(outside)], [FOLDER, "a", tree([LINK, "x.md", blob("/etc/hosts")])]),
      /\ba is there twice/,
    ],
    "a slash in a name": [
      () => tree([LINK, "a", blob(outside)], [FILE, "a/x.md", payload()]),
      /\ba is there twice/,
    ],
    "two dots for a folder": [
      () => tree([FOLDER, "..", tree([FOLDER, "outside", folderOf("x.md")])]),
      /\.\.\/outside\/x\.md/,
    ],
  };

  for (const [name, [root, named]] of Object.entries(TREES)) {
    test(`${name}: refused`, async () => {
      await assert.rejects(revisionAt(commit(root()), vault, TODAY), (error: Error) => {
        assert.match(error.message, /^The revision is refused: /);
        assert.match(error.message, named);
        return true;
      });
      assert.deepEqual(await readdir(outside), []);
    });
  }

  test("links and files of names of their own are read, wherever the links lead", async () => {
    const root = tree(
      [FILE, "N.md", blob("hi\n")],
      [LINK, "a", blob(outside)],
      [LINK, "b.md", blob("a\0b")],
      [FOLDER, "c", folderOf("N.md")],
    );
    const { files } = await revisionAt(commit(root), vault, TODAY);
    assert.deepEqual(
      files.notes.map(({ path }) => path),
      ["N.md", "c/N.md"],
    );
    assert.deepEqual(files.problems.map(({ code, file }) => `${code} ${file}`).sort(), [
      "symlink-refused a",
      "symlink-refused b.md",
    ]);
  });
});
