import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium.ts";
import { type Command, text, UsageError } from "./command.ts";

interface Step {
  readonly name: string;
  readonly does: string;
  readonly args: readonly string[];
  readonly browser?: true;
}

const CLI = ["--disable-warning=ExperimentalWarning", "src/cli/main.ts"];

/** In the order of what fails fastest. */
const STEPS: readonly Step[] = [
  {
    name: "format",
    does: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  { name: "types", does: "types", args: ["node_modules/astro/bin/astro.mjs", "check"] },
  { name: "content", does: "the record itself, strictly", args: [...CLI, "check"] },
  {
    name: "unit",
    does: "unit, golden and corpora",
    args: [
      "--disable-warning=ExperimentalWarning",
      "--test",
      "src/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
  },
  {
    name: "browser",
    does: "the site in a browser",
    args: [
      "node_modules/playwright/cli.js",
      "test",
      "--config",
      "tests/browser/playwright.config.ts",
    ],
    browser: true,
  },
];

export const test: Command = {
  summary: "Run every test: format, types, the record, unit, golden, corpora, browser.",
  options: {
    only: {
      type: "string",
      value: "STEP",
      help: `one step alone: ${STEPS.map(({ name }) => name).join(", ")}`,
    },
  },
  async run(values) {
    const only = text(values, "only");
    const steps = STEPS.filter(({ name }) => only === undefined || name === only);
    if (steps.length === 0) {
      throw new UsageError(
        `--only is "${only}"; it takes ${STEPS.map(({ name }) => name).join(", ")}.`,
      );
    }
    const failed: string[] = [];
    for (const [index, { name, does, args, browser }] of steps.entries()) {
      console.log(`\n[${index + 1}/${steps.length}] ${name}: ${does}`);
      const started = performance.now();
      const chromium = browser ? findChromium() : undefined;
      const status =
        browser && !chromium
          ? 1
          : spawnSync(process.execPath, args, {
              stdio: "inherit",
              env: { ...process.env, ...(chromium && { CHROMIUM: chromium }) },
            }).status;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${name} ${status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
      if (status !== 0) failed.push(name);
    }
    const passed = steps.length - failed.length;
    if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}.`);
    console.log(`\nsteps: ${passed} passed, ${failed.length} failed`);
    return failed.length === 0 ? 0 : 1;
  },
};
