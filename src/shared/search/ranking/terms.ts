/** The words of a question as what is asked for: with those that stand for each, and the kinds of note they ask for. */

import { FAMILIES, KIND_WORDS } from "../../../record/searchWords.ts";
import { foldKey } from "../fold.ts";

/** Words that the index doesn't reduce to one stem, the first of each group, by each word of their family. */
const FAMILY_OF = new Map<string, readonly string[]>();
for (const line of FAMILIES) {
  const groups = line.split("|").map((group) => group.trim().split(/\s+/));
  groups.forEach((group, index) => {
    const others = groups.flatMap((other, place) => (place === index ? [] : other.slice(0, 1)));
    for (const word of group) {
      // absent: most words are of one family
      const known = FAMILY_OF.get(foldKey(word)) ?? [];
      FAMILY_OF.set(foldKey(word), [...new Set([...known, ...others])]);
    }
  });
}

/** Words and phrases that stand for a word: "Pentagon" => department of defense, defense department. */
export function familyOf(word: string): string[] {
  // absent: most words have no family
  return (FAMILY_OF.get(foldKey(word)) ?? []).map((other) => other.replaceAll("-", " "));
}

const KINDS_OF = new Map<string, ReadonlySet<string>>();
for (const { words, kinds } of KIND_WORDS) {
  for (const word of words.split(" ")) {
    // absent: the first line that has the word
    KINDS_OF.set(word, new Set([...(KINDS_OF.get(word) ?? []), ...kinds]));
  }
}

/** The kinds of note that a word asks for: "lawsuit" => case. */
export function kindsAskedBy(word: string): ReadonlySet<string> {
  // absent: most words ask for no kind
  return KINDS_OF.get(foldKey(word)) ?? new Set();
}
