/**
 * The files of an index as Pagefind 1.6 writes and reads them: lists in CBOR behind a
 * mark, packed by gzip. Their shapes are those of
 * https://github.com/Pagefind/pagefind/tree/main/pagefind_web/src (metadata.rs, index.rs).
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { decode, encode } from "cborg";
import { expected } from "../shared/assert.ts";

/** Where an index is, and what is in it. */
export interface Index {
  readonly folder: string;
  /** In the order of their numbers. */
  readonly pages: readonly IndexPage[];
  readonly files: readonly WordFile[];
  /** Names of metadata that words are found in. */
  readonly fields: readonly string[];
}

/** A page, and the name of its fragment. */
export type IndexPage = readonly [name: string, words: number, ...rest: readonly unknown[]];

/** A file of words: what it answers for, in the order of UTF-8. */
export type WordFile = readonly [from: string, to: string, name: string];

/** A word, its pages, and the forms of it that have accents. */
export type Word = readonly [word: string, pages: readonly Page[], variants: readonly Variant[]];
export type Variant = readonly [form: string, pages: readonly Page[]];

/**
 * A page of a word: how many pages it is after the one before, the places of the word,
 * and its places in fields. Places are steps from one to the next; a negative one
 * begins another weight, or the field whose number is -1 less it.
 */
export type Page = readonly [step: number, places: readonly number[], inFields: readonly number[]];

/** The words of one page, as a result shows them. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
}

/** The file that a browser asks for first. */
const ENTRY = "pagefind-entry.json";

/** A site's index is in one language. */
interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

type Lists = readonly [
  version: string,
  pages: readonly IndexPage[],
  files: readonly WordFile[],
  filters: readonly unknown[],
  sorts: readonly unknown[],
  fields: readonly string[],
];

const MARK = "pagefind_dcd";

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** The version of Pagefind that wrote an index. */
export async function readVersion(folder: string): Promise<string> {
  return (await readEntry(folder)).version;
}

/** An index of a known version (versions.ts). */
export async function readIndex(folder: string): Promise<Index> {
  const entry = await readEntry(folder);
  const [, pages, files, , , fields] = (await read(listFile(folder, entry))) as Lists;
  return { folder, pages, files, fields };
}

/** The lists of an index whose other files are there. `like` is one of its parts. */
export async function writeIndex(
  { folder, pages, files, fields }: Index,
  like: Index,
): Promise<void> {
  const entry = await readEntry(like.folder);
  // The site filters and sorts without Pagefind.
  const lists: Lists = [entry.version, pages, files, [], [], fields];
  await write(listFile(folder, entry), lists);
  const languages = Object.entries(entry.languages).map(([lang, language]) => [
    lang,
    { ...language, page_count: pages.length },
  ]);
  const whole = { ...entry, languages: Object.fromEntries(languages) };
  await writeFile(join(folder, ENTRY), JSON.stringify(whole));
}

/** The words of an index in order; a file is read when its turn comes. */
export async function* readWords({ folder, files }: Index): AsyncGenerator<Word> {
  for (const [, , name] of files) {
    const [words] = (await read(wordFile(folder, name))) as [Word[]];
    yield* words;
  }
}

export function writeWords(folder: string, name: string, words: readonly Word[]): Promise<void> {
  return write(wordFile(folder, name), [words]);
}

export async function readFragment(folder: string, name: string): Promise<Fragment> {
  const text = await unmarked(fragmentFile(folder, name));
  return JSON.parse(text.toString("utf8")) as Fragment;
}

export function fragmentFile(folder: string, name: string): string {
  return join(folder, "fragment", `${name}.pf_fragment`);
}

function wordFile(folder: string, name: string): string {
  return join(folder, "index", `${name}.pf_index`);
}

function listFile(folder: string, { languages }: Entry): string {
  const { hash } = expected(Object.values(languages)[0], "an index of one language");
  return join(folder, `pagefind.${hash}.pf_meta`);
}

async function readEntry(folder: string): Promise<Entry> {
  return JSON.parse(await readFile(join(folder, ENTRY), "utf8")) as Entry;
}

async function read(file: string): Promise<unknown> {
  return decode(await unmarked(file));
}

async function unmarked(file: string): Promise<Buffer> {
  return (await unpack(await readFile(file))).subarray(MARK.length);
}

async function write(file: string, value: unknown): Promise<void> {
  await writeFile(file, await pack(Buffer.concat([Buffer.from(MARK), encode(value)])));
}
