/**
 * Type as a printer would set it, from what people type: quotes, dashes, an ellipsis, short months, and
 * spaces at which no line may break. Pages alone are set; names, ids, searches and exports keep what was typed.
 */

import { get } from "./assert.ts";

/** Opening and closing, double and single; of a language that stands here by its first letters. */
const QUOTES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  zh: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
};

/** What none of this touches, told by one look: most texts hold some of it. */
const MAY_CHANGE = /["']|--|\.\.\.|\d|§/;

/**
 * The text as it is set. `before` is the character that stands before it on the page, "" at the start of
 * a block. The quotes of a language that has none here stay as they are typed.
 */
export function typeset(text: string, lang: string, before = ""): string {
  if (!MAY_CHANGE.test(text)) return text;
  const language = lang.toLowerCase().split("-", 1)[0] || "";
  const quotes = QUOTES[language];
  const marked = text
    .replace(/(?<!\.)\.\.\.(?!\.)/g, "…")
    // Not of an option such as --strict, of an arrow or of a rule.
    .replace(/(?<=[\p{L}\p{N}"'’”)\]…])---?(?=[\p{L}\p{N}"'‘“([])|(?<=\S )---?(?= \S)/gu, (mark) =>
      mark.length === 3 ? "—" : "–",
    );
  const set = quotes ? quoted(marked, quotes, before) : marked;
  return unbroken(language === "en" ? dated(set) : set);
}

/** A month as dates of the pages have it, before a day and before a year: "Feb. 23", "February 2026". */
const SHORTENED = new Map<string, readonly [string, string]>([
  ["Jan", ["Jan.", "January"]],
  ["Feb", ["Feb.", "February"]],
  ["Mar", ["March", "March"]],
  ["Apr", ["April", "April"]],
  ["Jun", ["June", "June"]],
  ["Jul", ["July", "July"]],
  ["Aug", ["Aug.", "August"]],
  ["Sep", ["Sept.", "September"]],
  ["Sept", ["Sept.", "September"]],
  ["Oct", ["Oct.", "October"]],
  ["Nov", ["Nov.", "November"]],
  ["Dec", ["Dec.", "December"]],
]);

const SHORT_MONTH =
  /(?<![\p{L}\p{N}])(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) (?=(\d+)(?!\d))/gu;

/** One style of dates; what someone is quoted with stays. */
function dated(text: string): string {
  return text.replace(SHORT_MONTH, (typed, month: string, number: string, index: number) => {
    const before = text.slice(0, index);
    if (before.lastIndexOf("“") > before.lastIndexOf("”")) return typed;
    const [beforeDay, beforeYear] = get(SHORTENED, month);
    if (number.length <= 2) return `${beforeDay} `;
    return number.length === 4 ? `${beforeYear} ` : typed;
  });
}

function quoted(
  text: string,
  [open, close, openSingle, closeSingle]: readonly [string, string, string, string],
  before: string,
): string {
  const set: string[] = [];
  const seen = { '"': 0, "'": 0 };
  let left = before;
  for (const [index, mark] of [...text.matchAll(/["']|[^"']+/g)].map(
    (found) => [found.index, found[0]] as const,
  )) {
    const shown = mark === '"' || mark === "'" ? shownAs(mark, index) : mark;
    if (mark === '"' || mark === "'") seen[mark]++;
    set.push(shown);
    left = shown.at(-1) || left;
  }
  return set.join("");

  function shownAs(mark: '"' | "'", index: number): string {
    const right = text.charAt(index + 1);
    const opens = /^$|[\s([{<–—/]/.test(left) || left === open || left === openSingle;
    const isEnding = !/\p{L}/u.test(right);
    // Feet and inches, minutes and seconds: 5'10" stays as it is, where no quote is open.
    if (/\d/.test(left) && isEnding && seen[mark] % 2 === 0) return mark;
    if (mark === '"') return opens && /^\S|^$/.test(right) ? open : close;
    // An apostrophe, as in '90s; after the end of a word it may close as well.
    if (!opens || /^\ds/.test(text.slice(index + 2, index + 4)) || right === " ") {
      return isEnding && !opens ? closeSingle : "’";
    }
    return openSingle;
  }
}

const MONTHS =
  "Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec|January|February|August|September|October|November|December";

/** What comes before a number, and what comes after one, that it may not be parted from. */
const BEFORE_NUMBER = new RegExp(
  `\\b((?:${MONTHS})\\.?|Nos?\\.|H\\.R\\.|S\\.|H\\. ?Res\\.|Art\\.|p\\.|pp\\.|vol\\.|sec\\.|§§?|Section|Chapter) (?=\\d)`,
  "g",
);
const AFTER_NUMBER =
  /(\d) (?=(?:percent|thousand|million|billion|trillion|[KMGT]i?B|[kmc]?m|kg|km\/h|ms|px|U\.S\.C\.|F\.\dd)(?![\p{L}]))/gu;

function unbroken(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(BEFORE_NUMBER, "$1\u00a0")
    .replace(/(§§?) (?=\d)/g, "$1\u00a0")
    .replace(AFTER_NUMBER, "$1\u00a0");
}

/** What was typed, near enough to be searched by: straight quotes and plain spaces. */
export function untypeset(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replaceAll("\u00a0", " ");
}
