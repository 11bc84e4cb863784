import type { Root } from "mdast";
import { DISPLAY, DISPLAY_END, outermost, type Range } from "./mask.ts";
import { isMoney } from "./money.ts";
import { childrenOf, endOf, isLeafBlock, type Node, startOf, walk } from "./tree.ts";

/**
 * Inline formulas, `$…$`, under the rule of Pandoc's `tex_math_dollars`: the
 * opening `$` has a character right after it that is no space, the closing one
 * has one right before it and no digit after it; `\$` is a dollar. A formula
 * stays on its line, and does not begin inside a link and end outside it.
 * One dollar before a digit may be money: see money.ts. Linear: each `$` is looked at once as opener or closer.
 */
export function formulaRanges(root: Root, source: string): Range[] {
  const found: Range[] = [];
  walk(root, (node) => {
    if (!isLeafBlock(node) && !isLabel(node, source)) return;
    for (const range of pair(dollars(node, source), source)) found.push(range);
  });
  // One around a whole link has those of the link inside it.
  return outermost(found);
}

/** Formulas over several lines whose `$$` were hidden, and those that nothing closes, where no code holds them. */
export function displayRanges(
  root: Root,
  source: string,
): { readonly ranges: Range[]; readonly unclosed: number[] } {
  const [ranges, unclosed]: [Range[], number[]] = [[], []];
  let open = source.indexOf(DISPLAY);
  let close = source.indexOf(DISPLAY_END);
  walk(root, (node) => {
    if (node.type !== "text") return;
    const [start, end] = [startOf(node).offset, endOf(node).offset];
    while (open !== -1 && open < end) {
      const next = source.indexOf(DISPLAY, open + DISPLAY.length);
      while (close !== -1 && close < open) close = source.indexOf(DISPLAY_END, close + 1);
      // A comment may have hidden the end.
      const isWhole = close !== -1 && (next === -1 || close < next);
      if (open >= start && isWhole) ranges.push([open, close + DISPLAY_END.length]);
      else if (open >= start) unclosed.push(open);
      open = next;
    }
  });
  return { ranges, unclosed };
}

/** The words of a link; those of a bare address are the address. */
function isLabel(node: Node, source: string): boolean {
  return isLink(node) && source[startOf(node).offset] === "[";
}

function isLink(node: Node): boolean {
  return node.type === "link" || node.type === "linkReference";
}

/** Offsets of the single dollars in the text of one block or link, in order. */
function dollars(around: Node, source: string): number[] {
  const found: number[] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) if (!isLink(child)) visit(child);
    if (node.type !== "text") return;
    const start = startOf(node).offset;
    // Within its text alone: a note without a further dollar would be read to its end for each.
    for (const { index } of source.slice(start, endOf(node).offset).matchAll(/\$/g)) {
      const at = start + index;
      const isSingle = source[at - 1] !== "$" && source[at + 1] !== "$";
      if (isSingle && !isEscaped(source, at)) found.push(at);
    }
  };
  visit(around);
  return found;
}

/** Whether an odd number of backslashes stands before a character: of two, the second is one itself. */
function isEscaped(source: string, at: number): boolean {
  let before = at;
  while (source[before - 1] === "\\") before--;
  return (at - before) % 2 === 1;
}

/** A `$` that cannot close the open formula ends the attempt, and may open one itself. */
function pair(offsets: readonly number[], source: string): Range[] {
  const ranges: Range[] = [];
  let opener: number | undefined;
  let lineEnd = 0;
  for (const at of offsets) {
    if (opener !== undefined && at < lineEnd && closes(source, opener, at)) {
      ranges.push([opener, at + 1]);
      opener = undefined;
    } else if (/\S/.test(source.charAt(at + 1))) {
      opener = at;
      // Looked for once a line: a line of dollars alone would be read through for each of them.
      if (at >= lineEnd) lineEnd = source.indexOf("\n", at);
      if (lineEnd === -1) lineEnd = source.length;
    } else opener = undefined;
  }
  return ranges;
}

function closes(source: string, opener: number, at: number): boolean {
  if (!/\S/.test(source.charAt(at - 1)) || /[0-9]/.test(source.charAt(at + 1))) return false;
  return !isMoney(source.slice(opener + 1, at));
}
