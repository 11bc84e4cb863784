/** Straight to a note by its name: from the title, an alias, a citation or a number. */

import { at } from "../../shared/assert.ts";
import type { NamedNote, NameKey, NameShard, Shown } from "../../shared/search/files.ts";
import { foldKey, foldWords, KEY_LENGTH } from "../../shared/search/fold.ts";
import { shardOf } from "../../shared/search/shards.ts";
import { backwards, isCorrectable, type KnownWord, nearest } from "../../shared/search/typos.ts";
import type { Files } from "./load.ts";

export interface Named {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  /** The name that was found, where that is not the title. */
  readonly name: string | undefined;
  readonly shown: Shown;
}

export interface Names {
  readonly found: readonly Named[];
  /** What was looked for in place of what was typed. */
  readonly corrected: string | undefined;
}

/** The notes whose name is, begins with or holds what was typed: the likeliest first. */
export async function findNames(files: Files, typed: string): Promise<Names> {
  const found = await startingWith(files, typed);
  if (found.length > 0) return { found, corrected: undefined };
  const corrected = await correct(files, typed);
  if (corrected === undefined) return { found: [], corrected };
  const matching = await startingWith(files, corrected);
  return matching.length > 0 ? { found: matching, corrected } : { found: [], corrected: undefined };
}

async function startingWith(files: Files, typed: string): Promise<Named[]> {
  const key = foldKey(typed).slice(0, KEY_LENGTH);
  if (key === "") return [];
  const shard = await files.names(shardOf(files.manifest.names, key));
  return among(shard, key);
}

/** The notes of a shard that a key finds, each once. */
function among(shard: NameShard, key: string): Named[] {
  const ranked = shard.keys
    .filter(([candidate]) => candidate.startsWith(key))
    .map((entry) => ({ entry, rank: rankOf(entry, key) }))
    .sort((a, b) => a.rank - b.rank);
  const byNote = new Map<number, Named>();
  for (const { entry } of ranked) {
    const [, place, , name] = entry;
    if (!byNote.has(place)) byNote.set(place, named(at(shard.notes, place), name));
  }
  return [...byNote.values()];
}

/** The whole name, its beginning, its end, words within it; shards are in the order of importance. */
function rankOf([candidate, , whole]: NameKey, key: string): number {
  const isExact = candidate === key && key.length < KEY_LENGTH;
  return whole === 1 ? (isExact ? 0 : 1) : isExact ? 2 : 3;
}

function named([number, url, title, shown]: NamedNote, name: string | undefined): Named {
  return { number, url, title, name, shown };
}

/** The words typed with the nearest known word for each that no name has; `undefined` where none is near. */
export async function correct(files: Files, typed: string): Promise<string | undefined> {
  const words = foldWords(typed);
  const fixed = await Promise.all(
    // absent: a word that a name has, or that none is near, stays as it is
    words.map(async (word) => (await correctionOf(files, word)) ?? word),
  );
  return fixed.some((word, index) => word !== words[index]) ? fixed.join(" ") : undefined;
}

/** The words of names that are nearest to some words; none for those that none is near. */
export async function correctEach(files: Files, words: readonly string[]): Promise<string[]> {
  const each = words.flatMap((word) => foldWords(word)).map((word) => correctionOf(files, word));
  return (await Promise.all(each)).filter((word) => word !== undefined);
}

async function correctionOf(files: Files, word: string): Promise<string | undefined> {
  if (!isCorrectable(word)) return undefined;
  const lists = await Promise.all(
    [word, backwards(word)].map((key) => files.words(shardOf(files.manifest.words, key))),
  );
  const known = new Map<string, KnownWord>(lists.flat().map((entry) => [entry[0], entry]));
  const isKnown = [...known.keys()].some((name) => name.startsWith(word));
  return isKnown ? undefined : nearest(word, [...known.values()]);
}
