/** Full text: the notes that have the words of a query, or most of them. */

import { at } from "../../shared/assert.ts";
import { foldKey } from "../../shared/search/fold.ts";
import type { Files } from "./load.ts";
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
  readonly find: (query: Query) => Promise<Matches>;
  /** Every note, in the order of their numbers. */
  readonly all: () => Promise<readonly Match[]>;
}

export async function openText(files: Files): Promise<TextSearch> {
  const lookup = await openPagefind(files);
  return {
    find: (query) => findText(lookup, query),
    all: async () => (await lookup(null)).toSorted((a, b) => a.number - b.number),
  };
}

/** Fewer notes than this with all the words, and those with most of them are looked for too. */
const FEW = 20;

/** Of notes that lack a word, those that have more of the words than this, or so much by rarity. */
const MIN_SHARE = 0.5;

/** Notes with all of a query; where they are few, notes with most of it after them. */
export async function findText(lookup: Lookup, query: Query): Promise<Matches> {
  const { words, phrases, excluded } = query;
  // A phrase is found word by word as well: Pagefind ranks words, and not phrases.
  const asked = [...words, ...phrases.flatMap((phrase) => phrase.split(" "))];
  if (asked.length === 0) return { found: [], all: 0, unknown: [] };
  const [every, exact, without] = await Promise.all([
    lookup(asked.join(" ")),
    Promise.all(phrases.map((phrase) => lookup(`"${phrase}"`))),
    Promise.all(excluded.map((phrase) => lookup(`"${phrase}"`))),
  ]);
  const out = new Set(without.flat().map(({ number }) => number));
  const phrased = exact.map((matches) => new Set(matches.map(({ number }) => number)));
  const isWanted = ({ number }: Match) =>
    !out.has(number) && phrased.every((numbers) => numbers.has(number));
  const all = inOrder(every.filter(isWanted));
  const lacking = await unknownWords(inOrder(every)[0], words);
  const unknown = words.length < 2 ? lacking : await unknownAlone(lookup, lacking);
  if (unknown.length > 0) {
    const rest = words.filter((word) => !unknown.includes(word));
    const { found, all: having, unknown: more } = await findText(lookup, { ...query, words: rest });
    return { found, all: having, unknown: [...unknown, ...more] };
  }
  const isEnough = all.length >= FEW && lacking.length === 0;
  if (isEnough || words.length < 2) return { found: all, all: all.length, unknown };
  const each = await Promise.all(words.map((word) => lookup(word)));
  const unknownOfEach = await Promise.all(
    each.map((matches, index) => unknownWords(matches[0], words.slice(index, index + 1))),
  );
  const known = each.filter(
    (matches, index) => matches.length > 0 && at(unknownOfEach, index).length === 0,
  );
  const most = inOrder(summed(known).filter(isWanted));
  const found = known.length === 0 ? all : most;
  return { found, all: all.length, unknown: unknownOfEach.flat() };
}

/**
 * Words of a query that a match lacks. Pagefind ignores a word that no note has, or
 * searches for a prefix of it: the best match shows which.
 */
async function unknownWords(match: Match | undefined, words: readonly string[]): Promise<string[]> {
  if (!match) return [];
  const text = await match.load();
  const found = match.places.map((place) => foldKey(at(text.words, place)));
  return words.filter((word) => {
    const key = foldKey(word);
    // Half of a word is what its forms have in common: "distillation", "distilled".
    const stem = key.slice(0, Math.max(Math.min(3, key.length), Math.ceil(key.length / 2)));
    return !found.some((other) => other.includes(stem));
  });
}

/**
 * Those of the words that no note has. The best match of several words may lack one
 * that others have: of "sued" Pagefind takes the stem, "su", and with it "such" and "support".
 */
async function unknownAlone(lookup: Lookup, words: readonly string[]): Promise<string[]> {
  const each = words.map(async (word) => {
    const [best] = inOrder(await lookup(word));
    return best ? unknownWords(best, [word]) : [word];
  });
  return (await Promise.all(each)).flat();
}

/**
 * Notes with most of some words, each of which some note has, by how much of the query
 * they have: a word counts for as much as it is rare (its inverse document frequency).
 */
function summed(searches: readonly (readonly Match[])[]): Match[] {
  const largest = Math.max(1, ...searches.map(({ length }) => length));
  const weighed = searches.map((matches) => ({
    matches,
    rarity: Math.log(1 + (2 * largest) / matches.length),
  }));
  const total = weighed.reduce((sum, { rarity }) => sum + rarity, 0);
  const parts = weighed.flatMap(({ matches, rarity }) =>
    matches.map((match) => ({ match, share: rarity / total })),
  );
  return [...Map.groupBy(parts, ({ match }) => match.number).values()].flatMap((ofNote) => {
    const share = ofNote.reduce((sum, part) => sum + part.share, 0);
    if (share < MIN_SHARE && ofNote.length <= searches.length * MIN_SHARE) return [];
    const score = ofNote.reduce((sum, { match }) => sum + match.score, 0);
    const places = new Set(ofNote.flatMap(({ match }) => match.places));
    return { ...at(ofNote, -1).match, score: score * share ** 4, places: [...places] };
  });
}

/** The best first; of those alike, what a reader is likelier to mean. */
function inOrder(matches: readonly Match[]): Match[] {
  return matches.toSorted((a, b) => b.score - a.score || a.number - b.number);
}
