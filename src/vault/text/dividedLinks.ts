/** Links in tables that end with their cell: `[[Note|words]]` has to be `[[Note\|words]]` there. */

import type { Root, TableCell, Text } from "mdast";
import { type Node, walk } from "../markdown/tree.ts";

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
    for (const [at, cell] of node.children.entries()) {
      const last = textsOf(cell).at(-1);
      const [first] = textsOf(node.children[at + 1]);
      const target = /\[\[([^[\]]*)$/.exec(last?.value ?? "");
      const words = /^([^[\]]*)\]\]/.exec(first?.value ?? "");
      const start = last?.position?.start;
      if (!target?.[1] || words?.[1] === undefined || !start) continue;
      const column = start.column + target.index;
      found.push({ line: start.line, column, target: target[1].trim(), words: words[1].trim() });
    }
  });
  return found;
}

/** The words of a cell; what stands in code is none. */
function textsOf(cell: TableCell | undefined): Text[] {
  const texts: Text[] = [];
  const visit = (node: Node): void => {
    if (node.type === "text") texts.push(node);
  };
  if (cell) walk(cell, visit);
  return texts;
}
