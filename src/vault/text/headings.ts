/** The headings of a note: their ids, and what stands under them. */

import type { Root, Table } from "mdast";
import { tableData } from "../../record/dataTables.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { Heading } from "../core/note.ts";
import { slug } from "../core/path.ts";
import {
  childrenOf,
  endOf,
  type Node,
  plainText,
  standingText,
  startOf,
} from "../markdown/tree.ts";

/**
 * The headings by their node, each with an id that no other has, and no row of a table either.
 * `source` is the text of the tree, for those who look headings up by their Markdown.
 */
export function headingsOf(root: Root, source = ""): Map<Node, Heading> {
  const found: { readonly node: Extract<Node, { type: "heading" }>; readonly nested: boolean }[] =
    [];
  const taken = new Map<string, number>();
  const visit = (node: Node, depth: number): void => {
    if (depth > LIMITS.blockDepth) return;
    // The root's own blocks are at depth 1.
    if (node.type === "heading") found.push({ node, nested: depth > 1 });
    else if (node.type === "table") for (const id of rowAnchors(node)) taken.set(id, 1);
    else for (const child of childrenOf(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  const headings = new Map<Node, Heading>();
  for (const { node, nested } of found) {
    const whole = plainText(node).replace(/\s+/g, " ").trim();
    // Its name leaves out what is struck; its id does not, so that it stays what it was.
    const text = standingText(node) || whole;
    const base = slug(whole);
    // absent: the first of this name
    let count = taken.get(base) ?? 0;
    let id = count === 0 ? base : `${base}-${count}`;
    while (taken.has(id) && id !== base) id = `${base}-${++count}`;
    taken.set(base, count + 1);
    if (!taken.has(id)) taken.set(id, 1);
    const written = source.slice(startOf(node).offset, endOf(node).offset).replace(AROUND, "");
    headings.set(node, { depth: node.depth, text, written, id, line: startOf(node).line, nested });
  }
  return headings;
}

/** The marks of a heading, and the id of its block. */
const AROUND = /^#+|\s\^[\w-]+\s*$|\n[ >]*(?:=+|-+)\s*$/g;

/** The ids of the rows that become entries elsewhere; the addresses of those lead to them. */
export function rowIds(table: Table): string[] {
  const [header] = table.children;
  // absent: a table that depth.ts cut out may have no row
  const data = tableData((header?.children ?? []).map(standingText));
  return data === undefined ? [] : rowAnchors(table);
}

/** An id for each row, which those of a comparison have too. */
export function rowAnchors({ children: [, ...rows] }: Table): string[] {
  return rows.map((row) => rowAnchor(startOf(row).line));
}

/** The id of a row by its line in the file: that of its entry ends with it, "/companies/x/#row-5". */
export function rowAnchor(line: number): string {
  return `row-${line}`;
}

/** The id of a block's element: no heading's id begins with "_". */
export function blockAnchor(id: string): string {
  return `_${id}`;
}

/** A heading with all that stands under it: to the next of the same level or a higher one. */
export function sectionOf<N extends Node>(
  heading: N,
  siblings: readonly N[],
  start = siblings.indexOf(heading),
): readonly N[] {
  const depth = heading.type === "heading" ? heading.depth : 0;
  let end = start + 1;
  for (; end < siblings.length; end++) {
    const node = siblings[end];
    if (node?.type === "heading" && node.depth <= depth) break;
  }
  return siblings.slice(start, end);
}
