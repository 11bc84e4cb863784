/** A thread that has Pagefind index some pages, and says their addresses. */

import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { NOT_WORDS, type TextRecord } from "../shared/search/record.ts";

export interface Part {
  /** The folder of the built site. */
  readonly site: string;
  /** A file of records, one a line. */
  readonly records: string;
  /** The folder of the index that comes of it. */
  readonly to: string;
  readonly lang: string;
}

/**
 * Pagefind's allocator (jemalloc) with one arena: on 2 processors and 4,000 notes it
 * takes 1.6 GB in place of 1.9, and 6 seconds of processors in place of 10.
 */
const ONE_ARENA = "narenas:1";

/** Records on their way to the indexer at once. */
const AT_ONCE = 200;

parentPort?.postMessage(await indexPart(workerData as Part));

/** The process of Pagefind's is the thread's own, and ends with it. */
async function indexPart({ site, records, to, lang }: Part): Promise<string[]> {
  process.env["_RJEM_MALLOC_CONF"] ??= ONE_ARENA;
  const made = await createIndex({ forceLanguage: lang, excludeSelectors: NOT_WORDS });
  const { index: pagefind } = made;
  if (!pagefind) throw new Error(`Pagefind did not start: ${made.errors.join(" ")}`);
  const urls: string[] = [];
  try {
    for await (const some of batches(records)) {
      urls.push(...some.map(({ url }) => url));
      // Pagefind numbers the pages in the order in which they come.
      const pages = await Promise.all(some.map((record) => pageOf(record, site)));
      await Promise.all(pages.map((page) => add(pagefind, page)));
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

interface Page {
  readonly url: string;
  readonly content: string;
}

/** A page without a document of its own marks in itself what is to be found. */
async function pageOf({ url, html }: TextRecord, site: string): Promise<Page> {
  return { url, content: html ?? (await readFile(join(site, url, "index.html"), "utf8")) };
}

async function add(pagefind: PagefindIndex, page: Page): Promise<void> {
  const { errors } = await pagefind.addHTMLFile(page);
  if (errors.length > 0) throw new Error(`Pagefind, at ${page.url}: ${errors.join(" ")}`);
}
