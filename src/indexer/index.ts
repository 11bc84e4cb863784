/**
 * Makes the full-text index of a built site from the records that its build wrote
 * (src/shared/search/files.ts), and takes the records away. Pagefind indexes some
 * pages at a time, to use less memory, on both processors; what a reader loads is one
 * index, in which the name of a page is its number.
 *
 *     search/<digest>/records/0.jsonl … ─Pagefind─▶ search/<digest>/parts/0/ …
 *                                                      └─merge─▶ search/<digest>/text/
 *
 * The merge reads Pagefind's files. Where they are of a version that is not known, all
 * pages are indexed at once, and text/ is as Pagefind writes it; the order of pages in
 * it, by a sort that the manifest names, says which number each has.
 */

import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { MANIFEST, type Manifest, PATHS, TEXT_FOLDER } from "../shared/search/files.ts";
import type { Part } from "./indexPart.ts";
import { mapConcurrently } from "./mapConcurrently.ts";
import { mergeIndexes } from "./merge.ts";
import { readVersion } from "./pagefindFiles.ts";
import { isWhole, writeSums } from "./sums.ts";
import { KNOWN_VERSIONS, versionWarning } from "./versions.ts";

export interface IndexOptions {
  /** The folder of the site built before: an index with the same digest is copied from there. */
  readonly former?: string | undefined;
  /** Versions of Pagefind whose indexes are merged. */
  readonly knownVersions?: readonly string[];
}

export interface Indexed {
  readonly pages: number;
  /** Whether the former site's index was copied, because nothing in it has changed. */
  readonly reused: boolean;
  /** Why the index is as Pagefind wrote it; `undefined` where it was merged. */
  readonly warning: string | undefined;
}

/** Each starts a process of Pagefind's, which takes one processor. */
const THREADS = 2;

/** The sort of Pagefind's that has pages in the order of their numbers. */
const PAGE_ORDER = "page";

/** `site` is the folder of a built site. */
export async function indexSearch(
  site: string,
  { former, knownVersions = KNOWN_VERSIONS }: IndexOptions = {},
): Promise<Indexed> {
  const manifest = await readManifest(site);
  const { digest, pages } = manifest;
  const folder = folderOf(site, digest);
  const reused = former !== undefined && former !== site && (await hasMerged(former, digest));
  let warning: string | undefined;
  if (reused) {
    const text = join(folderOf(former, digest), TEXT_FOLDER);
    await cp(text, join(folder, TEXT_FOLDER), { recursive: true, force: true });
  } else if (pages > 0 && !(await isWhole(join(folder, TEXT_FOLDER)))) {
    warning = await index(site, manifest, knownVersions);
    await writeSums(join(folder, TEXT_FOLDER));
  }
  for (const name of ["records", "parts"]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  return { pages, reused, warning };
}

function folderOf(site: string, digest: string): string {
  return join(site, "search", digest);
}

async function readManifest(site: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(site, "search", MANIFEST), "utf8")) as Manifest;
}

/** An index as Pagefind wrote it is rebuilt with each build, as its version may be known by then. */
async function hasMerged(site: string, digest: string): Promise<boolean> {
  if (!(await isWhole(join(folderOf(site, digest), TEXT_FOLDER)))) return false;
  // A manifest that can't be read tells nothing of the index.
  return readManifest(site).then(
    ({ pageOrder }) => pageOrder === undefined,
    () => false,
  );
}

/** Returns the warning where the index could not be merged. */
async function index(
  site: string,
  manifest: Manifest,
  knownVersions: readonly string[],
): Promise<string | undefined> {
  const { digest, lang } = manifest;
  const folder = folderOf(site, digest);
  const { length } = await readdir(join(folder, "records")).catch(() => {
    throw new Error(
      `The search index of ${site} is damaged, and what it is made from is gone. Build the site again.`,
    );
  });
  const records = Array.from({ length }, (_, number) => join(folder, PATHS.records(number)));
  const parts = records.map(
    (file, number): Part => ({ site, records: [file], to: join(folder, `parts/${number}`), lang }),
  );
  const urls = await mapConcurrently(parts, THREADS, indexInThread);
  const folders = parts.map(({ to }) => to);
  const text = join(folder, TEXT_FOLDER);
  const warning = versionWarning(await Promise.all(folders.map(readVersion)), knownVersions);
  if (warning === undefined) {
    const numbers = new Map(urls.flat().map((url, number) => [url, number]));
    await mergeIndexes(folders, numbers, text);
    return undefined;
  }
  const whole: Part = { site, records, to: join(folder, "parts/whole"), lang, order: PAGE_ORDER };
  await indexInThread(whole);
  const ordered: Manifest = { ...manifest, pageOrder: PAGE_ORDER };
  await writeFile(join(site, "search", MANIFEST), JSON.stringify(ordered));
  await rm(text, { recursive: true, force: true });
  await rename(whole.to, text);
  return warning;
}

/** Returns the addresses of the part's pages. */
function indexInThread(part: Part): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./indexPart.ts", import.meta.url), { workerData: part });
    thread.once("message", resolve).once("error", reject);
  });
}
