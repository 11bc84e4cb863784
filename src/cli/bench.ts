import { type Command, number, UsageError } from "./command.ts";

/** Benchmarks of parts of the site, by the word that asks for them. */
const PARTS = new Map<string, () => Promise<(run: { keep: boolean }) => Promise<number>>>([
  ["timeline", async () => (await import("../../bench/timeline.ts")).measureTimeline],
  ["graph", async () => (await import("../../bench/graph.ts")).measure],
]);

export const bench: Command = {
  summary: `Measure the compiler and the build on a vault made from a seed, or one part: ${[...PARTS.keys()].join(", ")}.`,
  options: {
    notes: { type: "string", value: "N", help: "how many notes to make (default: 8000)" },
    build: { type: "boolean", help: "build the site too, and weigh its pages" },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  positionals: "[part]",
  async run(values, [name, ...more]) {
    const keep = values["keep"] === true;
    if (name !== undefined) {
      const part = PARTS.get(name);
      if (!part || more.length > 0) {
        throw new UsageError(
          `"${[name, ...more].join(" ")}" is no part to measure; there is ${[...PARTS.keys()].join(", ")}.`,
        );
      }
      return (await part())({ keep });
    }
    const { measure } = await import("../../bench/compile.ts");
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({ notes, build: values["build"] === true, keep });
  },
};
