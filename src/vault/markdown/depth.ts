import type { Root, Text } from "mdast";
import { LIMITS } from "../../shared/limits.ts";
import { childrenOf, endOf, type Node, startOf } from "./tree.ts";

/**
 * Cuts a tree that is nested deeper than any writer means, before anything
 * walks it by recursion: what lies deeper becomes the text it was written as.
 * Links inside links are such text already. Returns the line of the first of either.
 */
export function limitDepth(root: Root, source: string): number | undefined {
  let cutAt: number | undefined;
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === LIMITS.blockDepth) {
      for (const node of level) {
        if (!("children" in node)) continue;
        const [start, end] = [startOf(node), endOf(node)];
        cutAt ??= start.line;
        const value = source.slice(start.offset, end.offset).replace(/^[>\s]+/, "");
        const words: Text = { type: "text", value };
        node.children = value === "" ? [] : ([shape(node.type, words)] as never);
      }
      break;
    }
    cutAt ??= level.find((node) => opensOf(node) > LIMITS.blockDepth)?.position?.start.line;
    level = level.flatMap(childrenOf);
  }
  return cutAt;
}

/** How many `[[` stand open at once in the words of a node that became no links. */
function opensOf(node: Node): number {
  let [open, most] = [0, 0];
  for (const child of childrenOf(node)) {
    if (child.type !== "text") continue;
    for (const [bracket] of child.value.matchAll(/\[\[|\]\]/g)) {
      open = Math.max(0, open + (bracket === "[[" ? 1 : -1));
      most = Math.max(most, open);
    }
  }
  return most;
}

/** Words in a parent of blocks stand in a paragraph, and in a list in an item of it. */
function shape(parent: Node["type"], words: Text): Node {
  const paragraph: Node = { type: "paragraph", children: [words] };
  switch (parent) {
    case "blockquote":
    case "listItem":
    case "footnoteDefinition":
      return paragraph;
    case "list":
      return { type: "listItem", children: [paragraph] };
    case "table":
      return { type: "tableRow", children: [{ type: "tableCell", children: [words] }] };
    case "tableRow":
      return { type: "tableCell", children: [words] };
    default:
      return words;
  }
}
