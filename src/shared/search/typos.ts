/** Misspellings of the words of names, and what was meant. */

import { editDistance, editsAllowed } from "../editDistance.ts";
import { isUnspaced } from "./fold.ts";

/** Whether a word may be corrected: letters alone, enough of them, of a script that spaces its words. */
export function isCorrectable(word: string): boolean {
  return editsAllowed(word) > 0 && /^\p{L}+$/u.test(word) && !isUnspaced(word);
}

/** A word that a reader may have meant, and how many names have it. */
export type KnownWord = readonly [word: string, names: number];

/**
 * The nearest of the words within the edits allowed: fewest edits first, then the commonest.
 * `undefined` where none is near; the word itself is not near.
 */
export function nearest(word: string, words: readonly KnownWord[]): string | undefined {
  const max = editsAllowed(word);
  const near = words
    .flatMap(([known, names]) => {
      const distance = editDistance(word, known, max);
      return distance === undefined || distance === 0 ? [] : [{ known, names, distance }];
    })
    .sort((a, b) => a.distance - b.distance || b.names - a.names || (a.known < b.known ? -1 : 1));
  return near[0]?.known;
}

/** The key under which words are kept that end alike: for misspellings in the first letters. */
export function backwards(word: string): string {
  return `~${[...word].reverse().join("")}`;
}
