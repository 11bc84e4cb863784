/** Whether each file of an index is as it was written: a copy may have been cut short, or a file lost. */

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { mapConcurrently } from "./mapConcurrently.ts";

/** Written when the index is whole, beside the files that it is of: a digest of each. */
const SUMS = "sums.json";

const FILES_AT_ONCE = 40;

export async function writeSums(folder: string): Promise<void> {
  await writeFile(join(folder, SUMS), JSON.stringify(await sumsOf(folder)));
}

export async function isWhole(folder: string): Promise<boolean> {
  try {
    const known: unknown = JSON.parse(await readFile(join(folder, SUMS), "utf8"));
    return JSON.stringify(known) === JSON.stringify(await sumsOf(folder));
  } catch {
    // A folder without such a file was never finished.
    return false;
  }
}

async function sumsOf(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => path !== SUMS)
    .sort();
  const sums = await mapConcurrently(paths, FILES_AT_ONCE, async (path) => {
    const bytes = await readFile(join(folder, path));
    const sum = createHash("sha256").update(bytes).digest("base64url");
    return [path.replaceAll(sep, "/"), sum] as const;
  });
  return Object.fromEntries(sums);
}
