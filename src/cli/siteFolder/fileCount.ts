/** How many files a site has: hosts take a bounded number of them. */

import { readdir } from "node:fs/promises";

/** More than these are refused by some hosts: https://developers.cloudflare.com/pages/platform/limits/#files. */
export const MOST_FILES = 20_000;

/** The files of a folder and of those in it. */
export async function fileCount(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** "1,234 files." and, of too many, what that means. */
export function countInWords(count: number): string {
  const files = `${count.toLocaleString("en-US")} ${count === 1 ? "file" : "files"}`;
  return count > MOST_FILES
    ? `Warning: ${files}, and some hosts take no more than ${MOST_FILES.toLocaleString("en-US")}.`
    : `${files}.`;
}
