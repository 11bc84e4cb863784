/** Links in tables that end with their cell: `[[Note|words]]` has to be `[[Note\|words]]` there. */

import type { Root, TableCell, Text } from "mdast";
import { startOf, walk } from "../markdown/tree.ts";

export interface DividedLink {
  readonly line: number;
  readonly column: number;
  readonly target: string;
  readonly words: string;
}

export function dividedLinks(root: Root): DividedLink[] {
  const found: DividedLink[] = [];
  walk(root, (node) => {
    if (node.type !== "tableRow") return;
    for (const [index, cell] of node.children.entries()) {
      const last = textsOf(cell).at(-1);
      const next = node.children[index + 1];
      const [first] = next ? textsOf(next) : [];
      if (!last || !first) continue;
      const target = /\[\[([^[\]]*)$/.exec(last.value);
      const words = /^([^[\]]*)\]\]/.exec(first.value);
      if (!target?.[1] || words?.[1] === undefined) continue;
      const { line, column } = startOf(last);
      found.push({
        line,
        column: column + target.index,
        target: target[1].trim(),
        words: words[1].trim(),
      });
    }
  });
  return found;
}

/** The words of a cell; what stands in code is none. */
function textsOf(cell: TableCell): Text[] {
  const texts: Text[] = [];
  walk(cell, (node) => {
    if (node.type === "text") texts.push(node);
  });
  return texts;
}
