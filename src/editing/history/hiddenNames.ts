/** Names of notes that are not published now, and whether some words hold one of them. */

import { lowerCase, wordsOf } from "../../shared/wordScan.ts";

/** Shorter names are those of other things too, and count in their own case alone: "AI". */
const SHORT = 4;

export type HoldsName = (text: string) => boolean;

/** Names that a published note has too hide nothing. The time is that of the words, whatever the names. */
export function holdsNames(hidden: Iterable<string>, shown: Iterable<string>): HoldsName {
  const known = new Set([...shown].map((name) => keyOf(name)));
  const names = [...hidden].filter((name) => !known.has(keyOf(name)) && keyOf(name) !== "");
  const short = new Set(names.filter((name) => name.length <= SHORT).map((name) => exact(name)));
  const byFirst = Map.groupBy(
    new Set(names.filter((name) => name.length > SHORT).map(keyOf)),
    firstOf,
  );
  if (names.length === 0) return () => false;
  return (text) => {
    const folded = keyOf(text);
    const [words, written] = [folded.split(" "), exact(text).split(" ")];
    if (written.some((word) => short.has(word))) return true;
    let at = 0;
    return words.some((word) => {
      const rest = folded.slice(at);
      at += word.length + 1;
      // absent: no name begins with this word
      const found = byFirst.get(word) ?? [];
      return found.some((name) => rest === name || rest.startsWith(`${name} `));
    });
  };
}

/** Words alone, in lower case: quotes and dashes may be written in many ways. */
function keyOf(text: string): string {
  return exact(lowerCase(text));
}

function exact(text: string): string {
  return wordsOf(text.normalize("NFC")).join(" ");
}

function firstOf(name: string): string {
  return name.split(" ", 1).join();
}
