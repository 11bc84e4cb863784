/**
 * What Sätteri 0.10 must not see, and the one place that looks for syntax before there is a tree.
 *
 * - `[[Note|]]`, a link with nothing after its divider: Sätteri takes all that follows in the
 *   block for the words, and reads that once more beside it: thirty of them take hours.
 * - `![[`: where a bracket closes after it, as in `[![[x.png]]](Note.md)`, all code and all
 *   references of the paragraph come out empty, and `![[a](b)]]` ends the whole process.
 * - `$$` with TeX beside it on its line, of a formula over several lines: Sätteri drops the rest of
 *   that line, and takes the whole note after it for TeX.
 */

import type { Root } from "mdast";
import { at } from "../../shared/assert.ts";
import { DISPLAY, DISPLAY_END, DIVIDER, EMBED } from "./mask.ts";
import { childrenOf, type Node } from "./tree.ts";

/** The text with those characters replaced, each by one. */
export function hideMisread(source: string): string {
  return hideEmptyAliases(source)
    .replace(EMBEDS, `$1${EMBED}[[`)
    .replace(DISPLAYED, (formula, before: string, tex: string, after: string) =>
      !tex.includes("\n") || (after === "" && FENCED.test(tex))
        ? formula
        : before + DISPLAY + tex + DISPLAY_END,
    );
}

/** A `!` before brackets; `\!` is a character like any other. */
const EMBEDS = /((?<!\\)(?:\\\\)*)!\[\[/g;

/** A formula that begins its line, to the next `$$` in the same paragraph. */
const DISPLAYED =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)\$\$((?:[^$\n]|\$(?!\$)|\n(?![ \t>]*\n))*)\$\$(?!\$)(?=[ \t]*(\S?))/gm;

/** Between lines that hold nothing but `$$`, which Sätteri reads rightly. */
const FENCED = /^[ \t]*\n(?:[\s\S]*\n)?[ \t>]*$/;

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
