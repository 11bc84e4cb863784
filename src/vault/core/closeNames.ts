/**
 * Names that may be misspellings of one another: "DeepSeak" for "DeepSeek".
 *
 * Two spellings are close when one edit makes the other (two for names of eight
 * characters or more), an edit being a letter too many, too few, wrong, or two
 * in each other's place (optimal string alignment, Wagner and Fischer 1974).
 * A digit is never a misspelling: H.R. 8283 and H.R. 8238 are two bills.
 *
 * Names are found by their parts, so that a look-up costs the same whatever
 * their number: of a name cut into four parts, two edits leave one part whole.
 * Names of other digits are never looked at.
 */

import { at } from "../../shared/assert.ts";
import { fold } from "./path.ts";

export interface CloseNames<T> {
  /** The values whose name is close to `name` and not the same, nearest first. */
  readonly near: (name: string) => readonly { readonly value: T; readonly edits: number }[];
}

const PARTS = 4;

export function closeNames<T>(
  names: readonly (readonly [name: string, value: T])[],
): CloseNames<T> {
  const index = new Map<
    string,
    { readonly key: string; readonly order: number; readonly value: T }[]
  >();
  names.forEach(([name, value], order) => {
    const key = fold(name);
    if (key.length < SHORTEST) return;
    const digits = digitsOf(key);
    for (const [part, start, end] of partsOf(key.length)) {
      const place = `${digits} ${key.length} ${part} ${key.slice(start, end)}`;
      const entries = index.get(place);
      if (entries) entries.push({ key, order, value });
      else index.set(place, [{ key, order, value }]);
    }
  });
  return {
    near(name) {
      const written = fold(name);
      const max = maxEdits(written);
      if (max === 0) return [];
      const digits = digitsOf(written);
      const found = new Map<number, { value: T; edits: number }>();
      const seen = new Set<number>();
      for (
        let length = Math.max(SHORTEST, written.length - max);
        length <= written.length + max;
        length++
      ) {
        for (const [part, start, end] of partsOf(length)) {
          for (let shift = -max; shift <= max; shift++) {
            if (start + shift < 0) continue;
            const place = `${digits} ${length} ${part} ${written.slice(start + shift, end + shift)}`;
            // absent: no name has this part at this place
            for (const { key, order, value } of index.get(place) ?? []) {
              if (seen.has(order) || key === written) continue;
              seen.add(order);
              const edits = editsBetween(written, key, max);
              if (edits !== undefined) found.set(order, { value, edits });
            }
          }
        }
      }
      return [...found]
        .sort(([a, one], [b, other]) => one.edits - other.edits || a - b)
        .map(([, match]) => match);
    },
  };
}

/** The one of a few words that `word` may be a misspelling of; undefined where none is, or two are as close. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const [first, second] = closeNames(words.map((name) => [name, name] as const)).near(word);
  return first && first.edits !== second?.edits ? first.value : undefined;
}

/** Shorter words are close to one another too often: "tag" and "tags", "R1" and "V1". */
const SHORTEST = 4;

/** How many edits a word of this length may be away. */
function maxEdits(word: string): number {
  return word.length < SHORTEST ? 0 : word.length < 8 ? 1 : 2;
}

function* partsOf(length: number): Iterable<readonly [part: number, start: number, end: number]> {
  for (let part = 0; part < PARTS; part++) {
    yield [part, Math.floor((part * length) / PARTS), Math.floor(((part + 1) * length) / PARTS)];
  }
}

/** How many edits make `b` of `a`, or undefined where it takes more than `max`, or one to a digit. */
export function editsBetween(a: string, b: string, max: number): number | undefined {
  if (Math.abs(a.length - b.length) > max || digitsOf(a) !== digitsOf(b)) return undefined;
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, index) => index),
  ];
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > max) return undefined;
    [before, last] = [last, now];
  }
  const edits = at(last, b.length);
  return edits <= max ? edits : undefined;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, " ");
}
