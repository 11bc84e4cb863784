/** How far one spelling is from another. */

import { at } from "./assert.ts";

/** Shorter words are often one edit from another word: "tag" and "tags", "R1" and "V1". */
export const SHORTEST_CORRECTED = 4;

/** The edits in which a word may be misspelt, by its length in UTF-16 units; 0 for a short word. */
export function editsAllowed(word: string): number {
  return word.length < SHORTEST_CORRECTED ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * The optimal string alignment distance in UTF-16 units: how many insertions, deletions,
 * substitutions and swaps of neighbors make `b` of `a`, where no unit is edited twice.
 * `undefined` where it is more than `max`. Takes `a.length * b.length` steps at most.
 *
 * L. Boytsov, "Indexing methods for approximate dictionary searching", ACM Journal of
 * Experimental Algorithmics 16, 2011, section 2.1.
 */
export function editDistance(a: string, b: string, max: number): number | undefined {
  if (Math.abs(a.length - b.length) > max) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > max) return undefined;
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, b.length);
  return distance > max ? undefined : distance;
}
