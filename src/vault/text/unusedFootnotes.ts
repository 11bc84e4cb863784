/** Footnotes that nothing in their note refers to: they are shown after the others. */

import type { FootnoteDefinition, Root } from "mdast";
import { type Node, walk } from "../markdown/tree.ts";

export function unusedFootnotes(root: Root): FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  const called = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === "footnoteDefinition") definitions.push(node);
    if (node.type === "footnoteReference") called.add(node.identifier);
    if (node.type === "callout") for (const title of node.title) walk(title, visit);
  };
  walk(root, visit);
  const known = new Set<string>();
  return definitions.filter(({ identifier }) => {
    // A call leads to the first of a name.
    const isUsed = called.has(identifier) && !known.has(identifier);
    known.add(identifier);
    return !isUsed;
  });
}
