import type { Root } from "mdast";
import { BLANK } from "./mask.ts";
import { childrenOf, endOf, isLeafBlock, type Node, startOf } from "./tree.ts";

/** `%% … %%`, by offsets: from the first mark to the character after the last. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** Characters before the block that it opens in: the marks of quotes and the indents of lists. */
  readonly indent: number;
  /** A table ends at a blank line, so a row that is all comment must not become one. */
  readonly inTable: boolean;
}

/**
 * The comments of a note, `%% … %%`, on one line or over many. A `%%` in code
 * is code. One that nothing closes hides everything after it, for what its
 * author meant to hide must not be published by mistake. `\%%` is text.
 */
export function findComments(
  root: Root,
  source: string,
): { comments: Comment[]; unclosed: number | undefined } {
  const found: Mark[] = [];
  const visit = (node: Node, around: Node | undefined): void => {
    const isBlock = node.type === "table" || node.type === "html" || isLeafBlock(node);
    const block = around ?? (isBlock ? node : undefined);
    for (const child of childrenOf(node)) visit(child, block);
    if (node.type !== "text" && node.type !== "html" && node.type !== "image") return;
    const indent = block === undefined ? 0 : startOf(block).column - 1;
    const inTable = block?.type === "table";
    const end = endOf(node).offset;
    const { offset } = startOf(node);
    // HTML knows no such escapes.
    const mark = node.type === "html" ? /()%()%/g : MARK;
    for (const { 0: written, 1: first, 2: second, index } of source
      .slice(offset, end)
      .matchAll(mark)) {
      const start = offset + index + written.indexOf("%");
      found.push({ start, indent, inTable, escaped: first !== "" || second !== "" });
    }
  };
  visit(root, undefined);
  const marks = standing(found, source);
  const comments: Comment[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const open = marks[index];
    const close = marks[index + 1];
    if (open) comments.push({ ...open, end: close ? close.start + 2 : source.length });
  }
  return { comments, unclosed: marks.length % 2 === 1 ? marks.at(-1)?.start : undefined };
}

type Mark = Omit<Comment, "end"> & { readonly escaped: boolean };

/** `%%`, and what an author writes for the same as text: `\%%`, `%\%`, `\%\%`. */
const MARK = /(?<!\\)(?:\\\\)*(\\?)%(\\?)%/g;

/**
 * Those that are no text. Of `\%%words%%` the second is text as well: one that stands on the line
 * of an escaped one, and that nothing closes before the next.
 */
function standing(marks: readonly Mark[], source: string): Mark[] {
  const kept: Mark[] = [];
  marks.forEach((mark, index) => {
    if (mark.escaped) return;
    const before = marks[index - 1];
    if (before?.escaped && kept.length % 2 === 0) {
      let next = index;
      while (marks[next]?.escaped === false) next++;
      const isOnOneLine = !source.slice(before.start, mark.start).includes("\n");
      if ((next - index) % 2 === 1 && isOnOneLine) return;
    }
    kept.push(mark);
  });
  return kept;
}

/**
 * Blanks comments out, character by character. On each further line the marks
 * of the quotes and lists around the comment stay, so that what follows it is
 * still inside them. A line with nothing else becomes a blank line.
 */
export function hideComments(source: string, comments: readonly Comment[]): string {
  let visible = "";
  let last = 0;
  for (const { start, end, indent, inTable } of comments) {
    visible += source.slice(last, start);
    const lines = source.slice(start, end).split("\n");
    visible += lines
      .map((line, index) => {
        const kept = index === 0 ? 0 : containerMarks(line, indent);
        return line.slice(0, kept) + (inTable ? ROW : BLANK).repeat(line.length - kept);
      })
      .join("\n");
    last = end;
  }
  visible += source.slice(last);
  return visible.split("\n").map(blankLine).join("\n").replaceAll(ROW, BLANK);
}

/** Stands for `BLANK` until the lines are looked at; both are taken out of a note before. */
const ROW = "\0";

function containerMarks(line: string, indent: number): number {
  let at = 0;
  while (at < indent && (line[at] === " " || line[at] === "\t" || line[at] === ">")) at++;
  return at;
}

function blankLine(line: string): string {
  return line.includes(BLANK) && /^[>\s]*$/.test(line.replaceAll(BLANK, ""))
    ? line.replaceAll(BLANK, " ")
    : line;
}
