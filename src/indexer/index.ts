/**
 * Makes the full-text index of a built site from the records that its build wrote
 * (src/site/search/files.ts), and takes the records away. Pagefind indexes some
 * pages at a time, for its memory's sake, on both processors; what a reader loads is one
 * index, in which the name of a page is its number.
 *
 *     search/<digest>/records/0.jsonl … ─Pagefind─▶ search/<digest>/parts/0/ …
 *                                                      └─merge─▶ search/<digest>/text/
 */

import { access, cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Manifest } from "../shared/search/files.ts";
import type { Part } from "./indexPart.ts";
import { boundsOf, inFiles, mergeWords, type Span } from "./mergeWords.ts";
import {
  ENTRY,
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

export interface Indexed {
  readonly pages: number;
  /** Whether the former site's index was taken over, for nothing in it has changed. */
  readonly kept: boolean;
}

/** Each starts a process of Pagefind's, which takes one processor. */
const THREADS = 2;

/** Files that are read, and those that are written, at once. */
const FILES_AT_ONCE = 40;

/** What the browser runs. */
const PROGRAMS = /^(?:pagefind|pagefind-worker)\.js$|^wasm\..+\.pagefind$/;

/**
 * `site` is the folder of a built site, `former` that of the one before, if any.
 * An index of the same digest is taken over from there.
 */
export async function indexSearch(site: string, former?: string): Promise<Indexed> {
  const manifest = JSON.parse(await readFile(join(site, "search/index.json"), "utf8")) as Manifest;
  const folder = join(site, "search", manifest.digest);
  const before = former === undefined ? undefined : join(former, "search", manifest.digest);
  const kept = before !== undefined && before !== folder && (await isWhole(before));
  if (kept) await cp(join(before, "text"), join(folder, "text"), { recursive: true, force: true });
  else if (manifest.pages > 0 && !(await isWhole(folder))) await index(site, folder, manifest.lang);
  for (const name of ["records", "parts"]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  return { pages: manifest.pages, kept };
}

function isWhole(folder: string): Promise<boolean> {
  return access(join(folder, "text", ENTRY)).then(
    // It is written last.
    () => true,
    () => false,
  );
}

async function index(site: string, folder: string, lang: string): Promise<void> {
  const { length } = await readdir(join(folder, "records"));
  const parts = Array.from({ length }, (_, part): Part => {
    const [records, to] = [join(folder, `records/${part}.jsonl`), join(folder, `parts/${part}`)];
    return { site, records, to, lang };
  });
  const urls = await inParallel(parts, THREADS, indexInThread);
  const numbers = new Map(urls.flat().map((url, number) => [url, number]));
  await merge(
    parts.map(({ to }) => to),
    numbers,
    join(folder, "text"),
  );
}

/** Returns the addresses of the part's pages. */
function indexInThread(part: Part): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./indexPart.ts", import.meta.url), { workerData: part });
    thread.once("message", resolve).once("error", reject);
  });
}

/** One index of all parts. Of Pagefind's files, its interfaces and its filters are left behind. */
async function merge(
  parts: readonly string[],
  numbers: ReadonlyMap<string, number>,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const name of ["fragment", "index"]) await mkdir(join(folder, name), { recursive: true });
  const indexes = await Promise.all(parts.map(readIndex));
  const [first] = indexes;
  if (!first) return;
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
  return inParallel(
    indexes.flatMap((index) => index.pages.map((page) => ({ from: index.folder, page }))),
    FILES_AT_ONCE,
    async ({ from, page: [name, ...counts] }): Promise<IndexPage> => {
      const { url } = await readFragment(from, name);
      const number = numbers.get(url);
      if (number === undefined) throw new Error(`expected no page at ${url} in the index`);
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
  for await (const own of inFiles(words)) {
    writing.push(writeWords(folder, String(spans.length), own));
    spans.push({ first: own[0]?.[0] ?? "", last: own.at(-1)?.[0] ?? "" });
    if (writing.length < FILES_AT_ONCE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  return boundsOf(spans).map((bounds, name): WordFile => [...bounds, String(name)]);
}

/** Does a task for each item, so many at once; what comes of them is in the order of the items. */
async function inParallel<T, U>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<U>,
): Promise<U[]> {
  const done: U[] = [];
  const queue = items.entries();
  const take = async () => {
    for (const [index, item] of queue) done[index] = await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  return done;
}
