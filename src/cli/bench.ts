import { type Command, number, UsageError } from "./command.ts";

interface Run {
  readonly notes: number;
  readonly build: boolean;
  readonly keep: boolean;
}

/** What can be measured, by the word that asks for it; each is loaded when it is. */
const PARTS = new Map<string, () => Promise<(run: Run) => Promise<number>>>([
  ["compile", async () => (await import("../../bench/compile.ts")).measure],
  ["timeline", async () => (await import("../../bench/timeline.ts")).measureTimeline],
  ["graph", async () => (await import("../../bench/graph.ts")).measure],
  ["search", async () => (await import("../../bench/search.ts")).measure],
  ["live", async () => (await import("../../bench/live.ts")).measure],
]);

export const bench: Command = {
  summary: `Measure the compiler and the build on a vault made from a seed, or one part: ${[...PARTS.keys()].join(", ")}.`,
  options: {
    notes: {
      type: "string",
      value: "N",
      help: "how many notes to make for compile, search and live (default: 8000)",
    },
    build: { type: "boolean", help: "build the site too, and weigh its pages (compile)" },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  positionals: "[part]",
  async run(values, [name = "compile", ...more]) {
    const load = PARTS.get(name);
    if (!load || more.length > 0) {
      throw new UsageError(
        `"${[name, ...more].join(" ")}" is no part to measure; there is ${[...PARTS.keys()].join(", ")}.`,
      );
    }
    const measure = await load();
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({ notes, build: values["build"] === true, keep: values["keep"] === true });
  },
};
