/** Wiki-links, which Sätteri reads as links; what they say stands in the source. */

import type { PhrasingContent, Root } from "mdast";
import { EMBED, type Range, withoutBlanks } from "./mask.ts";
import { endOf, type Node, startOf, walk } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

/** Where embeds stand, `![[…]]`, in a source whose `!` before brackets is hidden. */
export function embedRanges(root: Root, source: string): Range[] {
  const found: Range[] = [];
  walk(root, (node) => {
    const inside = insideOf(node, source);
    const start = startOf(node).offset - 1;
    if (inside && source[start] === EMBED && namesSomething(inside)) {
      found.push([start, endOf(node).offset]);
    }
  });
  return found;
}

/** The wiki-link that a node is written as; any other node as it is. */
export function fromBrackets(node: PhrasingContent, source: string): PhrasingContent {
  const inside = insideOf(node, source);
  if (inside === undefined) return node;
  if (!namesSomething(inside)) return { type: "text", value: `[[${inside}]]` };
  const { position } = node;
  return { type: "wikiLink", ...parseWikiLink(inside), embed: false, position };
}

/** What stands between the brackets of a wiki-link. */
function insideOf(node: Node, source: string): string | undefined {
  if (node.type !== "link" && node.type !== "linkReference") return undefined;
  const written = source.slice(startOf(node).offset, endOf(node).offset);
  if (!written.startsWith("[[") || !written.endsWith("]]")) return undefined;
  return withoutBlanks(written.slice(2, -2));
}

function namesSomething(inside: string): boolean {
  const { target, headings, block } = parseWikiLink(inside);
  return target !== "" || headings.length > 0 || block !== undefined;
}
