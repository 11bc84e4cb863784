import type { PhrasingContent } from "mdast";
import { at } from "../../shared/assert.ts";

/** Characters of words, and symbols that are no punctuation, joined to one as an emoji may be: 🌱, ⚙️, 👩‍🔬. */
const INSIDE = String.raw`\p{L}\p{N}\p{M}_\-\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\u{E0020}-\u{E007F}`;

/** `#tag` at the start of a word; `#123` is a number, as Obsidian has it, and `#️⃣` one character. */
const TAG = new RegExp(
  String.raw`(^|[\s\(（【「,;、。])#(?!\p{M})\/*((?:[[${INSIDE}\/\u200D]--[‼⁉〰]]*[[${INSIDE}]--[‼⁉〰]])?)`,
  "gv",
);

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
    const [before, name] = [at(match, 1), at(match, 2)];
    if (/^\p{N}*$/u.test(name) || (before === "" && !startsWord)) continue;
    const start = match.index + before.length;
    if (start > last) result.push({ ...node, value: node.value.slice(last, start) });
    result.push({ type: "tag", value: name, position: node.position });
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  if (last < node.value.length) result.push({ ...node, value: node.value.slice(last) });
  return result;
}
