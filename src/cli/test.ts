import { spawnSync } from "node:child_process";
import { glob, mkdtemp, readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { findChromium } from "./chromium.ts";
import { type Command, number, text } from "./command.ts";
import { CHOICES, planTests, type Step, type TestFile } from "./testPlan.ts";

const MAX_SEED = 2 ** 31 - 1;

export const test: Command = {
  summary:
    "Run every test: format, styles, types, the record, unit, golden, corpora, browser; or those at some paths.",
  positionals: "[PATH …]",
  options: {
    only: { type: "string", value: "STEP", help: `one of ${CHOICES.join(", ")}` },
    watch: { type: "boolean", help: "run unit tests again when a file changes" },
    seed: {
      type: "string",
      value: "N",
      help: "what generated cases begin with, to repeat a run (printed by soak)",
    },
  },
  async run(values, paths) {
    const only = text(values, "only");
    const given = number(values, "seed", 0, MAX_SEED);
    const seed = given ?? (only === "soak" ? Date.now() % MAX_SEED : undefined);
    const steps = planTests(
      { only, paths, watch: values["watch"] === true, seed },
      await testFiles(),
      await found("tests/browser/*.spec.ts"),
    );
    if (seed !== undefined) console.log(`Generated cases begin with --seed ${seed}.`);
    // Sites that several tests read are built once for all of them; git does not see the folder.
    const sites = await mkdtemp(resolve("dist-tests-"));
    const failed = steps.filter((step, index) => {
      console.log(`\n[${index + 1}/${steps.length}] ${step.name}: ${step.does}`);
      const started = performance.now();
      const passed = run(step, sites);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${step.name} ${passed ? "passed" : "FAILED"} in ${seconds} s`);
      return !passed;
    });
    await rm(sites, { recursive: true, force: true });
    if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(", ")}.`);
    console.log(`\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`);
    return failed.length === 0 ? 0 : 1;
  },
};

/** Whether a step passed. */
function run({ args, env, browser }: Step, sites: string): boolean {
  const chromium = browser ? findChromium() : undefined;
  if (browser && !chromium) return false;
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: {
      ...process.env,
      ...env,
      TEST_SITES: sites,
      ...(chromium && { CHROMIUM: chromium }),
    },
  });
  return status === 0;
}

/** What a file of tests imports that takes seconds: sites, processes, runs that are measured. */
const SLOW =
  /from "(?:\.\.?\/)+(?:tests\/)?(?:fixtures\/(?:build|sites)|growth)\.ts"|"node:child_process"/;
const PROPERTIES = /from "(?:\.\.?\/)+(?:tests\/)?properties\.ts"/;

async function testFiles(): Promise<readonly TestFile[]> {
  const paths = [...(await found("src/**/*.test.ts")), ...(await found("tests/**/*.test.ts"))];
  return Promise.all(
    paths.map(async (path) => {
      const source = await readFile(path, "utf8");
      return { path, slow: SLOW.test(source), properties: PROPERTIES.test(source) };
    }),
  );
}

async function found(pattern: string): Promise<string[]> {
  const paths = await Array.fromAsync(glob(pattern));
  return paths.map((path) => path.replaceAll("\\", "/")).sort();
}
