/**
 * The workflows: what each may do, and that its steps do it. Strangers' code runs
 * with a token that can only read and without secrets; what may write runs the
 * code of the main branch alone. The steps run here with the same scripts.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { SCALES } from "../src/record/scales.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";
const files = (await readdir(FOLDER)).sort();
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [file, await readFile(join(FOLDER, file), "utf8")] as const),
  ),
);
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ at: `${file}: ${name}`, workflow, job })),
);
const steps = jobs.flatMap(({ at, workflow, job }) =>
  job.steps.map((step, index) => ({
    at: `${at}: ${step.name ?? step.uses ?? index}`,
    workflow,
    job,
    step,
  })),
);

/** Every permission to write, with the job that has it. All others only read. */
const MAY_WRITE = [
  "deploy.yml: deploy: id-token",
  "deploy.yml: deploy: pages",
  "report.yml: comment: pull-requests",
];

describe("rules of every workflow", () => {
  test("no foreign code runs with the rights of the repository", () => {
    for (const [file, text] of texts) {
      assert.ok(!text.includes("pull_request_target"), file);
      assert.ok(!/ref:\s*\$\{\{[^}]*(?:head|workflow_run)/.test(text), `${file} checks a head out`);
    }
  });

  test("the token can only read, but where the table says so", () => {
    for (const [file, { permissions }] of workflows) {
      assert.ok(permissions, `${file} says what its token may do`);
      for (const right of Object.values(permissions)) assert.equal(right, "read", file);
    }
    const writing = jobs.flatMap(({ at, job }) =>
      Object.entries(job.permissions ?? {}).flatMap(([what, right]) =>
        right === "write" ? [`${at}: ${what}`] : [],
      ),
    );
    assert.deepEqual(writing.sort(), MAY_WRITE);
  });

  test("actions are pinned by commit, with the version beside it", () => {
    for (const { at, step } of steps) {
      if (step.uses === undefined) continue;
      assert.match(step.uses, /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/, at);
    }
    for (const [file, text] of texts) {
      for (const line of text.split("\n").filter((words) => /\buses:/.test(words))) {
        assert.match(line, /# v\d+\.\d+\.\d+$/, `${file}: ${line}`);
      }
    }
  });

  test("one action has one commit everywhere", () => {
    const commits = new Map<string, Set<string>>();
    for (const { step } of steps) {
      const [action = "", commit = ""] = step.uses?.split("@") ?? [];
      if (action !== "") commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
    for (const [action, set] of commits) assert.equal(set.size, 1, action);
  });

  test("a checkout leaves no token behind", () => {
    for (const { at, step } of steps) {
      if (step.uses?.startsWith("actions/checkout@")) {
        assert.equal(step.with?.["persist-credentials"], false, at);
      }
    }
  });

  test("nothing is pasted into a script: values come as variables", () => {
    for (const { at, step } of steps) assert.ok(!step.run?.includes("${{"), at);
  });

  test("no secret is near a pull request's code", () => {
    for (const [file, text] of texts) {
      const names = [...text.matchAll(/\bsecrets\.(\w+)|github\.token/g)].map(([name]) => name);
      const allowed = file === "report.yml" ? ["github.token", "secrets.PREVIEW_KEY"] : [];
      assert.deepEqual(
        names.filter((name) => !allowed.includes(name)),
        [],
        file,
      );
    }
    const key = steps.filter(({ step }) => JSON.stringify(step).includes("PREVIEW_KEY"));
    assert.deepEqual(
      key.map(({ at }) => at),
      ["report.yml: preview: Put it into the repository of previews"],
    );
  });

  test("what a pull request made goes out of the work tree, and is never run", () => {
    for (const { at, step } of steps) {
      if (step.uses?.startsWith("actions/download-artifact@")) {
        assert.match(String(step.with?.["path"]), /^\$\{\{ runner\.temp \}\}\//, at);
      }
      if (step.run)
        assert.doesNotMatch(step.run, /^\s*(?:bash |source |\. |node |sh )?"?\$RUNNER_TEMP/m, at);
    }
  });

  test("every job ends", () => {
    for (const { at, job } of jobs) assert.ok((job["timeout-minutes"] ?? 999) <= 60, at);
  });

  test("every script that a step names is there", async () => {
    const { scripts } = JSON.parse(await readFile("package.json", "utf8"));
    for (const { at, step } of steps) {
      for (const [, name = ""] of step.run?.matchAll(/npm run (?:--silent )?([\w-]+)/g) ?? []) {
        assert.ok(Object.hasOwn(scripts, name), `${at}: ${name}`);
      }
      for (const [, path = ""] of step.run?.matchAll(/bash (\S+\.sh)/g) ?? []) {
        assert.equal(spawnSync("bash", ["-n", path]).status, 0, `${at}: ${path}`);
      }
    }
  });
});

test("the forms ask for what a note needs, with the words of the scale", async () => {
  const form = parse(await readFile(".github/ISSUE_TEMPLATE/add-event.yml", "utf8"));
  const fields = new Map(form.body.map((field: { id: string }) => [field.id, field]));
  assert.deepEqual([...fields.keys()], ["date", "what", "status", "sources"]);
  assert.deepEqual(
    (fields.get("status") as { attributes: { options: string[] } }).attributes.options,
    SCALES.claim.map(({ word }) => word),
  );
});

describe("the steps, run here", () => {
  let folder = "";
  let clone = "";
  let base = "";

  const git = (cwd: string, ...args: string[]) => {
    const named = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
    const made = spawnSync("git", [...named, ...args], { cwd, encoding: "utf8" });
    assert.equal(made.status, 0, `git ${args.join(" ")}\n${made.stderr}`);
    return made.stdout.trim();
  };

  /** The files of the work tree in a repository of their own, with a small record. */
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "workflows-"));
    clone = join(folder, "clone");
    await mkdir(clone);
    for (const name of [
      ".github",
      "src",
      "public",
      "astro.config.mjs",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
    ]) {
      await cp(name, join(clone, name), { recursive: true });
    }
    await cp("tests/revisions/record/after", join(clone, "content"), { recursive: true });
    await symlink(resolve("node_modules"), join(clone, "node_modules"));
    await writeFile(join(clone, ".gitignore"), "node_modules\ndist*\n.astro\n");
    git(clone, "init", "--quiet", "--initial-branch=main");
    git(clone, "add", ".");
    git(clone, "commit", "--quiet", "-m", "The record");
    base = git(clone, "rev-parse", "HEAD");
    await writeFile(
      join(clone, "content/concepts/Fresh.md"),
      "---\nkind: concept\n---\n\nA new idea, beside [[Same]].\n",
    );
    git(clone, "add", ".");
    git(clone, "commit", "--quiet", "-m", "Add a note");
    await mkdir(join(folder, "bin"));
    // What GitHub would answer; what is sent to it is written down.
    await writeFile(
      join(folder, "bin/gh"),
      `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "${folder}/sent"
case "$*" in
  *pulls\\?state=open*) [ -e "${folder}/closed" ] || echo 7 ;;
  *pulls/7/files*) printf 'content/events/A b.md\\ncontent/sources/S.md\\nsrc/vault/index.ts\\nREADME.md\\n' ;;
  *comments\\?per_page*) [ ! -e "${folder}/former" ] || echo 99 ;;
esac
`,
      { mode: 0o755 },
    );
    await mkdir(join(folder, "temp"));
  });
  after(() => rm(folder, { recursive: true }));

  const SHA = "0123456789abcdef0123456789abcdef01234567";

  function run(script: string, env: Readonly<Record<string, string>> = {}) {
    const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      cwd: clone,
      encoding: "utf8",
      env: {
        ...process.env,
        ...{ PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter), CI: "true" },
        ...{ GITHUB_REPOSITORY: "me/record", GITHUB_STEP_SUMMARY: join(folder, "summary") },
        ...{ RUNNER_TEMP: join(folder, "temp"), VAULT: join(clone, "content"), HEAD_SHA: SHA },
        ...env,
      },
    });
    return { status, stdout, stderr };
  }

  /** The script of a step as the workflow has it. */
  function scriptOf(file: string, job: string, name: string): string {
    const step = workflows.get(file)?.jobs[job]?.steps.find((entry) => entry.name === name);
    assert.ok(step?.run, `${file}: ${job}: ${name}`);
    return step.run;
  }

  const sent = async () => {
    const text = await readFile(join(folder, "sent"), "utf8").catch(() => "");
    await rm(join(folder, "sent"), { force: true });
    return text;
  };

  test("pull request: the report, in the summary and as an artifact", async () => {
    const made = run(
      scriptOf("pull-request.yml", "record", "Say what the change does to the record"),
      { BASE: base },
    );
    assert.equal(made.status, 0, made.stderr);
    const summary = await readFile(join(folder, "summary"), "utf8");
    assert.match(summary, /### Notes added \(1\)\n\n- “Fresh” \(`concepts\/Fresh\.md`\)/);
    assert.equal(
      JSON.parse(await readFile(join(folder, "temp/report/change.json"), "utf8")).added.length,
      1,
    );
  });

  test("pull request: the check fails on a line, with an annotation", async () => {
    const script = scriptOf("pull-request.yml", "record", "Check the record");
    const path = join(clone, "content/concepts/Fresh.md");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("kind: concept", "kind: concept\nalises: [F]"));
    const made = run(script);
    await writeFile(path, text);
    assert.equal(made.status, 1, made.stderr);
    assert.match(
      made.stdout,
      /^::warning file=content\/concepts\/Fresh\.md,line=3,col=1,title=key-misspelt::/m,
    );
  });

  test("pull request: the site is built", async () => {
    const made = run(scriptOf("pull-request.yml", "record", "Build the site"));
    assert.equal(made.status, 0, made.stderr);
    assert.match(
      await readFile(join(clone, "dist/concepts/fresh/index.html"), "utf8"),
      /A new idea/,
    );
  });

  test("report: what a stranger's run made is checked and rendered, or refused", async () => {
    const script = scriptOf("report.yml", "comment", "Check the report, and render it");
    assert.equal(run(script).status, 0);
    assert.match(await readFile(join(folder, "temp/report.md"), "utf8"), /Notes added/);
    const path = join(folder, "temp/report/change.json");
    const honest = await readFile(path, "utf8");
    await writeFile(path, '{"schema":2,"body":"<script>alert(1)</script> @everyone"}');
    const refused = run(script);
    await writeFile(path, honest);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /is no change of a record/);
    assert.equal(run(script).status, 0);
  });

  test("report: one comment, that is written again", async () => {
    const script = scriptOf("report.yml", "comment", "Comment");
    await sent();
    assert.equal(run(script).status, 0);
    assert.match(
      await sent(),
      /POST repos\/me\/record\/issues\/7\/comments -f body=<!-- report on the record -->\n## What this change does/,
    );
    await writeFile(join(folder, "former"), "");
    assert.equal(run(script).status, 0);
    assert.match(await sent(), /PATCH repos\/me\/record\/issues\/comments\/99/);
    await writeFile(join(folder, "closed"), "");
    const closed = run(script);
    await rm(join(folder, "closed"));
    assert.match(closed.stdout, /No open pull request/);
    assert.doesNotMatch(await sent(), /POST|PATCH/);
  });

  test("report: a head that is no commit is refused before anything is asked", async () => {
    const made = run(scriptOf("report.yml", "comment", "Comment"), {
      HEAD_SHA: '$(touch x)" or true',
    });
    assert.equal(made.status, 1);
    assert.match(made.stderr, /^expected a commit/);
    assert.equal(await sent(), "");
  });

  test("report: labels by path", async () => {
    assert.equal(run(scriptOf("report.yml", "comment", "Label by path")).status, 0);
    const labels = [...(await sent()).matchAll(/labels\[\]=(\w+)/g)].map(([, label]) => label);
    assert.deepEqual(labels, ["compiler", "docs", "record", "sources"]);
  });

  test("report: a preview goes into a repository of its own, without links and dot files", async () => {
    const script = scriptOf("report.yml", "preview", "Put it into the repository of previews");
    const previews = join(folder, "previews");
    await mkdir(previews);
    git(previews, "init", "--quiet", "--initial-branch=main");
    await writeFile(join(previews, "README"), "Previews");
    git(previews, "add", ".");
    git(previews, "commit", "--quiet", "-m", "one");
    git(previews, "config", "receive.denyCurrentBranch", "ignore");
    const site = join(folder, "temp/site");
    await mkdir(join(site, ".git/hooks"), { recursive: true });
    await writeFile(join(site, "index.html"), "hello");
    await writeFile(join(site, ".git/config"), "[core]");
    const env = { PREVIEW_REPOSITORY: previews };
    assert.equal(run(script, env).status, 0);
    assert.deepEqual(git(previews, "ls-tree", "-r", "--name-only", "main").split("\n"), [
      "README",
      "pr-7/index.html",
    ]);
    assert.match(run(script, env).stdout, /as it was/);
    await symlink("/etc/passwd", join(site, "p.html"));
    const refused = run(script, env);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /neither a file nor a folder/);
  });

  test("deploy: the record is checked", () => {
    assert.equal(run(scriptOf("deploy.yml", "build", "Check the record")).status, 0);
  });

  test("deploy: without the address of a deployed site, the map is laid out anew", async () => {
    // The command that would build is written down.
    await mkdir(join(folder, "stubs"));
    const stub = `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >> "${folder}/built"\n`;
    await writeFile(join(folder, "stubs/npm"), stub, { mode: 0o755 });
    const made = run(scriptOf("deploy.yml", "build", "Build the site"), {
      ...{ SITE_BASE: "/record/", SITE_URL: "", DEPLOYED: "" },
      PATH: [join(folder, "stubs"), process.env["PATH"]].join(delimiter),
    });
    assert.equal(made.status, 0, made.stderr);
    assert.match(made.stdout, /The map is laid out anew\./);
    assert.equal(
      await readFile(join(folder, "built"), "utf8"),
      "run --silent build -- --base /record/ --positions none\n",
    );
  });

  test("deploy: the site is built under its path, and its map begins with that of the deployed site, or anew where it has none", async () => {
    const build = scriptOf("deploy.yml", "build", "Build the site");
    const map = join(clone, "dist/data/graph.json");
    // The pull request's build has laid it out.
    const usual = await readFile(map, "utf8");
    const moved = usual.replace(/"x":-?\d+/, '"x":90000');
    assert.notEqual(moved, usual);
    await mkdir(join(folder, "deployed/data"), { recursive: true });
    await writeFile(join(folder, "deployed/data/graph.json"), moved);
    const deployed = pathToFileURL(join(folder, "deployed")).href;
    const kept = run(build, { SITE_BASE: "/record/", SITE_URL: "", DEPLOYED: deployed });
    assert.equal(kept.status, 0, kept.stderr);
    assert.match(kept.stdout, /The map begins with that of file:/);
    assert.match(await readFile(join(clone, "dist/index.html"), "utf8"), /href="\/record\//);
    assert.equal(await readFile(map, "utf8"), moved);
    await writeFile(join(folder, "deployed/data/graph.json"), "<html>Moved</html>");
    const fresh = run(build, { SITE_BASE: "/record/", SITE_URL: "", DEPLOYED: deployed });
    assert.equal(fresh.status, 0, fresh.stderr);
    assert.match(fresh.stdout, /The map is laid out anew\./);
    assert.equal(await readFile(map, "utf8"), usual);
  });

  test("external addresses: what was answered within a week is not asked again", async () => {
    // What the record names is kept as answered: nothing is asked.
    const cache = join(folder, "addresses.json");
    // Answers hold for a week, so a midnight between here and the run changes nothing.
    const today = Math.floor(Date.now() / 86_400_000);
    const text = await allText(join(clone, "content"));
    const urls = [...text.matchAll(/https?:\/\/[^\s"')\]>]+/g)].map(([url]) => url);
    const kept = urls.map((url) => [url, { day: today, answer: { is: "there" } }]);
    await writeFile(cache, JSON.stringify(Object.fromEntries(kept)));
    const made = run(scriptOf("external.yml", "external", "Ask"), { EXTERNAL_CACHE: cache });
    assert.equal(made.status, 0, made.stderr + made.stdout);
    assert.match(made.stderr, / 0 to ask\./);
  });

  /** Not run here: what runs this test, and what another system runs for its own sake. */
  test("every step that runs something is run by this file, but tests and other systems", async () => {
    const text = await readFile("tests/workflows.test.ts", "utf8");
    const left = steps.flatMap(({ step }) =>
      step.run !== undefined && !text.includes(`"${step.name}"`) ? [step.run] : [],
    );
    assert.deepEqual(left, [
      'npm test -- --only soak --seed "$SEED"',
      "npm test",
      "npm run check",
      "npm test -- src/cli src/editing src/vault/disk.test.ts src/vault/core",
    ]);
  });
});

async function allText(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const notes = entries.filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name));
  return (
    await Promise.all(notes.map((entry) => readFile(join(entry.parentPath, entry.name), "utf8")))
  ).join("\n");
}
