import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserRun, Run } from "../../bench/run.ts";
import { type Command, number, text, UsageError, VAULT_OPTION, vaultFolder } from "./command.ts";

interface Part {
  readonly does: string;
  readonly measure: (run: Run) => Promise<number>;
}

/** The benchmarks by name, each loaded only when it runs. */
const PARTS: Readonly<Record<string, Part>> = {
  compile: {
    does: "time and memory of the compiler, on a vault made from a seed",
    measure: async (run) => (await import("../../bench/compile.ts")).measure(run),
  },
  timeline: {
    does: "a timeline of 10,000 events, then shorter ones beside other programs that draw one",
    measure: inBrowser(async () => (await import("../../bench/timeline.ts")).measure),
  },
  graph: {
    does: "maps of up to 8,000 notes",
    measure: inBrowser(async () => (await import("../../bench/graph.ts")).measure),
  },
  search: {
    does: "the index and the answers of the search; with --set how many queries lead to the right note",
    measure: async (run) => {
      const { asksSets, askSets } = await import("../../bench/searchSets.ts");
      if (asksSets(run)) return askSets(run);
      return inBrowser(async () => (await import("../../bench/search.ts")).measure)(run);
    },
  },
  live: {
    does: "how soon a saved note is seen in npm run dev",
    measure: inBrowser(async () => (await import("../../bench/live.ts")).measure),
  },
  foreign: {
    does: "what a change of code does to the vault of another",
    measure: async (run) => (await import("../../bench/foreign.ts")).measure(run),
  },
  pages: {
    does: "gate: what a reader meets on a page of each type of the record; fails on a missed figure",
    measure: inBrowser(async () => (await import("../../bench/pages/index.ts")).measure),
  },
  screenshots: {
    does: "the same pages as they are and as another revision has them, in a temporary folder, with what differs",
    measure: inBrowser(async () => (await import("../../bench/screenshots/index.ts")).measure),
  },
  lighthouse: {
    does: "gate: Lighthouse's scores of six pages of the record on a phone; fails on a missed one",
    measure: inBrowser(async () => (await import("../../bench/lighthouse.ts")).measure),
  },
};

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

const WIDTH = Math.max(...Object.keys(PARTS).map(({ length }) => length)) + 2;

export const bench: Command = {
  summary: "Measure the compiler, the site or its pages, or hold them to their limits.",
  more: `Parts (default: compile):\n\n${Object.entries(PARTS)
    .map(([name, { does }]) => `  ${name.padEnd(WIDTH)}${does}`)
    .join("\n")}`,
  options: {
    notes: {
      type: "string",
      value: "N",
      help: "how many notes to make for compile, search and live (default: 8000)",
    },
    build: { type: "boolean", help: "build the site too, and weigh its pages (compile)" },
    vault: VAULT_OPTION,
    site: {
      type: "string",
      value: "DIR",
      help: "a site of the record that is built already, in place of building one (pages, screenshots, lighthouse, sets of the search)",
    },
    against: {
      type: "string",
      value: "REV",
      help: "the branch, tag or commit to compare with (screenshots; default: main)",
    },
    set: {
      type: "string",
      value: "NAME",
      help: "a set of queries of tests/search to ask: queries, moreQueries, fitting or final (search)",
    },
    fit: {
      type: "boolean",
      help: "fit the weights of the ranking on the sets that are for it (search)",
    },
    before: {
      type: "string",
      value: "FILE",
      help: "what foreign printed of the vault before, to print what has changed since (foreign)",
    },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  positionals: "[part]",
  async run(values, [name = "compile", ...more]) {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!part || more.length > 0) {
      throw new UsageError(
        `"${[name, ...more].join(" ")}" is no part to measure; there is ${Object.keys(PARTS).join(", ")}.`,
      );
    }
    return part.measure({
      // absent: the option was not given
      notes: number(values, "notes", 1, 100_000) ?? 8000,
      build: values["build"] === true,
      keep: values["keep"] === true,
      vault: vaultFolder(values),
      set: text(values, "set"),
      fit: values["fit"] === true,
      site: builtSite(text(values, "site")),
      before: text(values, "before"),
      // absent: the option was not given
      against: text(values, "against") ?? "main",
    });
  },
};

/** The folder of a built site, as an absolute path. Throws `UsageError` where there is none. */
function builtSite(folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  const site = resolve(folder);
  if (existsSync(join(site, "index.html"))) return site;
  throw new UsageError(`There is no site at ${site}.`);
}
