/**
 * The files of the search that the site's build writes: names, words of names,
 * facets, and the records that the indexer reads. All stand in a folder named
 * after their digest, so that what a browser keeps of one build is never
 * mistaken for another's.
 *
 *     search/index.json                 what there is, and the digest
 *     search/<digest>/names/0.json …    names by how they begin: the note itself, before any index
 *     search/<digest>/words/0.json …    words of names by how they begin and end: misspellings
 *     search/<digest>/facets.json       what results can be narrowed to, and their dates
 *     search/<digest>/records/0.jsonl … notes for the indexer, which puts text/ in their place
 */

import { createHash } from "node:crypto";
import { at, get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { foldWords, isUnspaced, keysOf } from "../../shared/search/fold.ts";
import { shard } from "../../shared/search/shards.ts";
import { backwards, slipsAllowed } from "../../shared/search/typos.ts";
import type { Vault } from "../../vault/index.ts";
import type { Essay } from "../core/essays.ts";
import { byFacet, type FacetName } from "./facets.ts";
import { type Item, itemsOf, type TextRecord } from "./items.ts";
import type { Shown } from "./records.ts";

/** Raised when a file changes its shape, or the indexer its version. */
const FORMAT = "2 pagefind 1.6.0";

/** Pages that are indexed at a time: with 2,000 the indexers take 1.9 GB in place of 1.1, and no less time. */
const AT_A_TIME = 1000;

const SIZES = { names: 150, best: 30, words: 2000 };

/** `search/index.json`: what a browser has to know before it asks for anything. */
export interface Manifest {
  readonly digest: string;
  readonly lang: string;
  readonly pages: number;
  /** Prefixes in order; the files have their numbers. */
  readonly names: readonly string[];
  readonly words: readonly string[];
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

export interface FacetFile {
  /** The first day of each page, by its number; null where it has no date. */
  readonly days: readonly (number | null)[];
  /** The values of a facet, and of each note those that it has, by their places. */
  readonly facets: Readonly<
    Record<FacetName, { readonly values: readonly string[]; readonly notes: readonly number[][] }>
  >;
}

export type { Shown, TextRecord };

export type SearchFile = readonly [path: string, content: string];

/** All files, each with its path under `search/`. */
export function searchFiles(
  vault: Vault,
  essays: readonly Essay[] = [],
  atATime = AT_A_TIME,
): SearchFile[] {
  const items = itemsOf(vault, essays);
  const names = nameFiles(items);
  const words = wordFiles(items);
  const facets = JSON.stringify(facetFile(items));
  const records = recordFiles(items, atATime);
  const files: SearchFile[] = [
    ...[...names.values()].map((content, index): SearchFile => [`names/${index}.json`, content]),
    ...[...words.values()].map((content, index): SearchFile => [`words/${index}.json`, content]),
    ["facets.json", facets],
    ...records.map((content, index): SearchFile => [`records/${index}.jsonl`, content]),
  ];
  const hash = createHash("sha256").update(FORMAT);
  for (const [path, content] of files) hash.update(`\0${path}\0${content}`);
  const digest = hash.digest("hex").slice(0, 16);
  const manifest: Manifest = {
    digest,
    lang: vault.settings.lang,
    pages: items.length,
    names: [...names.keys()],
    words: [...words.keys()],
  };
  return [
    ["index.json", JSON.stringify(manifest)],
    ...files.map(([path, content]): SearchFile => [`${digest}/${path}`, content]),
  ];
}

function nameFiles(items: readonly Item[]): Map<string, string> {
  const keys = items.flatMap(({ names, byLastName }, number) =>
    names.flatMap((name) =>
      keysOf(name.text).map((key, index, { length }) => {
        const isLastName = byLastName && name.isTitle && index === length - 1;
        return { key, number, name, whole: index === 0 || isLastName };
      }),
    ),
  );
  const inOrder = keys.toSorted(
    (a, b) =>
      Number(b.whole) - Number(a.whole) ||
      Number(b.name.isTitle) - Number(a.name.isTitle) ||
      a.number - b.number,
  );
  const shards = shard(inOrder, ({ key }) => key, SIZES.names, SIZES.best);
  const written = [...shards].map(([prefix, entries]): [string, string] => {
    const numbers = [...new Set(entries.map(({ number }) => number))];
    const place = new Map(numbers.map((number, index) => [number, index]));
    const file: NameShard = {
      notes: numbers.map((number): NamedNote => {
        const { url, title, shown } = at(items, number);
        return [number, url, title, shown];
      }),
      keys: entries.map(({ key, number, name, whole }): NameKey => {
        const head = [key, get(place, number), whole ? 1 : 0] as const;
        return name.isTitle ? head : [...head, name.text];
      }),
    };
    return [prefix, JSON.stringify(file)];
  });
  return new Map(written);
}

/** Words of names in which a misspelling is forgiven: letters alone, and enough of them. */
function wordFiles(items: readonly Item[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { names } of items) {
    const words = names.flatMap(({ text }) => foldWords(text));
    for (const word of new Set(words)) {
      const isWord = slipsAllowed(word) > 0 && /^\p{L}+$/u.test(word) && !isUnspaced(word);
      // absent: the word is met for the first time
      if (isWord) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const both = words.flatMap(([word, count]) =>
    [word, backwards(word)].map((key) => ({ key, known: [word, count] as const })),
  );
  const shards = shard(both, ({ key }) => key, SIZES.words, SIZES.words);
  return new Map(
    [...shards].map(([prefix, entries]) => [prefix, JSON.stringify(entries.map((e) => e.known))]),
  );
}

function facetFile(items: readonly Item[]): FacetFile {
  return {
    days: items.map(({ day }) => day),
    facets: byFacet((name) => {
      const values = [...new Set(items.flatMap(({ facets }) => facets[name]))].sort(compareText);
      const place = new Map(values.map((value, index) => [value, index]));
      const notes = items.map(({ facets }) => facets[name].map((value) => get(place, value)));
      return { values, notes };
    }),
  };
}

function recordFiles(items: readonly Item[], atATime: number): string[] {
  const count = Math.ceil(items.length / atATime);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) =>
    items
      .slice(index * size, (index + 1) * size)
      .map(({ record }) => `${JSON.stringify(record())}\n`)
      .join(""),
  );
}
