/**
 * What Sätteri 0.10 must not see, and the one place that looks for syntax before there is a tree.
 *
 * - `[[Note|]]`, a link with nothing after its divider: Sätteri takes all that follows in the
 *   block for the words, and reads that once more beside it: thirty of them take hours.
 * - `![[`: where a bracket closes after it, as in `[![[x.png]]](Note.md)`, all code and all
 *   references of the paragraph come out empty, and `![[a](b)]]` ends the whole process.
 * - `$$` of a formula over several lines with TeX or words beside it, and one that nothing closes:
 *   Sätteri drops the rest of that line, and takes the whole note after it for TeX.
 */

import type { Root } from "mdast";
import { at } from "../../shared/assert.ts";
import { DISPLAY, DISPLAY_END, DIVIDER, EMBED } from "./mask.ts";
import { holdsWords } from "./money.ts";
import { childrenOf, type Node } from "./tree.ts";

/** The text with those characters replaced, each by one. */
export function hideMisread(source: string): string {
  const legible = hideEmptyAliases(source).replace(EMBEDS, `$1${EMBED}[[`);
  return source.includes("$$") ? hideDisplays(legible) : legible;
}

/** A `!` before brackets; `\!` is a character like any other. */
const EMBEDS = /((?<!\\)(?:\\\\)*)!\[\[/g;

/** What is no mark of a formula, an escaped character and code; and `$$`. */
const DOLLARS =
  /\\[^\n]|^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\1)[^\n]*)*(?:\n[^\n]*)?|(?<!`)(`+)(?!`)(?:(?!\n[ \t>]*\n)[\s\S])*?(?<!`)\2(?!`)|\$\$/gm;

function hideDisplays(source: string): string {
  const marks = [...source.matchAll(DOLLARS)].flatMap(({ 0: mark, index }) =>
    mark === "$$" ? [index] : [],
  );
  let hidden = "";
  let last = 0;
  const hide = (mark: number, as: string) => {
    hidden += source.slice(last, mark) + as;
    last = mark + as.length;
  };
  for (let index = 0; index < marks.length; index++) {
    const [open, close] = [at(marks, index), marks[index + 1]];
    const before = lineBefore(source, open);
    const opensLine = MARGIN.test(before);
    const shape = close === undefined ? "open" : shapeOf(source, before, open, close);
    if (shape === "open" && opensLine) hide(open, DISPLAY);
    if (shape === "open" || close === undefined) continue;
    if (shape === "loose") {
      hide(open, DISPLAY);
      hide(close, DISPLAY_END);
    }
    index++;
  }
  return hidden + source.slice(last);
}

/** "open": what follows is no formula; "loose": one that Sätteri misreads. */
function shapeOf(
  source: string,
  before: string,
  open: number,
  close: number,
): "open" | "loose" | "clear" {
  const tex = source.slice(open + 2, close);
  if (!tex.includes("\n")) return "clear";
  const opensLine = MARGIN.test(before);
  const end = lineBefore(source, close);
  const after = source.slice(close + 2, close + 2 + AROUND).split("\n", 1);
  const closesAlone = MARGIN.test(end) && at(after, 0).trim() === "";
  const isList = /[^\s>]/.test(before);
  const leaves =
    (MARGIN.test(end) && quotes(before) !== quotes(end)) ||
    (isList && closesAlone && end.length < before.length);
  if (/\n[ \t>]*\n/.test(tex)) {
    const isApart = before.includes(">") && /\n[ \t]*\n/.test(tex);
    return opensLine && closesAlone && !leaves && !isApart && !holdsWords(tex) ? "clear" : "open";
  }
  if (leaves || (!opensLine && holdsWords(tex))) return "open";
  return opensLine && closesAlone && /^[ \t]*\n/.test(tex) ? "clear" : "loose";
}

/** What stands before the first words of a line: marks of quotes and lists. */
const MARGIN = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/;

/** How much of a line is looked at before and after a mark; a longer margin is none. */
const AROUND = 200;

function lineBefore(source: string, offset: number): string {
  const before = source.slice(Math.max(0, offset - AROUND), offset);
  const lineBreak = before.lastIndexOf("\n");
  return lineBreak === -1 && offset > AROUND ? "…" : before.slice(lineBreak + 1);
}

function quotes(margin: string): number {
  return margin.split(">").length;
}

/** The divider of such a link, and the `\` before one. */
function hideEmptyAliases(source: string): string {
  if (!source.includes("|]]")) return source;
  const parts = source.split("|]]");
  const hidden = parts.slice(0, -1).map((part) => {
    const open = part.lastIndexOf("[[");
    const inside = part.slice(open + 2);
    if (open === -1 || inside.includes("|")) return `${part}|]]`;
    return part.endsWith("\\")
      ? `${part.slice(0, -1)}${DIVIDER}${DIVIDER}]]`
      : `${part}${DIVIDER}]]`;
  });
  return hidden.join("") + at(parts, -1);
}

/** Puts the characters back where there was no link: in code, in HTML, after an escaped bracket. */
export function showMisread(root: Root): void {
  const visit = (node: Node, inTable: boolean): void => {
    const shown = (text: string) =>
      text
        .replaceAll(EMBED, "!")
        .replaceAll(DISPLAY, "$$$$")
        .replaceAll(DISPLAY_END, "$$$$")
        .replaceAll(DIVIDER + DIVIDER, inTable ? "|" : "\\|")
        .replaceAll(DIVIDER, "|");
    const fields = node as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) {
      if (typeof value === "string" && value !== node.type) fields[key] = shown(value);
    }
    for (const child of childrenOf(node)) visit(child, inTable || node.type === "table");
  };
  visit(root, false);
}
