import { closest } from "../../shared/closeNames.ts";

/** A question for the word that may be meant; undefined where none of `words` is close. */
export function didYouMean(written: string, words: readonly string[]): string | undefined {
  const meant = closest(written, words);
  return meant && `Did you mean "${meant}"?`;
}
