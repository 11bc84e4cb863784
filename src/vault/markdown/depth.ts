import type { Root, RootContent } from "mdast";
import { LIMITS } from "../limits.ts";
import type { Node } from "./tree.ts";

/**
 * Cuts a tree that is nested deeper than any writer means, before anything
 * walks it by recursion: what lies deeper becomes the text it was written as.
 * Returns the line of the first cut.
 */
export function limitDepth(root: Root, source: string): number | undefined {
  let cutAt: number | undefined;
  let level: Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === LIMITS.blockDepth) {
      for (const node of level) {
        if (!("children" in node)) continue;
        cutAt ??= node.position?.start.line;
        const { start, end } = node.position ?? {};
        const value = source.slice(start?.offset, end?.offset).replace(/^[>\s]+/, "");
        node.children = value === "" ? [] : ([{ type: "text", value }] as RootContent[] as never);
      }
      break;
    }
    level = level.flatMap((node) => ("children" in node ? (node.children as Node[]) : []));
  }
  return cutAt;
}
