/** One index of several of Pagefind's, in which the name of a page is its number. */

import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { at, expected } from "../shared/assert.ts";
import { mapConcurrently } from "./mapConcurrently.ts";
import { boundsOf, inFiles, mergeWords, type Span } from "./mergeWords.ts";
import {
  fragmentFile,
  type Index,
  type IndexPage,
  readFragment,
  readIndex,
  readWords,
  type WordFile,
  writeIndex,
  writeWords,
} from "./pagefindFiles.ts";

/** Files that are read, and those that are written, at once. */
const FILES_AT_ONCE = 40;

/** What the browser runs. */
const PROGRAMS = /^(?:pagefind|pagefind-worker)\.js$|^wasm\..+\.pagefind$/;

/**
 * Moves the indexes in the folders `parts` into one in `folder`. `numbers` has the number
 * of each page by its address. Pagefind's interfaces and its filters are left behind.
 */
export async function mergeIndexes(
  parts: readonly string[],
  numbers: ReadonlyMap<string, number>,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const name of ["fragment", "index"]) await mkdir(join(folder, name), { recursive: true });
  const indexes = await Promise.all(parts.map(readIndex));
  const first = at(indexes, 0);
  const fields = [...new Set(indexes.flatMap((index) => index.fields))].sort();
  const [pages, files] = await Promise.all([
    takeFragments(indexes, numbers, folder),
    layWords(indexes, fields, folder),
  ]);
  if (pages.length !== numbers.size) {
    throw new Error(`expected ${numbers.size} pages in the index, and not ${pages.length}`);
  }
  for (const name of (await readdir(first.folder)).filter((name) => PROGRAMS.test(name))) {
    await rename(join(first.folder, name), join(folder, name));
  }
  await writeIndex({ folder, pages, files, fields }, first);
}

/** Moves the fragments, and names them by the numbers of their notes. */
function takeFragments(
  indexes: readonly Index[],
  numbers: ReadonlyMap<string, number>,
  folder: string,
): Promise<IndexPage[]> {
  return mapConcurrently(
    indexes.flatMap((index) => index.pages.map((page) => ({ from: index.folder, page }))),
    FILES_AT_ONCE,
    async ({ from, page: [name, ...counts] }): Promise<IndexPage> => {
      const { url } = await readFragment(from, name);
      const number = expected(numbers.get(url), `no page at ${url} in the index`);
      await rename(fragmentFile(from, name), fragmentFile(folder, String(number)));
      return [String(number), ...counts];
    },
  );
}

async function layWords(
  indexes: readonly Index[],
  fields: readonly string[],
  folder: string,
): Promise<WordFile[]> {
  const words = mergeWords(
    indexes.map((index, part) => ({
      words: readWords(index),
      before: indexes.slice(0, part).reduce((sum, { pages: { length } }) => sum + length, 0),
      fields: index.fields.map((field) => fields.indexOf(field)),
    })),
  );
  const spans: Span[] = [];
  let writing: Promise<void>[] = [];
  for await (const file of inFiles(words)) {
    writing.push(writeWords(folder, String(spans.length), file));
    const [[first], [last]] = [at(file, 0), at(file, -1)];
    spans.push({ first, last });
    if (writing.length < FILES_AT_ONCE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  return boundsOf(spans).map((bounds, name): WordFile => [...bounds, String(name)]);
}
