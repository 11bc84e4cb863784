/**
 * Makes the full-text index of a built site from the records that its build wrote
 * (src/site/search/files.ts), and takes the records away. Pagefind indexes some
 * notes at a time, for its memory's sake; what a reader loads is one index, in which
 * a page's name is the number of its note.
 *
 *     search/<digest>/records/0.jsonl … ─Pagefind─▶ search/<digest>/parts/0/ …
 *                                                      └─merge─▶ search/<digest>/text/
 */

import { access, cp, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Manifest, TextRecord } from "../site/search/files.ts";
import { NOT_WORDS } from "../site/search/records.ts";
import { inFiles, mergeWords } from "./mergeWords.ts";
import {
  ENTRY,
  fragmentFile,
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

/**
 * Pagefind's allocator (jemalloc) with one arena: on 2 processors and 4,000 notes it
 * takes 1.6 GB in place of 1.9, and 6 seconds of processors in place of 10.
 */
const ONE_ARENA = "narenas:1";

/** Records on their way to the indexer at once, and files that are read or written at once. */
const AT_ONCE = 200;

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
  const parts: string[] = [];
  const urls: string[] = [];
  const { length } = await readdir(join(folder, "records"));
  for (let part = 0; part < length; part++) {
    const to = join(folder, "parts", String(part));
    urls.push(...(await indexPart(site, join(folder, `records/${part}.jsonl`), to, lang)));
    parts.push(to);
  }
  await merge(parts, new Map(urls.map((url, number) => [url, number])), join(folder, "text"));
}

/** One index, in a process of Pagefind's own that ends with it. Returns the addresses of its notes. */
async function indexPart(
  site: string,
  records: string,
  to: string,
  lang: string,
): Promise<string[]> {
  process.env["_RJEM_MALLOC_CONF"] ??= ONE_ARENA;
  const made = await createIndex({ forceLanguage: lang, excludeSelectors: NOT_WORDS });
  const { index: pagefind } = made;
  if (!pagefind) throw new Error(`Pagefind did not start: ${made.errors.join(" ")}`);
  const urls: string[] = [];
  try {
    for await (const some of batches(records)) {
      urls.push(...some.map(({ url }) => url));
      await Promise.all(some.map((record) => add(pagefind, site, record)));
    }
    await rm(to, { recursive: true, force: true });
    await mkdir(to, { recursive: true });
    const { errors } = await pagefind.writeFiles({ outputPath: to });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(" ")}`);
  } finally {
    await close();
  }
  return urls;
}

/** The records of a file, some at a time: all of them would fill the memory beside the index. */
async function* batches(file: string): AsyncGenerator<TextRecord[]> {
  const handle = await open(file);
  let some: TextRecord[] = [];
  for await (const line of handle.readLines()) {
    some.push(JSON.parse(line) as TextRecord);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  yield some;
}

async function add(pagefind: PagefindIndex, site: string, record: TextRecord): Promise<void> {
  const { url, html } = record;
  // A page without a document of its own marks in itself what is to be found.
  const content = html ?? (await readFile(join(site, url, "index.html"), "utf8"));
  const { errors } = await pagefind.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Pagefind, at ${url}: ${errors.join(" ")}`);
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
  const pages = await inBatches(
    indexes.flatMap((index) => index.pages.map((page) => ({ from: index.folder, page }))),
    async ({ from, page: [name, ...counts] }): Promise<IndexPage> => {
      const { url } = await readFragment(from, name);
      const number = String(numbers.get(url));
      await rename(fragmentFile(from, name), fragmentFile(folder, number));
      return [number, ...counts];
    },
  );
  const fields = [...new Set(indexes.flatMap((index) => index.fields))].sort();
  const words = mergeWords(
    indexes.map((index, part) => ({
      words: readWords(index),
      before: indexes.slice(0, part).reduce((sum, { pages: { length } }) => sum + length, 0),
      fields: index.fields.map((field) => fields.indexOf(field)),
    })),
  );
  const files: WordFile[] = [];
  for await (const own of inFiles(words)) {
    const name = String(files.length);
    await writeWords(folder, name, own);
    files.push([after(files.at(-1)), own.at(-1)?.[0] ?? "", name]);
  }
  for (const name of (await readdir(first.folder)).filter((name) => PROGRAMS.test(name))) {
    await rename(join(first.folder, name), join(folder, name));
  }
  await writeIndex({ folder, pages, files, fields }, first);
}

/**
 * A file answers for what no file has from the end of the one before on. Where none
 * answers for a word, Pagefind asks for each whose bounds it begins like: for that of "a".
 */
function after(file: WordFile | undefined): string {
  return file === undefined ? "" : `${file[1]}\0`;
}

async function inBatches<T, U>(items: readonly T[], task: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(task))));
  }
  return done;
}
