import type { Command } from "./command.ts";
import { number } from "./command.ts";

export const bench: Command = {
  summary: "Measure the compiler and the build on a vault made from a seed.",
  options: {
    notes: { type: "string", value: "N", help: "how many notes to make (default: 8000)" },
    build: { type: "boolean", help: "build the site too, and weigh its pages" },
    keep: { type: "boolean", help: "keep the vault and the site, and say where they are" },
  },
  async run(values) {
    const { measure } = await import("../../bench/compile.ts");
    const notes = number(values, "notes", 1, 100_000) ?? 8000;
    return measure({ notes, build: values["build"] === true, keep: values["keep"] === true });
  },
};
