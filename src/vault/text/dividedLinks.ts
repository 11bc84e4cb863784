/** Links in tables that their cell cuts in two: `[[Note|words]]` has to be `[[Note\|words]]` there. */

import type { Root } from "mdast";
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
    if (node.type !== "wikiLink" || node.data?.divided === undefined) return;
    const { line, column } = startOf(node);
    const [target, words] = node.data.divided;
    found.push({ line, column: node.embed ? column + 1 : column, target, words });
  });
  return found;
}
