import type { BrowserRun, Run } from "../../bench/run.ts";
import { type Command, number, text, UsageError, VAULT_OPTION, vaultFolder } from "./command.ts";

/** The benchmarks by name, each loaded only when it runs. */
const PARTS = new Map<string, (run: Run) => Promise<number>>([
  ["compile", async (run) => (await import("../../bench/compile.ts")).measure(run)],
  ["timeline", inBrowser(async () => (await import("../../bench/timeline.ts")).measure)],
  ["graph", inBrowser(async () => (await import("../../bench/graph.ts")).measure)],
  ["search", inBrowser(async () => (await import("../../bench/search.ts")).measure)],
  ["live", inBrowser(async () => (await import("../../bench/live.ts")).measure)],
  ["foreign", async (run) => (await import("../../bench/foreign.ts")).measure(run)],
]);

/** With the Chromium of the browser tests; fails where there is none. */
function inBrowser(
  load: () => Promise<(run: BrowserRun) => Promise<number>>,
): (run: Run) => Promise<number> {
  return async (run) => {
    const { findChromium } = await import("./chromium.ts");
    const chromium = findChromium();
    if (chromium === undefined) return 1;
    const measure = await load();
    return measure({ ...run, chromium });
  };
}

export const bench: Command = {
  summary: `Measure the compiler and the build on a vault made from a seed, or one part: ${[...PARTS.keys()].join(", ")}.`,
  options: {
    notes: {
      type: "string",
      value: "N",
      help: "how many notes to make for compile, search and live (default: 8000)",
    },
    build: { type: "boolean", help: "build the site too, and weigh its pages (compile)" },
    vault: VAULT_OPTION,
    before: {
      type: "string",
      value: "FILE",
      help: "what foreign printed of the vault before, to print what has changed since (foreign)",
    },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  positionals: "[part]",
  async run(values, [name = "compile", ...more]) {
    const measure = PARTS.get(name);
    if (!measure || more.length > 0) {
      throw new UsageError(
        `"${[name, ...more].join(" ")}" is no part to measure; there is ${[...PARTS.keys()].join(", ")}.`,
      );
    }
    // absent: the option was not given
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({
      notes,
      build: values["build"] === true,
      keep: values["keep"] === true,
      vault: vaultFolder(values),
      before: text(values, "before"),
    });
  },
};
