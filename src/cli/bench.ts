import { type Command, number, UsageError } from "./command.ts";

interface Run {
  readonly notes: number;
  readonly build: boolean;
  readonly keep: boolean;
}

/** Each is loaded when it is asked for; without a name, the compiler is measured. */
const BENCHMARKS: Readonly<Record<string, () => Promise<(run: Run) => Promise<number>>>> = {
  compile: async () => (await import("../../bench/compile.ts")).measure,
  search: async () => (await import("../../bench/search.ts")).measure,
};

export const bench: Command = {
  summary: "Measure the compiler, the build or a part of the site on a vault made from a seed.",
  positionals: `[${Object.keys(BENCHMARKS).join("|")}]`,
  options: {
    notes: { type: "string", value: "N", help: "how many notes to make (default: 8000)" },
    build: { type: "boolean", help: "build the site too, and weigh its pages" },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  async run(values, [name = "compile"]) {
    const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
    if (!load) {
      throw new UsageError(
        `There is no benchmark "${name}"; there is ${Object.keys(BENCHMARKS).join(", ")}.`,
      );
    }
    const measure = await load();
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({ notes, build: values["build"] === true, keep: values["keep"] === true });
  },
};
