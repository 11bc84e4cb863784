/**
 * Makes the full-text index of a built site from the records that its build wrote
 * (src/site/search/files.ts), and takes the records away.
 *
 *     search/<digest>/records/0.jsonl ─Pagefind─▶ search/<digest>/text/0/
 *                                              └▶ search/<digest>/ids.json
 */

import { access, cp, mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Manifest, TextRecord } from "../site/search/files.ts";
import { NOT_WORDS } from "../site/search/records.ts";

export interface Indexed {
  readonly notes: number;
  /** Whether the former site's index was taken over, for nothing in it has changed. */
  readonly kept: boolean;
}

/**
 * Pagefind's allocator (jemalloc) with one arena: on 2 processors and 4,000 notes it
 * takes 1.6 GB in place of 1.9, and 6 seconds of processors in place of 10.
 */
const ONE_ARENA = "narenas:1";

/** Each has the chance of one in four or so where there are 20,000 notes. */
const TRIES = 20;

/** Records on their way to the indexer at once. */
const AT_ONCE = 200;

/** The files of the last step: where they are, the index is whole. */
const IDS = "ids.json";

/**
 * `site` is the folder of a built site, `former` that of the one before, if any.
 * An index of the same digest is taken over from there.
 */
export async function indexSearch(site: string, former?: string): Promise<Indexed> {
  const manifest = JSON.parse(await readFile(join(site, "search/index.json"), "utf8")) as Manifest;
  const folder = join(site, "search", manifest.digest);
  const before = former === undefined ? undefined : join(former, "search", manifest.digest);
  const kept = before !== undefined && before !== folder && (await isWhole(before));
  if (kept) {
    await cp(join(before, "text"), join(folder, "text"), { recursive: true, force: true });
    await cp(join(before, IDS), join(folder, IDS));
  } else if (!(await isWhole(folder))) await index(folder, manifest);
  await rm(join(folder, "records"), { recursive: true, force: true });
  return { notes: manifest.notes, kept };
}

function isWhole(folder: string): Promise<boolean> {
  return access(join(folder, IDS)).then(
    () => true,
    () => false,
  );
}

async function index(folder: string, { lang, texts }: Manifest): Promise<void> {
  const ids: string[] = [];
  const taken = new Set<string>();
  for (let part = 0; part < texts; part++) {
    const records = join(folder, `records/${part}.jsonl`);
    const text = join(folder, "text", String(part));
    let own = await indexPart(records, text, lang, 0);
    // Pagefind's ids are unique in one index; those of another may be the same.
    for (let salt = 1; own.some((id) => taken.has(id)); salt++) {
      if (salt > TRIES) throw new Error("expected ids that no other index has");
      own = await indexPart(records, text, lang, salt);
    }
    for (const id of own) taken.add(id);
    ids.push(...own);
  }
  await writeFile(join(folder, IDS), JSON.stringify(ids));
}

/** One index, in a process of Pagefind's own that ends with it. Returns the id of each record. */
async function indexPart(
  records: string,
  to: string,
  lang: string,
  salt: number,
): Promise<string[]> {
  process.env["_RJEM_MALLOC_CONF"] ??= ONE_ARENA;
  const made = await createIndex({ forceLanguage: lang, excludeSelectors: NOT_WORDS });
  const { index: pagefind } = made;
  if (!pagefind) throw new Error(`Pagefind did not start: ${made.errors.join(" ")}`);
  const urls: string[] = [];
  try {
    for await (const some of batches(records)) {
      urls.push(...some.map(({ url }) => url));
      await Promise.all(some.map((record) => add(pagefind, record, salt)));
    }
    await rm(to, { recursive: true, force: true });
    await mkdir(to, { recursive: true });
    const { errors } = await pagefind.writeFiles({ outputPath: to });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join(" ")}`);
  } finally {
    await close();
  }
  await prune(to);
  return idsOf(urls, join(to, "fragment"));
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

async function add(
  pagefind: PagefindIndex,
  { url, html }: TextRecord,
  salt: number,
): Promise<void> {
  // Pagefind takes a filter out of an attribute; one written out in full it passes over here.
  const mark = `<p data-pagefind-filter="salt[title]" title="${salt}"></p></body>`;
  const content = salt === 0 ? html : html.replace(/<\/body><\/html>$/, `${mark}</html>`);
  const { errors } = await pagefind.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`Pagefind, at ${url}: ${errors.join(" ")}`);
}

/** What our own interface does without: Pagefind's interfaces, and its filters. */
async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(
    (name) => /^pagefind-(?:ui|modular|component|highlight)/.test(name) || name === "filter",
  );
  for (const name of names) await rm(join(folder, name), { recursive: true });
}

async function idsOf(urls: readonly string[], fragments: string): Promise<string[]> {
  const byUrl = new Map<string, string>();
  for (const name of await readdir(fragments)) {
    const { url } = readFragment(await readFile(join(fragments, name)));
    byUrl.set(url, name.replace(/\.pf_fragment$/, ""));
  }
  return urls.map((url) => {
    const id = byUrl.get(url);
    if (id === undefined) throw new Error(`expected ${url} in the index`);
    return id;
  });
}

/** Marks the beginning of each of Pagefind's files once it is unpacked. */
const SIGNATURE = "pagefind_dcd";

/** A fragment: the words of one note, as a result shows them. */
export function readFragment(bytes: Uint8Array): { url: string; content: string } {
  const text = gunzipSync(bytes).toString("utf8");
  return JSON.parse(text.slice(SIGNATURE.length)) as { url: string; content: string };
}
