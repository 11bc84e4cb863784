import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { compareText } from "../shared/compareText.ts";
import { type Command, print, UsageError } from "./command.ts";
import { type Difference, differencesOf } from "./siteDifferences.ts";

/** Files that are read at once: some systems allow 256 to be open. */
const FILES_AT_ONCE = 100;

const MAX_SHOWN = 20;

export const compare: Command = {
  summary: "Compare two built sites, file by file; names of scripts and styles don't count.",
  positionals: "A B",
  options: {
    all: { type: "boolean", help: `show every difference, not the first ${MAX_SHOWN}` },
  },
  async run(values, [a, b, ...rest]) {
    if (a === undefined || b === undefined || rest.length > 0) {
      throw new UsageError("compare takes two folders: npm run compare -- dist-before dist");
    }
    const [before, after] = [await readSite(a), await readSite(b)];
    const differences = differencesOf(before, after);
    const shown = values["all"] ? differences : differences.slice(0, MAX_SHOWN);
    for (const difference of shown) print(describe(difference));
    if (shown.length < differences.length) {
      print(`… and ${differences.length - shown.length} more; --all shows them.`);
    }
    print(
      `${before.size} and ${after.size} files compared: ${differences.length} ` +
        (differences.length === 1 ? "differs." : "differ."),
    );
    return differences.length === 0 ? 0 : 1;
  },
};

async function readSite(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageError(`There is no folder at ${folder}.`);
  });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);
  const files = new Map<string, Buffer>();
  for (let start = 0; start < paths.length; start += FILES_AT_ONCE) {
    const some = paths.slice(start, start + FILES_AT_ONCE);
    const contents = await Promise.all(some.map((path) => readFile(path)));
    for (const [index, path] of some.entries()) {
      const content = contents[index];
      if (content) files.set(path.slice(join(folder, sep).length).split(sep).join("/"), content);
    }
  }
  return files;
}

function describe({ path, kind, line, before, after }: Difference): string {
  if (kind !== "changed") return `${path}: only in ${kind === "removed" ? "A" : "B"}`;
  return line === undefined ? `${path}: differs` : `${path}:${line}\n  A  ${before}\n  B  ${after}`;
}
