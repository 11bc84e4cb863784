/** What `npm test` runs for the words after it: steps, each a command line for Node. */

import { basename } from "node:path";
import { UsageError } from "./command.ts";

export interface Step {
  readonly name: string;
  readonly does: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it visits sites in a browser. */
  readonly browser?: true;
}

export interface Request {
  /** A step, or a set of steps. */
  readonly only?: string | undefined;
  /** Files, folders, or names of browser specs. */
  readonly paths: readonly string[];
  readonly watch: boolean;
  /** What the properties begin with; where it is missing, the usual one, or in a soak another each time. */
  readonly seed?: number | undefined;
}

/** A file of tests. */
export interface TestFile {
  /** "src/vault/read.test.ts" */
  readonly path: string;
  /** Whether it starts processes, builds sites or measures runs, which takes seconds. */
  readonly slow: boolean;
  /** Whether it holds properties, tried with generated cases. */
  readonly properties: boolean;
}

const NODE_TEST = ["--disable-warning=ExperimentalWarning", "--test"];
const PLAYWRIGHT = [
  "node_modules/playwright/cli.js",
  ...["test", "--config", "tests/browser/playwright.config.ts"],
];

/** Cases of each property in a soak: few enough to end in its time. The nightly workflow runs eight, each with a seed of its own: 100,000. */
export const SOAK_CASES = 12_500;

const FORMAT: Step = {
  name: "format",
  does: "format and lint",
  args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
};

const STYLES: Step = {
  name: "styles",
  does: "colors, sizes and layers of the style sheets are tokens",
  args: ["node_modules/stylelint/bin/stylelint.mjs", "src/**/*.{css,astro}"],
};

type Steps = (files: readonly TestFile[]) => readonly Step[];

/** In the order of what fails fastest. */
const STEPS: Steps = (files) => [
  FORMAT,
  STYLES,
  { name: "types", does: "types", args: ["node_modules/astro/bin/astro.mjs", "check"] },
  {
    name: "content",
    does: "the record itself, strictly",
    args: ["--disable-warning=ExperimentalWarning", "src/cli/main.ts", "check"],
  },
  { ...quick(files), does: "unit, golden and corpora" },
  {
    name: "sites",
    does: "commands, built sites and growth",
    args: [...NODE_TEST, ...files.filter(({ slow }) => slow).map(({ path }) => path)],
  },
  { name: "browser", does: "the site in a browser", args: PLAYWRIGHT, browser: true },
];

/** All quick files in one process: to start one for each takes longer than its tests. */
function quick(files: readonly TestFile[]): Step {
  const paths = files.filter(({ slow }) => !slow).map(({ path }) => path);
  return {
    name: "unit",
    does: "unit tests",
    args: [...NODE_TEST, "--test-isolation=none", ...paths],
  };
}

/** Sets of steps that `npm test` alone does not run. */
const SETS: Readonly<Record<string, Steps>> = {
  fast: (files) => [
    FORMAT,
    STYLES,
    {
      name: "types",
      does: "types of .ts",
      args: ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "."],
    },
    {
      ...quick(files),
      does: "unit tests, with a tenth of the generated cases",
      env: { PROPERTY_CASES: "10%" },
    },
  ],
  soak: (files) => [
    {
      name: "soak",
      does: `${SOAK_CASES.toLocaleString("en")} generated cases of each property`,
      args: [
        ...NODE_TEST,
        "--test-concurrency=2",
        ...files.filter(({ properties }) => properties).map(({ path }) => path),
      ],
      env: { PROPERTY_CASES: String(SOAK_CASES) },
    },
  ],
};

export const CHOICES = [...STEPS([]).map(({ name }) => name), ...Object.keys(SETS)];

/** The steps of a request. Throws `UsageError` for a step or a path that is not there. */
export function planTests(
  { only, paths, watch, seed }: Request,
  files: readonly TestFile[],
  specs: readonly string[],
): readonly Step[] {
  const steps = paths.length > 0 ? stepsOfPaths(paths, files, specs) : stepsNamed(only, files);
  if (paths.length > 0 && only !== undefined) {
    throw new UsageError("Name a step with --only or paths, not both.");
  }
  if (watch && steps.length !== 1) {
    throw new UsageError("--watch takes paths of unit tests, or --only unit.");
  }
  return steps.map((step) => ({
    ...step,
    args: watch ? watched(step) : step.args,
    env: { ...step.env, ...(seed !== undefined && { PROPERTY_SEED: String(seed) }) },
  }));
}

function stepsNamed(only: string | undefined, files: readonly TestFile[]): readonly Step[] {
  if (only === undefined) return STEPS(files);
  const steps = Object.hasOwn(SETS, only)
    ? SETS[only]?.(files)
    : STEPS(files).filter(({ name }) => name === only);
  if (steps === undefined || steps.length === 0) {
    throw new UsageError(`--only is "${only}"; it takes ${CHOICES.join(", ")}.`);
  }
  return steps;
}

function stepsOfPaths(
  paths: readonly string[],
  files: readonly TestFile[],
  specs: readonly string[],
): readonly Step[] {
  const found = paths.map((path) => {
    const unit = files.map((file) => file.path).filter((file) => isNamed(file, path, ".test.ts"));
    const browser = specs.filter((spec) => isNamed(spec, path, ".spec.ts"));
    if (unit.length + browser.length === 0) {
      throw new UsageError(`No test is at "${path}": name a file, a folder, or a browser spec.`);
    }
    return { unit, browser };
  });
  const unit = [...new Set(found.flatMap((path) => path.unit))];
  const browser = [...new Set(found.flatMap((path) => path.browser))];
  return [
    ...(unit.length > 0
      ? [{ name: "unit", does: `${unit.length} files`, args: [...NODE_TEST, ...unit] }]
      : []),
    ...(browser.length > 0
      ? [
          {
            name: "browser",
            does: browser.map((spec) => basename(spec)).join(", "),
            args: [...PLAYWRIGHT, ...browser.map((spec) => basename(spec))],
            browser: true,
          } as const,
        ]
      : []),
  ];
}

/** "src/vault" means all tests in it, "src/vault/read.ts" its test, "timeline" or "timeline.spec" that spec. */
function isNamed(file: string, written: string, ending: string): boolean {
  const path = written.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
  return (
    file === path ||
    file.startsWith(`${path}/`) ||
    file === path.replace(/\.ts$/, ending) ||
    (ending === ".spec.ts" && basename(file, ending) === path.replace(/\.spec(?:\.ts)?$/, ""))
  );
}

function watched({ name, args, browser }: Step): readonly string[] {
  if (browser || !args.includes("--test")) {
    throw new UsageError(`--watch runs unit tests again; ${name} has none.`);
  }
  return args.flatMap((arg) => (arg === "--test" ? ["--test", "--watch"] : [arg]));
}
