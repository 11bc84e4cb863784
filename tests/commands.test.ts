/** The commands: their options, what they refuse, and in which words. */

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { z } from "zod";
import { makeRoom, run, writeFiles } from "./fixtures/build.ts";
import { filesIn } from "./fixtures/pages.ts";

let room = "";
before(async () => {
  room = await makeRoom();
});
after(() => rm(room, { recursive: true, force: true }));

// Each waits for a process of its own most of the time.
describe("the commands", { concurrency: 2 }, () => {
  const OPTIONS: Readonly<Record<string, readonly string[]>> = {
    start: ["--vault", "--outDir", "--base", "--url", "--port", "--host"],
    dev: ["--vault", "--base", "--port", "--host"],
    build: ["--vault", "--outDir", "--base", "--url", "--positions", "--verbose"],
    preview: ["--outDir", "--base", "--url", "--port", "--host"],
    new: [
      "--vault",
      "--kind",
      "--title",
      "--date",
      "--status",
      "--companies",
      "--anyway",
      "--dry-run",
    ],
    rename: ["--vault", "--dry-run", "--keep-words", "--aliases"],
    check: [
      "--vault",
      "--format",
      "--all",
      "--only",
      "--severity",
      "--fix",
      "--external",
      "--pause",
      "--strict",
    ],
    diff: ["--vault", "--format", "--from"],
    docs: [],
    compare: ["--all"],
    test: ["--only", "--watch", "--seed"],
    bench: [
      "--notes",
      "--build",
      "--vault",
      "--site",
      "--set",
      "--fit",
      "--before",
      "--against",
      "--keep",
    ],
    index: ["--outDir", "--former"],
    format: [],
  };

  test("help lists them all", async () => {
    const { status, stdout } = await run(["help"]);
    assert.equal(status, 0);
    const listed = stdout.split("\n").flatMap((line) => /^ {2}(\w+) +\S/.exec(line)?.[1] ?? []);
    assert.deepEqual(
      listed.filter((name) => !(name in OPTIONS)),
      [],
    );
    assert.deepEqual(
      Object.keys(OPTIONS).filter((name) => !listed.includes(name)),
      [],
    );
  });

  for (const [name, options] of Object.entries(OPTIONS)) {
    test(`${name} --help names its options`, async () => {
      const { status, stdout } = await run([name, "--help"]);
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`^Usage: npm run ${name} -- `, "m"));
      for (const option of [...options, "--help"])
        assert.match(stdout, new RegExp(`^ +(?:-\\w, )?${option}\\b.* {2}\\S`, "m"));
    });

    test(`${name} refuses an option that it does not know`, async () => {
      const { status, stderr } = await run([name, "--nonsense"]);
      assert.equal(status, 2);
      assert.match(stderr, /--nonsense/);
      assert.match(stderr, new RegExp(`Usage: npm run ${name}`));
    });
  }

  for (const [args, message] of [
    [["check", "--only", "mising-file"], /Did you mean missing-file/],
    [["check", "--severity", "bad"], /--severity is "bad"; it takes error, warning, info/],
    [["check", "--format", "xml"], /--format is "xml"; it takes text, json, github/],
    [["build", "--base", "record"], /--base is "record"; it begins with a slash/],
    [["build", "--url", "example.org"], /--url is "example.org"; write an address such as/],
    [
      ["preview", "--port", "many"],
      /--port is "many", which is not a whole number from 1 to 65535/,
    ],
    [["bench", "--notes", "0"], /--notes is "0"/],
    [["test", "--only", "luck"], /--only is "luck"; it takes /],
    [
      ["build", "--positions", "no/such.json"],
      /--positions is .*no\/such\.json, which is no data\/graph\.json/,
    ],
    [["build", "--positions", "package.json"], /--positions is .*package\.json, which is no data/],
    [["bench", "luck"], /"luck" is no part to measure; there is compile, timeline, graph, search/],
    [["bench", "pages", "--site", "no/such/site"], /There is no site at/],
    [["check", "--vault"], /--vault/],
    [["check", "stray"], /stray/],
    [["preview", "--outDir", "no/such/site"], /There is no site at/],
    [["nonsense"], /^/],
  ] as const) {
    test(`${args.join(" ")} is refused, with the reason`, async () => {
      const { status, stdout, stderr } = await run(args);
      assert.equal(status, 2, stderr);
      assert.match(stderr || stdout, message);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack is no message");
    });
  }

  for (const command of ["check", "build", "dev", "start"]) {
    test(`${command} of a folder that is not there says so`, async () => {
      const { status, stderr } = await run([command, "--vault", "/no/such/vault"]);
      assert.equal(status, 2);
      assert.match(stderr, /There is no folder at \/no\/such\/vault\./);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack is no message");
    });
  }

  describe("build never empties a folder that is no site:", () => {
    for (const [name, outDir] of [
      ["the vault itself", "vault"],
      ["a folder that holds the vault", "."],
      ["a folder of other things", "other"],
    ] as const) {
      test(name, async () => {
        const folder = join(room, "kept", name.replaceAll(" ", "-"));
        const kept = ["vault/A.md", "vault/sub/B.md", "other/photo.jpg"];
        await writeFiles(
          folder,
          kept.map((path) => [path, "words"]),
        );
        const { status, stderr } = await run([
          ...["build", "--vault", join(folder, "vault")],
          ...["--outDir", join(folder, outDir)],
        ]);
        assert.deepEqual(await filesIn(folder), kept.toSorted());
        assert.equal(status, 2);
        assert.match(stderr, /--outDir/);
      });
    }
  });

  describe("check", () => {
    const broken = {
      "A.md": "---\ntitle: [\n---\n\nA.",
      "B, c.md": "See [[Nobody]] and [[#Nowhere]].",
    };
    let vault = "";
    before(async () => {
      vault = join(room, "broken-vault");
      await writeFiles(vault, Object.entries(broken));
    });

    test("fails on an error, with its place", async () => {
      const { status, stdout } = await run(["check", "--vault", vault]);
      assert.equal(status, 1);
      assert.match(stdout, /^A\.md:\d+:\d+ error front-matter-unreadable: \S/m);
      assert.match(stdout, /^2 notes published of 2, 2 links: 1 error, 1 warning, \d+ remarks?/m);
    });

    test("takes the vault from the environment too", async () => {
      const { status, stdout } = await run(["check"], { VAULT: vault });
      assert.equal(status, 1);
      assert.match(stdout, /A\.md/);
    });

    test("--format json is data alone", async () => {
      const { status, stdout } = await run(["check", "--vault", vault, "--format", "json"]);
      assert.equal(status, 1);
      const problems = z
        .array(
          z.strictObject({
            code: z.string().regex(/^[a-z-]+$/),
            severity: z.enum(["error", "warning", "info"]),
            file: z.string(),
            line: z.int().positive(),
            column: z.int().positive(),
            message: z.string().min(1),
            hint: z.string().min(1),
          }),
        )
        .parse(JSON.parse(stdout));
      assert.deepEqual(problems.map(({ code }) => code).sort(), [
        "front-matter-unreadable",
        "missing-heading",
        "wanted-note",
      ]);
    });

    test("--format github is one annotation a problem, with its text escaped", async () => {
      const command = ["check", "--vault", vault, "--format", "github"];
      const { status, stdout } = await run(command);
      assert.equal(status, 1);
      const lines = stdout.trim().split("\n");
      // A job shows ten annotations of a kind: remarks would push problems out.
      assert.equal(lines.length, 2);
      const all = (await run([...command, "--all"])).stdout.trim().split("\n");
      assert.equal(all.length, 3);
      lines.push(all.find((line) => line.startsWith("::notice ")) ?? "");
      for (const line of lines)
        assert.match(
          line,
          /^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::\S/,
        );
      assert.ok(lines.some((line) => line.includes("B%2C c.md")));
    });

    test("--strict fails on a warning alone", async () => {
      const folder = join(room, "warning-vault");
      await writeFiles(folder, [["A.md", "See [[#Nowhere]]."]]);
      assert.equal((await run(["check", "--vault", folder])).status, 0);
      assert.equal((await run(["check", "--vault", folder, "--strict"])).status, 1);
    });
  });
});
