/** The wordings that the date of a table's row may have: its cell, without what is cited in it. */

import type { TableCell } from "mdast";
import { fileName } from "../core/path.ts";
import { internalAddress } from "../markdown/address.ts";
import { type Node, plainText, standingOf, standingText, tagOf } from "../markdown/tree.ts";

/** While citations are looked for, characters of no language stand around a link and around what is raised. */
const RAISED = ["\uE002", "\uE003"] as const;
const MARKS = /[\uE000-\uE003]/g;

/** A number, a star or a dagger above the line is no part of a date; "28th" is. */
const RAISED_MARK = /\uE002[^\uE003\p{L}]*\uE003/gu;

/** A longer cell is no date, whatever it cites; it also bounds the time a reading takes. */
const MAX_CHARACTERS = 2000;

/** Round brackets with a link in them, `[1]`, a link that is raised, links and marks at the end. */
const CITATIONS = [
  /\s*\((?:[^()\uE000]*\uE000[^\uE001]*\uE001)+[^()\uE000]*\)/g,
  /\s*\[\d{1,3}\]/g,
  /\uE002[^\uE003]*\uE000[^\uE003]*\uE003/g,
  /(?:[\s,;—]*\uE000[^\uE001]*\uE001)+\s*$/g,
  /\s*[*†‡§]+$/g,
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
  const wordings = [...whole, ...uncited].map((text) =>
    text.replace(MARKS, "").replace(/\s+/g, " ").trim(),
  );
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
    const inside = standingOf(child);
    return inside.length > 0 ? inside.map(words).join("") : plainText(child).replace(MARKS, "");
  };
  return standingOf(node).map(words).join("");
}

/** The name of the note that a link leads to; of one that leads out, its words. */
function nameOf(link: Node): string {
  if (link.type === "wikiLink") return fileName(link.target);
  const address = link.type === "link" ? internalAddress(link.url) : undefined;
  return address ? fileName(address.target) : standingText(link);
}
