/** A thread in which Pagefind indexes some pages; its message is the list of their addresses. */

import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { NOT_WORDS, type TextRecord } from "../shared/search/record.ts";
import { withTableWords } from "./tableWords.ts";

export interface Part {
  /** The folder of the built site. */
  readonly site: string;
  /** Files of records, one a line. */
  readonly records: readonly string[];
  /** The folder of the index that comes of it. */
  readonly to: string;
  readonly lang: string;
  /** A sort of Pagefind's to make, of the order in which the records come; absent where none is needed. */
  readonly order?: string;
}

/**
 * Pagefind's allocator (jemalloc) with one arena: on 2 processors and 4,000 notes it
 * takes 1.6 GB in place of 1.9, and 6 seconds of processors in place of 10.
 */
const ONE_ARENA = "narenas:1";

/** Records on their way to the indexer at once. */
const AT_ONCE = 200;

parentPort?.postMessage(await indexPart(workerData as Part));

/** Each thread has a process of Pagefind, which ends with it. */
async function indexPart({ site, records, to, lang, order }: Part): Promise<string[]> {
  process.env["_RJEM_MALLOC_CONF"] ??= ONE_ARENA;
  const made = await createIndex({ forceLanguage: lang, excludeSelectors: NOT_WORDS });
  const { index: pagefind } = made;
  if (!pagefind) throw new Error(`Pagefind did not start: ${made.errors.join(" ")}`);
  const urls: string[] = [];
  try {
    for await (const batch of batches(records)) {
      const before = urls.length;
      urls.push(...batch.map(({ url }) => url));
      const pages = await Promise.all(batch.map((record) => pageOf(record, site)));
      const ordered =
        order === undefined
          ? pages
          : pages.map((page, index) => inOrder(page, order, before + index));
      // Pagefind numbers the pages in the order in which they come.
      await Promise.all(ordered.map((page) => add(pagefind, page)));
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

/** The records of the files, some at a time: all of them would fill the memory beside the index. */
async function* batches(files: readonly string[]): AsyncGenerator<TextRecord[]> {
  let batch: TextRecord[] = [];
  for (const file of files) {
    const handle = await open(file);
    for await (const line of handle.readLines()) {
      batch.push(JSON.parse(line) as TextRecord);
      if (batch.length < AT_ONCE) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

interface Page {
  readonly url: string;
  readonly content: string;
}

/** A record without a document stands for a built page, which marks in itself what is to be found. */
async function pageOf({ url, html }: TextRecord, site: string): Promise<Page> {
  // absent: an essay has no document of HTML but its page
  const content = html ?? (await readFile(join(site, url, "index.html"), "utf8"));
  return { url, content: withTableWords(content) };
}

/** The page with its place in an order, which Pagefind reads from an attribute of an element. */
function inOrder({ url, content }: Page, order: string, place: number): Page {
  return { url, content: content.replace("<body", `<body data-pagefind-sort="${order}:${place}"`) };
}

async function add(pagefind: PagefindIndex, page: Page): Promise<void> {
  const { errors } = await pagefind.addHTMLFile(page);
  if (errors.length > 0) throw new Error(`Pagefind, at ${page.url}: ${errors.join(" ")}`);
}
