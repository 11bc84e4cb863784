/** The way into the commands where what is installed is not whole. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

describe("the project's Node", () => {
  let root = "";
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "launch-"));
    await mkdir(join(root, "src/cli"), { recursive: true });
    await mkdir(join(root, "node_modules/node/bin"), { recursive: true });
    await cp(
      fileURLToPath(new URL("../src/cli/launch.mjs", import.meta.url)),
      join(root, "src/cli/launch.mjs"),
    );
    await writeFile(join(root, "src/cli/main.ts"), "process.exitCode = Number(process.argv[3]);");
    await writeFile(join(root, "package-lock.json"), '{"packages": {}}');
    await writeFile(join(root, "node_modules/.package-lock.json"), '{"packages": {}}');
  });
  after(() => rm(root, { recursive: true }));

  const node = () => join(root, "node_modules/node/bin/node");
  const launch = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "src/cli/launch.mjs"), "check", ...args], {
      encoding: "utf8",
    });

  for (const bytes of [1, 1000, 1_000_000]) {
    test(`cut short after ${bytes} bytes: says so, and what to do`, async () => {
      const whole = await open(process.execPath);
      const { buffer } = await whole.read(Buffer.alloc(bytes), 0, bytes, 0);
      await whole.close();
      await writeFile(node(), buffer);
      await chmod(node(), 0o755);
      const { status, stderr } = launch();
      assert.equal(status, 1);
      assert.match(stderr, /does not run: .*node_modules\/node\/bin\/node is not whole\./);
      assert.match(stderr, /Delete the folder node_modules, then run the same command again/);
      await rm(node());
    });
  }

  for (const [what, make] of [
    ["missing", () => rm(node(), { force: true })],
    ["empty", () => writeFile(node(), "", { mode: 0o755 })],
  ] as const)
    test(`${what}, and not to be had: says which step failed, and what to do`, async () => {
      const step = join(root, "node_modules/node/installArchSpecificPackage.js");
      await writeFile(step, "process.exit(1);");
      await make();
      const { status, stderr } = launch();
      assert.equal(status, 1);
      assert.match(stderr, /Installing Node for the project.*failed.*run the same command again/s);
    });

  test("whole: what a command ends with is passed on, and nothing is said", async () => {
    await writeFile(node(), `#!/bin/sh\nexec ${process.execPath} "$@"\n`);
    await chmod(node(), 0o755);
    for (const code of [0, 3]) {
      const { status, stderr } = launch(String(code));
      assert.deepEqual([status, stderr], [code, ""]);
    }
  });
});
