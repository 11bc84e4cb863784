/** No command lets a note, a name or a change steer the terminal that shows it. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

const ESC = "\u001b";
/** It clears the screen, fills the clipboard, says that all is well, and turns words about. */
const EVIL = `${ESC}[2J${ESC}]52;c;cHduZWQ=\u0007${ESC}[32m0 errors${ESC}[0m\u009b1m\u007f\r\u202e\u2066`;

const STEERING = /[^\n\t\P{Cc}]|[\u202A-\u202E\u2066-\u2069]/u;

describe("what a command says", () => {
  let folder = "";
  let vault = "";

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "escapes-"));
    vault = join(folder, "vault");
    await mkdir(join(vault, "two\nlines"), { recursive: true });
    const note = `---\nkind: ${JSON.stringify(EVIL)}\n---\nsee [[A#nope]] ${EVIL} [[B${EVIL}]]\n`;
    await writeFile(join(vault, "A.md"), note);
    await writeFile(join(vault, `N${EVIL}.md`), "see [[A#nope]] and [[A]]\n");
    await writeFile(join(vault, `Mad${EVIL}.html`), "x");
    await writeFile(join(vault, "two\nlines", "C.md"), "[[A#nope]]\n");
    git("init", "--quiet", "--initial-branch=main");
    git("add", "A.md");
    git("commit", "--quiet", "-m", "one");
    await writeFile(join(vault, "A.md"), `${note}\n[[X${EVIL}]]\n`);
  });
  after(() => rm(folder, { recursive: true }));

  function git(...args: string[]): void {
    const who = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
    const { status, stderr } = spawnSync("git", [...who, ...args], { cwd: vault });
    assert.equal(status, 0, stderr.toString());
  }

  function run(command: string, ...args: string[]): { out: string; err: string } {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "src/cli/main.ts", command, ...args],
      { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
    );
    return { out: stdout, err: stderr };
  }

  const CALLS: readonly (readonly [command: string, ...args: string[]])[] = [
    ["check"],
    ["check", "--all"],
    ["check", "--format", "github"],
    ["check", "--format", "json"],
    ["check", "--only", EVIL],
    ["diff", "main"],
    ["diff", "main", "--format", "json"],
    ["diff", EVIL],
    ["diff", "main", `HEAD${EVIL}`],
    ["rename", "A", "New", "--dry-run"],
    ["rename", `N${EVIL}`, "New", "--dry-run"],
    ["rename", "A", `New${EVIL}`],
    ["rename", EVIL, "New"],
    ["new", "--kind", "concept", "--title", `T${EVIL}`],
    ["new", "--kind", "concept", "--title", "T", "--aliases", EVIL, "--dry-run"],
    ["new", "--kind", EVIL],
  ];
  for (const call of CALLS) {
    test(JSON.stringify(call.join(" ")).slice(0, 60), () => {
      const [command, ...args] = call;
      const { out, err } = run(command, ...args, "--vault", vault);
      assert.doesNotMatch(out, STEERING);
      assert.doesNotMatch(err, STEERING);
      assert.ok(`${out}${err}`.length > 10, "it says something");
      if (args.includes("json")) JSON.parse(out);
    });
  }

  test("compare, of names and of lines; and a file that is not there", async () => {
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    for (const [place, text] of [
      [one, `a${EVIL}`],
      [two, `b${EVIL}`],
    ] as const) {
      await mkdir(place);
      await writeFile(join(place, "index.html"), text);
    }
    await writeFile(join(two, `more${EVIL}.html`), "");
    const missing = join(folder, `gone${EVIL}`);
    for (const args of [
      ["compare", one, two],
      ["compare", one, missing],
      ["diff", "--from", missing],
      [EVIL],
    ]) {
      const [command = "", ...rest] = args;
      const { out, err } = run(command, ...rest);
      assert.doesNotMatch(`${out}${err}`, STEERING, args[0]);
      assert.ok(`${out}${err}`.length > 10, "it says something");
    }
  });

  test("the end of a line in a name begins no line", () => {
    for (const line of run("check", "--all", "--vault", vault).out.split("\n")) {
      assert.doesNotMatch(line, /^lines/);
    }
  });

  test("a code stands for each, and the mark under a line is where it was", () => {
    const { out } = run("check", "--all", "--only", "missing-heading", "--vault", vault);
    assert.match(out, /N\\u001b\[2J/);
    const lines = out.split("\n");
    const mark = lines.findIndex((line) => line.trim().endsWith("^"));
    assert.equal(lines[mark - 1]?.slice(lines[mark]?.indexOf("^")).startsWith("[[A#nope]]"), true);
  });
});

test("every command prints by the one function", async () => {
  const names = (await readdir("src/cli")).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join("src/cli", name), "utf8")] as const),
  );
  // These say nothing of a vault.
  const OWN = new Set(["command.ts", "test.ts", "chromium.ts"]);
  assert.deepEqual(
    texts
      .filter(([name, text]) => /\bconsole\./.test(text) && !OWN.has(name))
      .map(([name]) => name),
    [],
  );
});
