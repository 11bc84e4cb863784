/** Markdown in values of front matter, which is none: `status: ~~confirmed~~ refuted`, `date: "[[2025-01-28]]"`. */

import { WITHDRAWN, withoutWithdrawn } from "./withdrawn.ts";

const STRUCK = /~~(?=\S)[^~]*~~|<(del|s|strike)(?:\s[^<>]*)?>[^<]*<\/\1\s*>/gi;
const LINK = /\[\[(?:[^[\]|]*\/)?([^[\]|/]*)(?:\|([^[\]]*))?\]\]/g;

/** On one line; what is struck out is withdrawn and line breaks part words, there as in tables. */
export function plainValue(text: string): string {
  return withoutWithdrawn(text.replace(STRUCK, WITHDRAWN).replace(/<br\s*\/?>/gi, " "));
}

/** With links by their words, and with links by the names of their notes: `[[Daily/2025-01-28|Jan 28]]` is either. */
export function linksInWords(text: string): readonly [byWords: string, byNames: string] {
  const byWords = text.replace(LINK, (_, name: string, words?: string) => words || name);
  return [byWords, text.replace(LINK, "$1")];
}
