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
  const visit = (node: Node): void => {
    switch (node.type) {
      case "text":
        return node.data?.literal ? keep() : words(node, node.value);
      case "wikiLink":
        return node.embed ? keep() : words(node, wikiLinkText(node));
      case "html": {
        const [tag, ends] = AS_TYPED.exec(node.value) || [];
        if (tag !== undefined) typed = Math.max(0, typed + (ends ? -1 : 1));
        return;
      }
      case "break":
        before = " ";
        return;
      case "link":
        // The words of a bare address are the address.
        if (/^(?:https?:\/\/|www\.|mailto:)/i.test(firstWords(node))) return keep();
        break;
      case "inlineCode":
      case "formula":
      case "image":
      case "footnoteReference":
      case "tag":
        return keep();
    }
    if (BLOCKS.has(node.type)) {
      before = "";
      typed = 0;
    }
    for (const child of node.type === "callout" ? node.title : []) visit(child);
    if (node.type === "callout") before = "";
    for (const child of childrenOf(node)) visit(child);
  };
  /** Something that is no word of ours: what follows it follows a letter. */
  const keep = () => {
    before = "x";
  };
  visit(root);
  return set;
}

const BLOCKS: ReadonlySet<Node["type"]> = new Set<Node["type"]>([
  ...(["paragraph", "heading", "tableCell", "listItem", "blockquote", "callout"] as const),
  "footnoteDefinition",
]);

function firstWords(node: Node): string {
  const [first] = childrenOf(node);
  return first?.type === "text" ? first.value : "";
}
