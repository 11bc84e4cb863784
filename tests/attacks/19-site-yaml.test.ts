/** One reader of `site.yaml` for check and build: what it refuses is refused by both, with key, value and remedy. */

import assert from "node:assert/strict";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { readSettings } from "../../src/vault/core/settings.ts";
import { compile, readVault } from "../../src/vault/index.ts";
import { makeRoom, run } from "../fixtures/build.ts";
import { brokenLinks, holding, siteFiles } from "../fixtures/siteFiles.ts";
import { siteOf, TODAY, vaultOf } from "../support.ts";

const BAD_BASES = [
  "//evil.example/x",
  "/../../x y/",
  "/a/../b/",
  "/./",
  "/a//b/",
  "/a b/",
  "/\\evil/",
  "/a?b",
  "/a#b",
  "/%2e%2e/",
  "a/",
  "",
  "/a\tb",
  "https://evil.example/",
];
const GOOD_BASES = ["/", "/a/", "/a", "/a/b/", "/Ä/", "/深度/", "/v1.2/", "/..a/", "/~me/"];
const BAD_PATHS = [
  "javascript:alert(1)",
  "//evil.example/",
  "/\\evil.example/",
  "\\\\evil",
  "data:text/html,x",
  "https://evil.example/",
  "timeline/",
  "/../x/",
  "/%2E%2e/x",
  "/a b",
  "",
  "/\n/evil.example",
];
const GOOD_PATHS = ["/", "/timeline/", "/a/#b", "/timeline/?from=2020&to=../x", "/深度/"];

describe("base", () => {
  for (const base of BAD_BASES) {
    test(`${JSON.stringify(base)} is refused`, () => {
      const { settings, misplaced } = readSettings(JSON.stringify({ base }));
      assert.equal(settings.base, undefined);
      assert.equal(misplaced.length, 1);
      assert.ok(misplaced[0]?.message.includes(`base: "${base}"`));
      assert.match(misplaced[0]?.hint ?? "no hint", /Write a path/);
    });
  }
  test("others stand", () => {
    for (const base of GOOD_BASES) {
      assert.deepEqual(readSettings(JSON.stringify({ base })).problems, [], base);
      assert.doesNotThrow(() =>
        siteOf({ "A.md": "x", "site.yaml": JSON.stringify({ base }) }).home(),
      );
    }
  });
});

describe("navigation", () => {
  for (const path of BAD_PATHS) {
    test(`${JSON.stringify(path)} is refused, and costs itself alone`, () => {
      const text = JSON.stringify({
        navigation: [
          { label: "Canary", path },
          { label: "B", path: "/b/" },
        ],
      });
      const { settings, problems, misplaced } = readSettings(text);
      assert.deepEqual(settings.navigation, [{ label: "B", path: "/b/" }]);
      assert.ok(problems[0]?.message.includes(`navigation.0.path: "${path}"`));
      assert.match(problems[0]?.hint ?? "no hint", /Write paths of this site/);
      assert.deepEqual(misplaced, []);
      assert.deepEqual(
        holding(siteFiles(vaultOf({ "A.md": "x", "site.yaml": text })), "canary"),
        [],
      );
    });
  }
  test("others stand", () => {
    const text = JSON.stringify({ navigation: GOOD_PATHS.map((path) => ({ label: "x", path })) });
    assert.deepEqual(readSettings(text).problems, []);
  });
});

describe("check and build, before anything is built", () => {
  let folder = "";
  before(async () => {
    folder = await makeRoom();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const said = async (command: string, vault: string) =>
    run([
      command,
      "--vault",
      vault,
      ...(command === "build" ? ["--outDir", join(folder, "out")] : []),
    ]).then(({ status, stdout, stderr }) => ({ code: status, words: stdout + stderr }));

  const KINDS: Readonly<Record<string, (vault: string) => Promise<unknown>>> = {
    "base-host": (vault) => writeFile(join(vault, "site.yaml"), 'base: "//evil.example/x"\n'),
    link: (vault) => symlink("/etc/hostname", join(vault, "site.yaml")),
    "no text": (vault) => writeFile(join(vault, "site.yaml"), Buffer.from([0x61, 0, 0xff])),
  };
  for (const [name, write] of Object.entries(KINDS)) {
    test(`${name}: both refuse it in the same words`, async () => {
      const vault = join(folder, name);
      await mkdir(vault);
      await writeFile(join(vault, "A.md"), "Words.");
      await write(vault);
      const { problems } = compile(await readVault(vault), { today: TODAY });
      const [problem] = problems;
      assert.equal(problems.length, 1);
      for (const command of ["check", "build"]) {
        const { code, words } = await said(command, vault);
        assert.notEqual(code, 0, command);
        assert.ok(words.includes(problem?.message ?? "no problem"), `${command}: ${words}`);
      }
    });
  }

  test("a link of navigation to no page: check names it with its place, and no page has it", async () => {
    const vault = join(folder, "nowhere");
    const text = "navigation:\n  - {label: Canary, path: /nowhere/}\n  - {label: B, path: /a/}\n";
    await mkdir(vault);
    await writeFile(join(vault, "A.md"), "Words.");
    await writeFile(join(vault, "site.yaml"), text);
    const { code, words } = await said("check", vault);
    assert.equal(code, 1);
    assert.match(words, /^site\.yaml:2:21 error site-settings: .*"\/nowhere\/".* Write the path/m);
    const site = siteFiles(vaultOf({ "A.md": "Words.", "site.yaml": text }));
    assert.deepEqual([holding(site, "canary"), brokenLinks(site)], [[], []]);
  });

  test("a folder of the name is a folder, and no settings", async () => {
    const vault = join(folder, "folder");
    await mkdir(join(vault, "site.yaml"), { recursive: true });
    await writeFile(join(vault, "site.yaml", "A.md"), "Words.");
    const { notes, problems } = compile(await readVault(vault), { today: TODAY });
    assert.deepEqual([notes.length, problems], [1, []]);
  });
});
