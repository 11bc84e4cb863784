/** What stands as a block among words: embedded notes, and what other sites hold. */

import { mediaIn } from "../markdown/rawHtml.ts";
import type { Node } from "../markdown/tree.ts";
import { type NodeContext, resolve } from "./context.ts";
import { noteEmbed } from "./embeds.ts";
import { isFar } from "./media.ts";

export function standsApart(node: Node, context: NodeContext): boolean {
  if (context.inLink || context.inWords) return false;
  if (node.type === "html") return mediaIn(node.value).some(({ url }) => isFar(url));
  if (node.type === "image" && isFar(node.url)) return true;
  const link = node.type === "image" ? noteEmbed(node, context) : node;
  return link?.type === "wikiLink" && link.embed && resolve(link, context).note !== undefined;
}

/**
 * Siblings in which a picture of another site has its caption, the words in italics right after
 * it; line breaks beside a block go, for it has lines of its own.
 */
export function setApart(nodes: readonly Node[], context: NodeContext): readonly Node[] {
  if (!nodes.some((node) => standsApart(node, context))) return nodes;
  const result: Node[] = [];
  const rest = [...nodes];
  for (let node = rest.shift(); node !== undefined; node = rest.shift()) {
    if (!standsApart(node, context)) {
      result.push(node);
      continue;
    }
    dropLineBreak(result, -1, /\n$/);
    const caption = node.type === "image" ? takeCaption(rest) : undefined;
    result.push(caption ? { ...node, data: { ...node.data, caption } } : node);
    dropLineBreak(rest, 0, /^\n/);
  }
  return result;
}

function takeCaption(rest: Node[]): Caption | undefined {
  const index = isBlank(rest[0]) ? 1 : 0;
  const [caption, after] = [rest[index], rest[index + 1]];
  const endsLine =
    after === undefined ||
    after.type === "break" ||
    (after.type === "text" && after.value.startsWith("\n"));
  if (caption?.type !== "emphasis" || !endsLine) return undefined;
  rest.splice(0, index + 1);
  return caption;
}

function isBlank(node: Node | undefined): boolean {
  return node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
}

function dropLineBreak(nodes: Node[], index: 0 | -1, mark: RegExp): void {
  const node = nodes.at(index);
  if (node?.type === "break") nodes.splice(index, 1);
  else if (node?.type === "text")
    nodes.splice(index, 1, { ...node, value: node.value.replace(mark, "") });
}

type Caption = Extract<Node, { type: "emphasis" }>;

declare module "mdast" {
  interface Data {
    /** The words under a picture of another site. */
    caption?: Emphasis;
  }
}
