/** The links of a note's text, as the Markdown tree has them. */

import { expected } from "../../shared/assert.ts";
import { internalAddress } from "../../vault/markdown/address.ts";
import { parseMarkdown } from "../../vault/markdown/index.ts";
import { childrenOf, type Node, wikiLinkText } from "../../vault/markdown/tree.ts";
import { markdownPlace, urlPath } from "./markdownPlace.ts";
import type { LinkPlace } from "./place.ts";
import { wikiPlace } from "./wikiPlace.ts";

/** What stands around a link. */
interface Around {
  readonly inTable: boolean;
  readonly inHeading: boolean;
}

/** `body` is the text after the front matter; its offsets plus `shift` are those of `text`. */
export function bodyLinks(body: string, text: string, shift: number): LinkPlace[] {
  const found: LinkPlace[] = [];
  const visit = (node: Node, around: Around): void => {
    const link = linkAt(node, text, shift, around);
    if (link) found.push(link);
    const below = {
      inTable: around.inTable || node.type === "table",
      inHeading: around.inHeading || node.type === "heading",
    };
    if (node.type === "callout") for (const child of node.title) visit(child, below);
    for (const child of childrenOf(node)) visit(child, below);
  };
  visit(parseMarkdown(body).root, { inTable: false, inHeading: false });
  // A link inside a picture's place, or a picture inside a link, is visited once.
  return [...new Map(found.map((link) => [link.start, link])).values()];
}

function linkAt(node: Node, text: string, shift: number, around: Around): LinkPlace | undefined {
  if (node.type === "wikiLink") {
    const [start, end] = spanOf(node, shift);
    return wikiLinkPlace(node, text, start, end, around);
  }
  if (node.type === "link" || node.type === "image" || node.type === "definition") {
    const [start, end] = spanOf(node, shift);
    return markdownLinkPlace(node, text.slice(start, end), start, around);
  }
  return undefined;
}

/** Offsets in the file. */
function spanOf(node: Node, shift: number): [start: number, end: number] {
  const { start, end } = expected(node.position, `a position of ${node.type}`);
  return [
    shift + expected(start.offset, "an offset of its start"),
    shift + expected(end.offset, "an offset of its end"),
  ];
}

function wikiLinkPlace(
  node: Extract<Node, { type: "wikiLink" }>,
  text: string,
  from: number,
  to: number,
  { inTable, inHeading }: Around,
): LinkPlace | undefined {
  const written = text.slice(from, to);
  const open = written.indexOf("[[") + 2;
  const link = wikiPlace(written.slice(open, written.indexOf("]]", open)), from + open);
  if (!link || link.address.target !== node.target) return undefined;
  const impliedWords = node.embed || node.alias ? undefined : wikiLinkText(node);
  return {
    ...link.address,
    syntax: "wiki",
    embed: node.embed,
    plain: false,
    markdown: false,
    impliedWords,
    inHeading,
    start: link.start,
    to: (target, words) => {
      if (words === undefined || impliedWords === undefined) {
        return { start: link.start, end: link.end, text: target };
      }
      const anchors = text.slice(link.end, link.endOfAddress);
      const divider = inTable ? "\\|" : "|";
      return { start: link.start, end: link.endOfLink, text: target + anchors + divider + words };
    },
  };
}

function markdownLinkPlace(
  node: Extract<Node, { type: "link" | "image" | "definition" }>,
  written: string,
  from: number,
  { inHeading }: Around,
): LinkPlace | undefined {
  const link = markdownPlace(written, node.url, node.type === "definition");
  const address = internalAddress(node.url);
  if (!link || !address) return undefined;
  const start = from + link.start;
  return {
    ...address,
    syntax: "markdown",
    embed: node.type === "image",
    plain: false,
    markdown: true,
    impliedWords: undefined,
    inHeading,
    start,
    to: (target) => ({
      start,
      end: from + link.end,
      text: urlPath(`${target}${link.md}`, link.angle),
    }),
  };
}
