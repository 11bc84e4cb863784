/** Markdown in values of front matter, which is none: `status: ~~confirmed~~ refuted`, `date: "[[2025-01-28]]"`. */

import { WITHDRAWN, withoutWithdrawn } from "./withdrawn.ts";

const STRUCK = /~~(?=\S)[^~]*~~|<(del|s|strike)(?:\s[^<>]*)?>[^<]*<\/\1\s*>/gi;
const LINK = /\[\[(?:[^[\]|]*\/)?([^[\]|/]*)(?:\|([^[\]]*))?\]\]/g;

/** On one line; what is struck out is withdrawn and line breaks part words, there as in tables. */
export function plainValue(text: string): string {
  return withoutWithdrawn(text.replace(STRUCK, WITHDRAWN).replace(/<br\s*\/?>/gi, " "));
}

/** `([[Memo]])`, `[^1]`, `[2]` */
const CITATION = /\s*\([^()[]*\[\[[^()]*\)|\s*\[(?:\^[^[\]]*|\d{1,3})\]/g;
const DAY = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * The wordings that a date may have, in the order in which they are tried: with links by their
 * words, and by the names of their notes, for `[[Daily/2025-01-28|Jan 28]]` is either; then
 * without what is cited, as in the cell of a table.
 */
export function dateWordingsOf(text: string): string[] {
  return [text, text.replace(CITATION, "")].flatMap((wording) => [
    wording.replace(LINK, (_, name: string, words?: string) => words || name),
    wording.replace(LINK, (_, name: string) => name.replace(DAY, "$1-$2-$3")),
  ]);
}
