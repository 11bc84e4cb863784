/** What commits did, kept in a folder: one file a commit. A file that can't be read is made again. */

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compared, readCompared } from "../../editing/history/history.ts";

/** Raised when the same commit is to be compared anew, for the comparison sees more. */
const EDITION = 1;

/** `key` names the two commits that are compared, and the folder. */
export async function cachedAnswer(folder: string, key: string): Promise<Compared | undefined> {
  const text = await readFile(fileOf(folder, key), "utf8").catch(() => undefined);
  return text === undefined ? undefined : readCompared(text);
}

export async function cacheAnswer(folder: string, key: string, answer: Compared): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = fileOf(folder, key);
  // A run that is stopped leaves no half of a file.
  await writeFile(`${file}.${process.pid}`, JSON.stringify(answer));
  await rename(`${file}.${process.pid}`, file);
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}-${EDITION}.json`);
}
