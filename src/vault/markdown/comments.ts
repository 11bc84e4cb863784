import type { Root } from "mdast";
import type { Range } from "./mask.ts";
import { walk } from "./tree.ts";

/**
 * The comments of a note, `%% … %%`, on one line or over many. A `%%` in code
 * is code. One that nothing closes hides everything after it, for what its
 * author meant to hide must not be published by a slip.
 */
export function commentRanges(
  root: Root,
  source: string,
): { ranges: Range[]; unclosed: number | undefined } {
  const marks: number[] = [];
  walk(root, (node) => {
    if (node.type !== "text" && node.type !== "html" && node.type !== "image") return;
    const end = node.position?.end.offset ?? 0;
    let at = source.indexOf("%%", node.position?.start.offset ?? 0);
    for (; at !== -1 && at + 2 <= end; at = source.indexOf("%%", at + 2)) marks.push(at);
  });
  const ranges: Range[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const start = marks[index] ?? 0;
    const close = marks[index + 1];
    ranges.push([start, close === undefined ? source.length : close + 2]);
  }
  return { ranges, unclosed: marks.length % 2 === 1 ? marks.at(-1) : undefined };
}
