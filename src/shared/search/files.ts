/**
 * The files of the search: what the site's build writes, and the reader's browser
 * reads. All but the manifest stand in a folder named after their digest, so that
 * what a browser keeps of one build is never mistaken for another's.
 *
 *     search/index.json                 what there is, and the digest
 *     search/<digest>/names/0.json …    names by how they begin: the note itself, before any index
 *     search/<digest>/words/0.json …    words of names by how they begin and end: misspellings
 *     search/<digest>/ranks.json        what a note is, by which its place among results is worked out
 *     search/<digest>/facets.json       what results can be narrowed to, and their dates
 *     search/<digest>/records/0.jsonl … notes for the indexer, which puts text/ in their place
 *     search/<digest>/text/ …           the index of the text, and Pagefind's programs
 */

import type { FacetName } from "./facets.ts";

/** The path of the manifest under `search/`. */
export const MANIFEST = "index.json";

/** The paths of the other files under `search/<digest>/`. */
export const PATHS = {
  facets: "facets.json",
  ranks: "ranks.json",
  names: (number: number) => `names/${number}.json`,
  words: (number: number) => `words/${number}.json`,
  records: (number: number) => `records/${number}.jsonl`,
} as const;

/** The folder of the text's index under `search/<digest>/`. */
export const TEXT_FOLDER = "text";

/** `search/index.json`: what a browser has to know before it asks for anything. */
export interface Manifest {
  readonly digest: string;
  readonly lang: string;
  readonly pages: number;
  /** How many of them, the last, their editors wrote to lead into the rest. */
  readonly essays: number;
  /** Prefixes in order; the files have their numbers. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /**
   * The sort of Pagefind's by which pages stand in the order of their numbers, where
   * the index is as Pagefind wrote it; absent where the index names pages by their numbers.
   */
  readonly pageOrder?: string;
}

/** What a result shows besides its words. */
export interface Shown {
  readonly kind: string;
  readonly date?: { readonly iso: string | undefined; readonly words: string };
  readonly status?: { readonly text: string; readonly shape: string; readonly tone: string };
}

/** A note as a result of its name: its number, address and title, and what is shown of it. */
export type NamedNote = readonly [number: number, url: string, title: string, shown: Shown];

/**
 * A key, the note in the shard's list, 1 where the key is a whole name or a
 * person's last, and the name where that is not the title.
 */
export type NameKey = readonly [key: string, note: number, whole: 0 | 1, name?: string];

export interface NameShard {
  readonly notes: readonly NamedNote[];
  readonly keys: readonly NameKey[];
}

/** What the order of results rests on besides the words, each list by the numbers of pages. */
export interface RankFile {
  /** The names of kinds; "" is that of the pages that editors wrote. */
  readonly kinds: readonly string[];
  /** The kind of each page, by its place. */
  readonly kind: readonly number[];
  /** 1 central, 2 important, 3 other. */
  readonly importance: readonly number[];
  /** The pages that answer accusations. */
  readonly replies: readonly number[];
  /** How many words the title has, and all that stands before the text: title, other names, facts. */
  readonly title: readonly number[];
  readonly start: readonly number[];
  /** How many words the first paragraph has, and the text. */
  readonly lead: readonly number[];
  readonly words: readonly number[];
}

export interface FacetFile {
  /** The first day of each page, by its number; null where it has no date. */
  readonly days: readonly (number | null)[];
  /** The values of a facet, and of each note those that it has, by their places. */
  readonly facets: Readonly<
    Record<FacetName, { readonly values: readonly string[]; readonly notes: readonly number[][] }>
  >;
}
