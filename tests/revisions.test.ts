/**
 * What a change does to the record, told of known revisions: `tests/revisions/<case>/before`
 * and `after` against `expected.md` and `expected.json`; and out of a repository.
 * `record` is made up; `facts-checked` are eleven notes of the record with their sources,
 * before and after each was checked against its facts.
 *
 * `UPDATE_GOLDEN=1 npm test` writes what is expected anew, to be read in the diff.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { revisionAt, revisionOnDisk } from "../src/cli/history/revision.ts";
import { isEmpty, readChange } from "../src/editing/diff/change.ts";
import { changeMarkdown } from "../src/editing/diff/changeMarkdown.ts";
import { diff } from "../src/editing/diff/index.ts";
import { filesOf, TODAY, vaultOf } from "./support.ts";

const REVISIONS = fileURLToPath(new URL("./revisions/", import.meta.url));
const UPDATE = process.env["UPDATE_GOLDEN"] === "1" && !process.env["CI"];

for (const name of (await readdir(REVISIONS)).sort()) {
  test(`golden revisions: ${name}`, async () => {
    const at = (side: string) => revisionOnDisk(join(REVISIONS, name, side), TODAY);
    const change = diff(await at("before"), await at("after"));
    const found = {
      "expected.json": `${JSON.stringify(change, null, 1)}\n`,
      "expected.md": changeMarkdown(change),
    };
    for (const [file, text] of Object.entries(found)) {
      const path = join(REVISIONS, name, file);
      if (UPDATE) await writeFile(path, text);
      assert.equal(text, await readFile(path, "utf8"), path);
    }
    assert.deepEqual(readChange(found["expected.json"]), change, "what is written can be read");
  });
}

type Texts = Readonly<Record<string, string>>;

const revision = (texts: Texts) => ({ vault: vaultOf(texts), files: filesOf(texts) });
const changeOf = (before: Texts, after: Texts) => diff(revision(before), revision(after));

describe("what is no change of the record", () => {
  const before = {
    "a.md": "One.\n\n| Date | Event |\n|---|---|\n| 2025 | x |\n",
    "b.md": "---\naliases: [B]\nsee: '[[a]]'\n---\n",
  };

  test("the same notes", () => {
    assert.ok(isEmpty(changeOf(before, before)));
    assert.match(changeMarkdown(changeOf(before, before)), /Nothing\./);
  });

  test("lines above, and the order of keys", () => {
    const after = { ...before, "b.md": '---\nsee: "[[a]]"\naliases: [B]\n---\n' };
    assert.ok(isEmpty(changeOf(before, after)));
    const moved = changeOf(before, { ...before, "a.md": `\n\n${before["a.md"]}` });
    assert.deepEqual([moved.timeline.added, moved.timeline.removed], [[], []]);
  });
});

test("a note that is renamed is one note, by its alias or by its text", () => {
  const text = "Words of a note.\n\nMore of its words.\n\nAnd the last of them.\n";
  const byAlias = changeOf({ "Old.md": "x" }, { "New.md": "---\naliases: [Old]\n---\n\ny" });
  const byText = changeOf({ "Old.md": text }, { "New.md": `${text}\nOne line more.\n` });
  for (const { added, removed, renamed } of [byAlias, byText]) {
    assert.deepEqual([added, removed], [[], []]);
    assert.deepEqual(
      renamed.map(({ from, to }) => `${from.path} ${to.path}`),
      ["Old.md New.md"],
    );
  }
  const other = changeOf({ "Old.md": text }, { "New.md": "Something else.\n" });
  assert.deepEqual(other.renamed, []);
});

test("a draft that is published is a note added, and its links no longer lead nowhere", () => {
  const before = { "N.md": "See [[Lab]].", "Lab.md": "---\ndraft: true\n---\n" };
  const change = changeOf(before, { ...before, "Lab.md": "---\ndraft: false\n---\n" });
  assert.deepEqual(
    change.added.map(({ path }) => path),
    ["Lab.md"],
  );
});

test("words of a note stay words in the report: no markup, no mention, no address", () => {
  const evil =
    "<img src=x> @everyone [x](javascript:1) ![](https://evil.example/a.png) `code` #1 **b**";
  const report = changeMarkdown(
    changeOf({ "a.md": "" }, { "a.md": "", "b.md": `---\ntitle: '${evil}'\n---\n` }),
  );
  const [line = ""] = report.split("\n").filter((text) => text.startsWith("- "));
  assert.doesNotMatch(line, /(?<!\\)<img|@everyone|(?<!\\)\]\(|https:\/\/|#1|(?<!\\)\*\*b/);
});

describe("a change that came from elsewhere", () => {
  const valid = JSON.stringify(changeOf({ "a.md": "" }, { "b.md": "" }));
  const CASES: readonly (readonly [text: string, fault: string])[] = [
    ["", "it is no JSON"],
    ["{}", "schema: Invalid input: expected 2"],
    [
      valid.replace('"added":[', '"added":[{"path":"x"},'),
      "added.0.title: Invalid input: expected string, received undefined",
    ],
    [valid.replace("{", '{"more":1,'), 'it: Unrecognized key: "more"'],
    [
      valid.replace('"a.md"', JSON.stringify("x".repeat(5000))),
      "removed.0.path: Too big: expected string to have <=2000 characters",
    ],
  ];
  for (const [text, fault] of CASES) {
    test(fault, () => assert.deepEqual(readChange(text), { fault }));
  }
});

describe("out of a repository", () => {
  test("two revisions, or a revision and the disk", async () => {
    const root = await mkdtemp(join(tmpdir(), "repository-"));
    const git = (...args: string[]) => {
      const run = spawnSync(
        "git",
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", ...args],
        { cwd: root, encoding: "utf8" },
      );
      assert.equal(run.status, 0, run.stderr);
      return run.stdout.trim();
    };
    const fill = async (side: string) => {
      await rm(join(root, "notes"), { recursive: true, force: true });
      await cp(join(REVISIONS, "record", side), join(root, "notes"), { recursive: true });
    };
    try {
      git("init", "--quiet", "--initial-branch=main");
      await fill("before");
      await symlink("/etc/passwd", join(root, "notes/Link.md"));
      git("add", ".");
      git("commit", "--quiet", "-m", "one");
      await fill("after");
      git("add", ".");
      git("commit", "--quiet", "-m", "two");
      const expected = await readFile(join(REVISIONS, "record/expected.json"), "utf8");
      const folder = join(root, "notes");
      const [one, two] = [
        await revisionAt("HEAD~1", folder, TODAY),
        await revisionAt("main", folder, TODAY),
      ];
      assert.equal(`${JSON.stringify(diff(one, two), null, 1)}\n`, expected);
      assert.ok(one.vault.problems.some(({ code }) => code === "symlink-refused"));
      const disk = await revisionOnDisk(folder, TODAY);
      assert.ok(isEmpty(diff(two, disk)));
      await assert.rejects(revisionAt("--help", folder, TODAY), {
        message:
          'Git knows no revision "--help" here. Name a branch, a tag or a commit, e.g. main or HEAD~1.',
      });
      assert.equal(git("status", "--short"), "", "the work tree is as it was");
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
