/** Rows of tables that have fewer cells than the table has columns, or more. */

import type { Root } from "mdast";
import { plainText, startOf, walk } from "../markdown/tree.ts";

export interface RaggedRow {
  readonly line: number;
  readonly columns: number;
  readonly cells: number;
  /** The words of the cells that have no column, and are not shown. */
  readonly cut: readonly string[];
}

export function raggedRows(root: Root): RaggedRow[] {
  const found: RaggedRow[] = [];
  walk(root, (node) => {
    if (node.type !== "tableRow" || node.data?.cut === undefined) return;
    const { filled = 0, cut } = node.data; // absent: never, with `cut`
    const columns = node.children.length;
    const words = cut.map((cell) => plainText(cell).trim());
    found.push({ line: startOf(node).line, columns, cells: columns - filled, cut: words });
  });
  return found;
}
