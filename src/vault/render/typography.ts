/** The words of a tree as they are set: each text and the words of each link, with what stands before them. */

import type { Root } from "mdast";
import { typeset } from "../../shared/typography.ts";
import { childrenOf, type Node, wikiLinkText } from "../markdown/tree.ts";

/** HTML whose words are as typed. */
const AS_TYPED = /^<(\/?)(?:code|kbd|samp|pre|tt|var)\b/i;

/** By node, only those that look otherwise than they are typed. */
export function typesetIn(root: Root, lang: string): ReadonlyMap<Node, string> {
  const set = new Map<Node, string>();
  let before = "";
  let typed = 0;
  const words = (node: Node, value: string) => {
    const shown = typed > 0 ? value : typeset(value, lang, before);
    if (shown !== value) set.set(node, shown);
    before = shown.at(-1) || before;
  };
  /** Something that is no word of ours: what follows it follows a letter. */
  const keep = () => {
    before = "x";
  };
  const visit = (node: Node): void => {
    if (node.type === "text" && !node.data?.literal) words(node, node.value);
    else if (node.type === "wikiLink" && !node.embed) words(node, wikiLinkText(node));
    else if (node.type === "break") before = " ";
    else if (node.type === "html") {
      const [tag, ends] = AS_TYPED.exec(node.value) || [];
      if (tag !== undefined) typed = Math.max(0, typed + (ends ? -1 : 1));
    } else if (isKept(node)) keep();
    else within(node);
  };
  const within = (node: Node) => {
    if (BLOCKS.has(node.type)) {
      before = "";
      typed = 0;
    }
    if (node.type === "callout") {
      for (const child of node.title) visit(child);
      before = "";
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return set;
}

const BLOCKS: ReadonlySet<Node["type"]> = new Set<Node["type"]>([
  ...(["paragraph", "heading", "tableCell", "listItem", "blockquote", "callout"] as const),
  "footnoteDefinition",
]);

const KEPT: ReadonlySet<Node["type"]> = new Set<Node["type"]>([
  ...(["text", "wikiLink", "inlineCode", "code", "formula", "math", "image"] as const),
  ...(["footnoteReference", "tag"] as const),
]);

/** Also a link whose words are its address. */
function isKept(node: Node): boolean {
  if (node.type !== "link") return KEPT.has(node.type);
  const [first] = childrenOf(node);
  return first?.type === "text" && /^(?:https?:\/\/|www\.|mailto:)/i.test(first.value);
}
