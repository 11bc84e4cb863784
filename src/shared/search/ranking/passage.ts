/** The passage of a note that has most of a question. */

import { at, get } from "../../assert.ts";
import type { Part } from "./rank.ts";

/** Words of a passage. */
const LENGTH = 30;

/** The rarity of the different terms of the question that stand within one passage of a note. */
export function bestPassage(parts: readonly Part[], rarity: readonly number[]): number {
  const spots = parts
    .flatMap(({ term, holds, places }) =>
      places.map((place) => ({ term, place, value: at(rarity, term) * holds })),
    )
    .sort((a, b) => a.place - b.place);
  const within = new Map<number, number[]>();
  const worth = (term: number) => Math.max(0, ...(within.get(term) || []));
  let [best, sum, from] = [0, 0, 0];
  /** Changes what of a term is within, and the sum with it. */
  const change = (term: number, act: () => void) => {
    sum -= worth(term);
    act();
    sum += worth(term);
  };
  for (const { term, place, value } of spots) {
    for (; at(spots, from).place <= place - LENGTH; from++) {
      const gone = at(spots, from).term;
      change(gone, () => get(within, gone).shift());
    }
    change(term, () => {
      const values = within.get(term);
      if (values) values.push(value);
      else within.set(term, [value]);
    });
    best = Math.max(best, sum);
  }
  return best;
}
