/** The wordings that the date of a table's row may have: its cell, without what is cited in it. */

import type { TableCell } from "mdast";
import { withoutWithdrawn } from "../../shared/withdrawn.ts";
import { fileName } from "../core/path.ts";
import { internalAddress } from "../markdown/address.ts";
import { type Node, plainText, standingText, tagOf, withGapsOf } from "../markdown/tree.ts";

/** While citations are looked for, characters of no language stand around a link and around what is raised. */
const RAISED = ["\uE002", "\uE003"] as const;
const MARKS = /[\uE000-\uE003]/g;

/** A number, a star or a dagger above the line is no part of a date; "28th" is. */
const RAISED_MARK = /\uE002[^\uE003\p{L}]*\uE003/gu;

/** A longer cell is no date, whatever it cites; it also bounds the time a reading takes. */
const MAX_CHARACTERS = 2000;

/**
 * Brackets with a link in them, `[1]`, `[2, 3]`, `[@key]`, "citation needed", a link that is raised,
 * links at the end, and then marks, raised figures, emoji and tags. A dash is left where it is: it
 * may be that of a range.
 */
const CITATIONS = [
  /\s*\((?:[^()\uE000]*\uE000[^\uE001]*\uE001)+[^()\uE000]*\)/g,
  /\s*\[(?:[^[\]\uE000]*\uE000[^\uE001]*\uE001)+[^[\]\uE000]*\]/g,
  /\s*\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|@[^[\]]*)\]/g,
  /\s*[([]citation needed[)\]]/gi,
  /\uE002[^\uE003]*\uE000[^\uE003]*\uE003/g,
  /(?:[\s,;:·—]*\uE000[^\uE001]*\uE001)+\s*$/g,
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+|(?:\s*(?:[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]|\p{Extended_Pictographic}\uFE0F?|(?<=\s)#[^\s#]+))+$/gu,
];

/**
 * In the order in which they are tried: the words as they stand; those with the names of linked
 * notes, for a day's note may be `[[2025-01-28|Jan 28]]`; and both without citations.
 */
export function dateWordings(cell: TableCell): string[] {
  const whole = [standingText, nameOf]
    .map((wordsOf) => marked(cell, wordsOf))
    .filter(({ length }) => length <= MAX_CHARACTERS)
    .map((text) => text.replace(RAISED_MARK, ""));
  const uncited = whole.map((text) =>
    CITATIONS.reduce((rest, cited) => rest.replace(cited, ""), text),
  );
  const wordings = [...whole, ...uncited].map((text) => withoutWithdrawn(text.replace(MARKS, "")));
  return [...new Set(wordings)];
}

/** The words of a node with marks around its links and what is raised. */
function marked(node: Node, wordsOf: (link: Node) => string): string {
  const words = (child: Node): string => {
    if (child.type === "html") {
      const { name, ends } = tagOf(child.value);
      return name === "sup" ? RAISED[ends ? 1 : 0] : plainText(child);
    }
    if (child.type === "wikiLink" || child.type === "link" || child.type === "linkReference") {
      return `\uE000${wordsOf(child).replace(MARKS, "")}\uE001`;
    }
    const inside = withGapsOf(child);
    return inside.length > 0 ? inside.map(words).join("") : plainText(child).replace(MARKS, "");
  };
  return withGapsOf(node).map(words).join("");
}

/** The name of the note that a link leads to, "20250128" as a day; of one that leads out, its words. */
function nameOf(link: Node): string {
  const address = link.type === "link" ? internalAddress(link.url) : undefined;
  const target = link.type === "wikiLink" ? link.target : address?.target;
  return target === undefined
    ? standingText(link)
    : fileName(target).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}
