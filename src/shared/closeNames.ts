/**
 * Names that may be misspellings of one another: "DeepSeak" for "DeepSeek".
 *
 * Two spellings are close when one edit makes the other (two for names of eight
 * characters or more), an edit being a letter too many, too few, wrong, or two
 * in each other's place (`editDistance`).
 * Other digits are no misspelling: H.R. 8283 and H.R. 8238 are two bills.
 *
 * Names are found by their parts, so that a look-up costs the same whatever
 * their number: of a name cut into four parts, two edits leave one part whole.
 * Names with other digits are never compared.
 */

import { editDistance, editsAllowed, SHORTEST_CORRECTED } from "./editDistance.ts";
import { fold } from "./fold.ts";

export interface CloseNames<T> {
  /** The values whose name is close to `name` and not the same, nearest first. */
  readonly near: (name: string) => readonly { readonly value: T; readonly edits: number }[];
}

const PARTS = 4;

/** Names that may share a part where it stands; what more share tells them apart no longer, and they are found by their other parts. */
const MAX_SHARING = 50;

export function closeNames<T>(
  names: readonly (readonly [name: string, value: T])[],
  distance = editDistance,
): CloseNames<T> {
  const index = new Map<
    string,
    { readonly key: string; readonly order: number; readonly value: T }[]
  >();
  names.forEach(([name, value], order) => {
    const key = fold(name);
    if (key.length < SHORTEST_CORRECTED) return;
    const digits = digitsOf(key);
    for (const [part, start, end] of partsOf(key.length)) {
      const place = `${digits} ${key.length} ${part} ${key.slice(start, end)}`;
      const list = index.get(place);
      if (list && list.length < MAX_SHARING) list.push({ key, order, value });
      else if (!list) index.set(place, [{ key, order, value }]);
    }
  });
  return {
    near(name) {
      const written = fold(name);
      const max = editsAllowed(written);
      if (max === 0) return [];
      const digits = digitsOf(written);
      const found = new Map<number, { value: T; edits: number }>();
      const seen = new Set<number>();
      for (
        let length = Math.max(SHORTEST_CORRECTED, written.length - max);
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
              const edits = distance(written, key, max);
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

function* partsOf(length: number): Iterable<readonly [part: number, start: number, end: number]> {
  for (let part = 0; part < PARTS; part++) {
    yield [part, Math.floor((part * length) / PARTS), Math.floor(((part + 1) * length) / PARTS)];
  }
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, " ");
}
