import type { PhrasingContent } from "mdast";
import { at } from "../../shared/assert.ts";

/** `#tag` at the start of a word; `#123` is a number, as Obsidian has it. */
const TAG = /(^|[\s(（【「,;、。])#([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_/-][\p{L}\p{N}\p{M}_/-]*)/gu;

export function tags(
  node: PhrasingContent,
  index: number,
  siblings: readonly PhrasingContent[],
): PhrasingContent[] {
  if (node.type !== "text" || node.data?.literal || !node.value.includes("#")) return [node];
  const previous = siblings[index - 1];
  const startsWord = !previous || previous.type === "break" || previous.type === "html";
  const result: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(TAG)) {
    const [before, words] = [at(match, 1), at(match, 2)];
    const name = words.replace(/^\/+|\/+$/g, "");
    if (name === "" || (before === "" && !startsWord)) continue;
    const start = match.index + before.length;
    if (start > last) result.push({ ...node, value: node.value.slice(last, start) });
    result.push({ type: "tag", value: name, position: node.position });
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  if (last < node.value.length) result.push({ ...node, value: node.value.slice(last) });
  return result;
}
