/** Full text: the notes that have the words of a query, or most of them, the likeliest first. */

import { at } from "../../shared/assert.ts";
import type { RankFile } from "../../shared/search/files.ts";
import { foldKey } from "../../shared/search/fold.ts";
import { rank, type Term, type WordHits } from "../../shared/search/ranking/rank.ts";
import { familyOf, kindsAskedBy } from "../../shared/search/ranking/terms.ts";
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
  readonly find: (query: Query, names: readonly NameInQuestion[]) => Promise<Matches>;
  /** Every note, in the order of their numbers. */
  readonly all: () => Promise<readonly Match[]>;
}

export async function openText(files: Files): Promise<TextSearch> {
  const [lookup, ranks] = await Promise.all([openPagefind(files), files.ranks()]);
  return {
    find: (query, names) => findText(lookup, ranks, query, names),
    all: async () => (await lookup(null)).toSorted((a, b) => a.number - b.number),
  };
}

/** A note is found that has so much of the query, by the weight of its words. */
const MIN_SHARE = 0.5;

/** Notes with all of a query, or most of it; a phrase has to stand there, and what is excluded must not. */
export async function findText(
  lookup: Lookup,
  ranks: RankFile,
  query: Query,
  names: readonly NameInQuestion[],
): Promise<Matches> {
  const { words, phrases, excluded } = query;
  // A phrase is found word by word as well: how often its words stand there says how much it is about them.
  const asked = [...new Set([...words, ...phrases.flatMap((phrase) => phrase.split(" "))])];
  if (asked.length === 0) return { found: [], all: 0, unknown: [] };
  const [looked, exact, without] = await Promise.all([
    Promise.all(asked.map((word) => hitsOf(lookup, word))),
    Promise.all(phrases.map((phrase) => lookup(`"${phrase}"`))),
    Promise.all(excluded.map((phrase) => lookup(`"${phrase}"`))),
  ]);
  const unknown = asked.filter((_, index) => at(looked, index) === undefined);
  const matches = new Map<number, Match>();
  const known = asked.flatMap((word, index) => {
    const hits = at(looked, index);
    return hits ? { word, hits } : [];
  });
  if (known.length === 0) return { found: [], all: 0, unknown: asked.length === 1 ? [] : unknown };
  const terms = await Promise.all(
    known.map(async ({ word, hits }): Promise<Term> => {
      const spans = names.filter((name) => name.words.includes(foldKey(word)));
      const others = [
        ...familyOf(word),
        ...spans.flatMap(({ title }) => (title === undefined ? [] : title)),
      ];
      const family = await Promise.all(
        [...new Set(others)].map(async (other): Promise<WordHits> => {
          const found = await lookup(`"${other}"`);
          for (const match of found) matches.set(match.number, match);
          return { isFamily: true, ...hitsIn(found, found) };
        }),
      );
      for (const match of hits.found) matches.set(match.number, match);
      return {
        isName: spans.length > 0,
        isKind: kindsAskedBy(word).size > 0,
        words: [{ isFamily: false, ...hits.hits }, ...family],
      };
    }),
  );
  const ranked = rank(
    {
      terms,
      kinds: new Set(query.asks.flatMap((word) => [...kindsAskedBy(word)])),
      named: new Set(names.map(({ number }) => number)),
    },
    ranks,
  );
  const out = new Set(without.flat().map(({ number }) => number));
  const phrased = exact.map((found) => new Set(found.map(({ number }) => number)));
  const wanted = ranked.filter(
    ({ number, share }) =>
      share >= MIN_SHARE && !out.has(number) && phrased.every((numbers) => numbers.has(number)),
  );
  return {
    found: wanted.map(({ number, score, places }) => ({
      ...(matches.get(number) as Match),
      score,
      places,
    })),
    all: wanted.filter(({ isWhole }) => isWhole).length,
    unknown,
  };
}

interface Hits {
  readonly found: readonly Match[];
  readonly hits: Omit<WordHits, "isFamily">;
}

function hitsIn(found: readonly Match[], exact: readonly Match[]): Hits["hits"] {
  return {
    places: new Map(found.map(({ number, places }) => [number, places])),
    exact: new Set(exact.map(({ number }) => number)),
  };
}

/** Letters that a word may lose to its stem: "chips", "denied". */
const ENDING = 2;

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
    const stem = key.slice(0, Math.max(Math.min(3, key.length), key.length - ENDING));
    const has = best.places.some((place) => foldKey(at(text.words, place)).includes(stem));
    if (!has) return undefined;
  }
  return { found, hits: hitsIn(found, exact) };
}
