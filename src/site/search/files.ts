/**
 * The files of the search that the site's build writes (src/shared/search/files.ts
 * says which): names, words of names, facets, and the records that the indexer reads.
 */

import { createHash } from "node:crypto";
import { at, get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import {
  type FacetFile,
  MANIFEST,
  type Manifest,
  type NamedNote,
  type NameKey,
  type NameShard,
  PATHS,
  type RankFile,
} from "../../shared/search/files.ts";
import { foldWords, keysOf } from "../../shared/search/fold.ts";
import { shard } from "../../shared/search/shards.ts";
import { backwards, isCorrectable } from "../../shared/search/typos.ts";
import type { Vault } from "../../vault/index.ts";
import type { Essay } from "../core/essays.ts";
import { byFacet } from "./facets.ts";
import { type Item, itemsOf } from "./items.ts";
import type { Measures } from "./records.ts";

/** Raised when a file changes its shape, or the indexer its version. */
const FORMAT = "3 pagefind 1.6.0";

/** Pages that are indexed at a time: with 2,000 the indexers take 1.9 GB in place of 1.1, and no less time. */
const AT_A_TIME = 1000;

const SIZES = { names: 150, best: 30, words: 2000 };

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
  const ranks = JSON.stringify(rankFile(items));
  const records = recordFiles(items, atATime);
  const files: SearchFile[] = [
    ...[...names.values()].map((content, index): SearchFile => [PATHS.names(index), content]),
    ...[...words.values()].map((content, index): SearchFile => [PATHS.words(index), content]),
    [PATHS.facets, facets],
    [PATHS.ranks, ranks],
    ...records.map((content, index): SearchFile => [PATHS.records(index), content]),
  ];
  const hash = createHash("sha256").update(FORMAT);
  for (const [path, content] of files) hash.update(`\0${path}\0${content}`);
  const digest = hash.digest("hex").slice(0, 16);
  const manifest: Manifest = {
    digest,
    lang: vault.settings.lang,
    pages: items.length,
    essays: essays.length,
    names: [...names.keys()],
    words: [...words.keys()],
  };
  return [
    [MANIFEST, JSON.stringify(manifest)],
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

/** Words of names whose misspellings are corrected. */
function wordFiles(items: readonly Item[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { names } of items) {
    const words = names.flatMap(({ text }) => foldWords(text));
    for (const word of new Set(words)) {
      // absent: the first time that the word occurs
      if (isCorrectable(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
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

function rankFile(items: readonly Item[]): RankFile {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort(compareText);
  const place = new Map(kinds.map((name, index) => [name, index]));
  const measure = (name: keyof Measures) => items.map(({ measures }) => measures[name]);
  return {
    kinds,
    kind: items.map(({ kind }) => get(place, kind)),
    importance: items.map(({ importance }) => importance),
    replies: items.flatMap(({ isReply }, number) => (isReply ? number : [])),
    title: measure("title"),
    start: measure("start"),
    lead: measure("lead"),
    words: measure("words"),
  };
}

function recordFiles(items: readonly Item[], atATime: number): string[] {
  const count = Math.ceil(items.length / atATime);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) =>
    items
      .slice(index * size, (index + 1) * size)
      .map(({ record }) => `${jsonLine(record())}\n`)
      .join(""),
  );
}

/** One line to every reader: Node ends one at U+2028 and U+2029 too, which JSON leaves as they are. */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
