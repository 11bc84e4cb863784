import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { frontMatterGuide, frontMatterSchema } from "../editing/newNote/frontMatterGuide.ts";
import { KIND_NAMES, templateOf, templatePath } from "../editing/newNote/template.ts";
import { type Command, print } from "./command.ts";

/** The files that are made from tables of the compiler, by their paths; a test holds each in step. */
export function madeFiles(): Map<string, string> {
  return new Map([
    ["docs/front-matter.md", frontMatterGuide()],
    ["docs/front-matter.schema.json", `${JSON.stringify(frontMatterSchema(), null, 2)}\n`],
    ...KIND_NAMES.filter((name) => name !== "note").map(
      (name) => [join("content", templatePath("templates", name)), templateOf(name)] as const,
    ),
  ]);
}

export const docs: Command = {
  summary: "Write what is made from tables: the guide to front matter, its schema, the templates.",
  options: {},
  async run() {
    await mkdir("content/templates", { recursive: true });
    for (const [path, text] of madeFiles()) {
      await writeFile(path, text);
      print(path);
    }
    return 0;
  },
};
