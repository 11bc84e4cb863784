/**
 * Links with nothing after their divider, `[[Note|]]`. Of such a link Sätteri
 * 0.10 takes all that follows in its block for the words, and reads that once
 * more beside it: thirty of them take hours. So it must not see the divider,
 * and this is the one place that looks for syntax before there is a tree.
 */

import type { Root } from "mdast";
import { at } from "../../shared/assert.ts";
import { DIVIDER } from "./mask.ts";
import { childrenOf, type Node } from "./tree.ts";

/** The text with those dividers, and the `\` before one, replaced. */
export function hideEmptyAliases(source: string): string {
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

/** Puts the dividers back where there was no link: in code, in HTML, after an escaped bracket. */
export function showEmptyAliases(root: Root): void {
  const visit = (node: Node, inTable: boolean): void => {
    const shown = (text: string) =>
      text.replaceAll(DIVIDER + DIVIDER, inTable ? "|" : "\\|").replaceAll(DIVIDER, "|");
    if ("value" in node) node.value = shown(node.value);
    if ("alt" in node && node.alt) node.alt = shown(node.alt);
    if ("url" in node) node.url = shown(node.url);
    for (const child of childrenOf(node)) visit(child, inTable || node.type === "table");
  };
  visit(root, false);
}
