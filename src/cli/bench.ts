import type { Command } from "./command.ts";
import { number, UsageError } from "./command.ts";

/** Benchmarks of parts of the site, beside that of the compiler. */
const BENCHMARKS: Readonly<Record<string, () => Promise<() => Promise<number>>>> = {
  timeline: async () => (await import("../../bench/timeline.ts")).measureTimeline,
};

export const bench: Command = {
  summary: "Measure the compiler and the build on a vault made from a seed, or a part of the site.",
  positionals: `[${Object.keys(BENCHMARKS).join("|")}]`,
  options: {
    notes: { type: "string", value: "N", help: "how many notes to make (default: 8000)" },
    build: { type: "boolean", help: "build the site too, and weigh its pages" },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  async run(values, [name]) {
    if (name !== undefined) {
      if (!Object.hasOwn(BENCHMARKS, name)) {
        const known = Object.keys(BENCHMARKS).join(", ");
        throw new UsageError(`There is no benchmark "${name}"; it takes ${known}, or no name.`);
      }
      return (await BENCHMARKS[name]?.())?.() ?? 1;
    }
    const { measure } = await import("../../bench/compile.ts");
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({ notes, build: values["build"] === true, keep: values["keep"] === true });
  },
};
