/** Small slips in names: how far one word is from another. */

/** Slips that a word may have: none in short words, where they make another word. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * The optimal string alignment distance: letters put in, left out, exchanged or
 * swapped with their neighbor. Returns `most + 1` where it is more than `most`.
 * Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > most) return most + 1;
    [before, last] = [last, current];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** A word that a reader may have meant, and how many names have it. */
export type KnownWord = readonly [word: string, names: number];

/** The nearest of the words within the slips allowed: fewest slips first, then the commonest. */
export function nearest(word: string, words: readonly KnownWord[]): string | undefined {
  const most = slipsAllowed(word);
  const near = words
    .map(([known, names]) => ({ known, names, distance: slips(word, known, most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((a, b) => a.distance - b.distance || b.names - a.names || (a.known < b.known ? -1 : 1));
  return near[0]?.known;
}

/** The key under which words are kept that end alike: for slips in the first letters. */
export function backwards(word: string): string {
  return `~${[...word].reverse().join("")}`;
}
