/** Full text: the notes that have the words of a query, or most of them, the likeliest first. */

import { at, get } from "../../shared/assert.ts";
import type { RankFile } from "../../shared/search/files.ts";
import { foldKey } from "../../shared/search/fold.ts";
import { type Asked, rank, type Term, type WordHits } from "../../shared/search/ranking/rank.ts";
import { familyOf, wantedIn } from "../../shared/search/ranking/terms.ts";
import type { Weights } from "../../shared/search/ranking/weights.ts";
import type { Files } from "./load.ts";
import type { NameInQuestion } from "./namesInQuestion.ts";
import { type Lookup, type Match, openPagefind } from "./pagefind.ts";
import type { Query } from "./query.ts";

export interface Matches {
  readonly found: readonly Match[];
  /** How many of them have all that was asked for; the others have most of it. */
  readonly all: number;
  /** Words that no note has. */
  readonly unknown: readonly string[];
}

export interface TextSearch {
  readonly gather: (query: Query, names: readonly NameInQuestion[]) => Promise<Gathered>;
  readonly find: (query: Query, names: readonly NameInQuestion[]) => Promise<Matches>;
  /** Every note, in the order of their numbers. */
  readonly all: () => Promise<readonly Match[]>;
}

export async function openText(files: Files): Promise<TextSearch> {
  const [lookup, ranks] = await Promise.all([openPagefind(files), files.ranks()]);
  return {
    gather: (query, names) => gather(lookup, query, names),
    find: (query, names) => findText(lookup, ranks, query, names),
    all: async () => (await lookup(null)).toSorted((a, b) => a.number - b.number),
  };
}

/** A note is found that has so much of the query, by the weight of its words. */
const MIN_SHARE = 0.3;

/** Notes with all of a query, or most of it; a phrase has to stand there, and what is excluded must not. */
export async function findText(
  lookup: Lookup,
  ranks: RankFile,
  query: Query,
  names: readonly NameInQuestion[],
): Promise<Matches> {
  const gathered = await gather(lookup, query, names);
  return { ...inOrder(gathered, ranks), unknown: gathered.unknown };
}

/** What the index has for a query, before any order. */
export interface Gathered {
  readonly asked: Asked;
  /** A match of each note that any word finds. */
  readonly matches: ReadonlyMap<number, Match>;
  readonly isWanted: (number: number) => boolean;
  readonly unknown: readonly string[];
}

export function inOrder(
  { asked, matches, isWanted }: Gathered,
  ranks: RankFile,
  weights?: Weights,
): Pick<Matches, "found" | "all"> {
  const found = rank(asked, ranks, weights).filter(
    ({ number, share }) => share >= MIN_SHARE && isWanted(number),
  );
  return {
    found: found.map(({ number, score, places }) => ({ ...get(matches, number), score, places })),
    all: found.filter(({ isWhole }) => isWhole).length,
  };
}

export async function gather(
  lookup: Lookup,
  query: Query,
  names: readonly NameInQuestion[],
): Promise<Gathered> {
  const { words, phrases, excluded, either } = query;
  const wanted = wantedIn(query.asks);
  // A phrase is found word by word as well: how often its words stand there says how much it is about them.
  const asked = [...new Set([...words, ...phrases.flatMap((phrase) => phrase.split(" "))])];
  const matches = new Map<number, Match>();
  const keep = (found: readonly Match[]) => {
    for (const match of found) matches.set(match.number, match);
  };
  const alternatives = await Promise.all(either.map((group) => eitherOf(lookup, group, keep)));
  const [looked, exact, without] = await Promise.all([
    Promise.all(asked.map(async (word) => ({ word, hits: await hitsOf(lookup, word) }))),
    Promise.all(phrases.map((phrase) => lookup(`"${phrase}"`))),
    Promise.all(excluded.map((phrase) => lookup(`"${phrase}"`))),
  ]);
  const unknown = looked.flatMap(({ word, hits }) => (hits ? [] : word));
  const terms = await Promise.all(
    looked.map(async ({ word, hits }): Promise<Term[]> => {
      if (!hits) return [];
      keep(hits.found);
      const spans = names.filter((name) => name.words.includes(foldKey(word)));
      const titles = spans.flatMap(({ title }) => (title === undefined ? [] : title));
      const others = [...new Set([...familyOf(word), ...titles])];
      const family = await Promise.all(
        others.map(async (other): Promise<WordHits> => {
          const found = await lookup(`"${other}"`);
          keep(found);
          return { isFamily: !titles.includes(other), ...hitsIn(found, found) };
        }),
      );
      return [
        {
          isName: spans.length > 0,
          words: [{ isFamily: false, ...hits.hits }, ...family],
        },
      ];
    }),
  );
  const out = numbersOf(without.flat().filter(isInNote));
  const needed = [
    ...exact.map((found) => numbersOf(found.filter(isInNote))),
    ...alternatives.map(notesOf),
  ];
  return {
    asked: {
      terms: [...terms.flat(), ...alternatives],
      kinds: wanted.kinds,
      isReply: wanted.isReply,
      named: new Set(names.map(({ note: [number] }) => number)),
    },
    matches,
    isWanted: (number) => !out.has(number) && needed.every((numbers) => numbers.has(number)),
    unknown,
  };
}

/** Words and phrases of which one is enough. */
async function eitherOf(
  lookup: Lookup,
  group: readonly string[],
  keep: (found: readonly Match[]) => void,
): Promise<Term> {
  const words = await Promise.all(
    group.map(async (one): Promise<WordHits> => {
      const hits = one.includes(" ") ? undefined : await hitsOf(lookup, one);
      const found = hits?.found || (await lookup(`"${one}"`));
      keep(found);
      return { isFamily: false, ...(hits?.hits || hitsIn(found, found)) };
    }),
  );
  return { isName: false, words };
}

function notesOf({ words }: Term): ReadonlySet<number> {
  return new Set(words.flatMap(({ places }) => [...places.keys()]));
}

/** What must stand in a note, or must not, are its words, and not those of others about it. */
function isInNote({ places, isLinked }: Match): boolean {
  return places.length > 0 || !isLinked;
}

function numbersOf(found: readonly Match[]): ReadonlySet<number> {
  return new Set(found.map(({ number }) => number));
}

interface Hits {
  readonly found: readonly Match[];
  readonly hits: Omit<WordHits, "isFamily">;
}

function hitsIn(found: readonly Match[], exact: readonly Match[]): Hits["hits"] {
  return {
    places: new Map(found.map(({ number, places }) => [number, places])),
    linked: new Set(found.flatMap(({ number, isLinked }) => (isLinked ? number : []))),
    exact: numbersOf(exact),
  };
}

/** A word may lose its last letter to its stem, "quantize" and "quantization"; a short one is taken whole. */
const SHORT = 4;

/**
 * The notes with a word, and those with one that begins so. `undefined` where no note has either: in
 * place of a word that is nowhere, Pagefind takes the longest that it begins with, of "deepseak" "deep".
 */
async function hitsOf(lookup: Lookup, word: string): Promise<Hits | undefined> {
  const [found, exact] = await Promise.all([lookup(word), lookup(`"${word}"`)]);
  const [best] = found;
  if (!best) return undefined;
  if (exact.length === 0) {
    const text = await best.load();
    const key = foldKey(word);
    const stem = key.length > SHORT ? key.slice(0, -1) : key;
    const has = best.places.some((place) => foldKey(at(text.words, place)).includes(stem));
    if (!has) return undefined;
  }
  return { found, hits: hitsIn(found, exact) };
}
