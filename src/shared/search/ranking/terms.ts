/** The words of a question as what is asked for: with those that stand for each, and the kinds of note they ask for. */

import { FAMILIES, KIND_WORDS, REPLY_WORDS, STANDING_WORDS } from "../../../record/searchWords.ts";
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
  return (FAMILY_OF.get(foldKey(word)) ?? []).map((other) => other.replaceAll("_", " "));
}

const KINDS_OF = new Map<string, ReadonlySet<string>>();
for (const { words, kinds } of KIND_WORDS) {
  for (const word of words.split(" ")) {
    // absent: the first line that has the word
    KINDS_OF.set(word, new Set([...(KINDS_OF.get(word) ?? []), ...kinds]));
  }
}

const ASKING = new Set(["which", "what", "whose", "how"]);

/** Words of a question within which it says what kind of thing it asks for: "what is the meaning of …". */
const OPENING = 5;

const REPLIES = new Set(REPLY_WORDS.split(" "));

const STANDING = new Set(STANDING_WORDS.split(" "));

/** Whether a word asks how a thing stands. */
export function asksStanding(word: string): boolean {
  return STANDING.has(foldKey(word));
}

/** Whether a word is one for notes of a kind: "laws". */
export function isKindWord(word: string): boolean {
  return KINDS_OF.has(foldKey(word));
}

/** What a question asks for besides its words. */
export interface Wanted {
  /** Kinds of note by their names: of "which lawsuit …" case. */
  readonly kinds: ReadonlySet<string>;
  /** Whether notes that answer accusations are asked for. */
  readonly isReply: boolean;
}

/** Reads the words of a question in their order, common ones too. */
export function wantedIn(words: readonly string[]): Wanted {
  const folded = words.map(foldKey);
  const start = folded.findIndex((word) => ASKING.has(word));
  const asking = start === -1 ? [] : folded.slice(start + 1, start + 1 + OPENING).slice(0, 1);
  const kinds = asking.flatMap((word) => [...(KINDS_OF.get(word) || [])]);
  return {
    kinds: new Set(kinds),
    isReply: folded.some((word) => REPLIES.has(word)),
  };
}
