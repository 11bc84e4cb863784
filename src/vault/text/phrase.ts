/** The words of a block as a reader sees them, with the links, tags and code among them. */

import type { Context } from "../../shared/sentences.ts";
import { extension } from "../core/path.ts";
import { type Address, fileAddress, internalAddress } from "../markdown/address.ts";
import { linksIn, mediaIn } from "../markdown/rawHtml.ts";
import { childrenOf, type Node, plainText, startOf, wikiLinkText } from "../markdown/tree.ts";

/** A link as written, with the words around it. */
export interface WrittenLink extends Address {
  /** What the reader sees of it. */
  readonly text: string;
  readonly embed: boolean;
  readonly line: number;
  readonly column: number;
  readonly context: Context;
  /** The heading that it stands under. */
  readonly heading: string | undefined;
  /** The words after the dash of its line, under `## Related`. */
  readonly reason: string | undefined;
  /** A Markdown image or link leads to a file unless a note has that name. */
  readonly markdown: boolean;
}

/** Characters of a text, from the first to the one after the last. */
export type Span = readonly [start: number, end: number];

/** What a link says without what stands around it. */
export type BareLink = Omit<WrittenLink, "context" | "heading" | "reason">;

export interface Phrase {
  readonly text: string;
  readonly links: readonly { readonly link: BareLink; readonly span: Span }[];
  readonly tags: readonly string[];
  /** The links, code and formulas of it. */
  readonly taken: readonly Span[];
}

/** The words of sibling nodes on one line, with the place of each link in them. */
export function readPhrase(nodes: readonly Node[], between: string): Phrase {
  let text = "";
  const links: { readonly link: BareLink; readonly span: Span }[] = [];
  const tags: string[] = [];
  const taken: Span[] = [];
  let open: { readonly link: BareLink; readonly start: number } | undefined;
  const close = () => {
    if (!open) return;
    const { link, start } = open;
    const span = [start, text.length] as const;
    links.push({ link: { ...link, text: text.slice(start).trim() || link.text }, span });
    taken.push(span);
    open = undefined;
  };
  const add = (node: Node, inside: boolean): void => {
    const start = text.length;
    const link = writtenLink(node);
    const takes = link !== undefined || TAKING.has(node.type);
    if (node.type === "tag") tags.push(node.value);
    const children = childrenOf(node);
    if (children.length > 0) for (const child of children) add(child, inside || takes);
    else text += onOneLine(plainText(node));
    if (link) links.push({ link, span: [start, text.length] });
    if (node.type === "html") {
      for (const shown of filesIn(node)) links.push({ link: shown, span: [start, start] });
      for (const url of linksIn(node.value)) {
        close();
        const address = url === undefined ? undefined : fileAddress(url);
        if (address) open = { link: linkTo(address, false, address.target, node), start };
      }
    }
    if (takes && !inside) taken.push([start, text.length]);
  };
  nodes.forEach((node, index) => {
    if (index > 0) text += between;
    add(node, false);
  });
  close();
  return { text, links, tags, taken };
}

/** Beside links into the vault, nodes whose words are no running text: a name in them is no mention. */
const TAKING = new Set<Node["type"]>(["link", "linkReference", "inlineCode", "formula"]);

function onOneLine(text: string): string {
  return /[\n\t]/.test(text) ? text.replace(/\s/g, " ") : text;
}

/** The files that HTML shows; what has no extension is none. */
function filesIn(node: Extract<Node, { type: "html" }>): BareLink[] {
  return mediaIn(node.value).flatMap(({ url, words }) => {
    const address = internalAddress(url);
    if (!address || extension(address.target) === "") return [];
    return [linkTo(address, true, words, node)];
  });
}

/** A link by an address, as Markdown and HTML have them. */
function linkTo(address: Address, embed: boolean, text: string, node: Node): BareLink {
  const { line, column } = startOf(node);
  return { ...address, embed, text, line, column, markdown: true };
}

/** The links that a node is, or that begin in its HTML. */
export function linksOf(node: Node): readonly BareLink[] {
  if (node.type === "html") return readPhrase([node], "").links.map(({ link }) => link);
  const link = writtenLink(node);
  return link ? [link] : [];
}

function writtenLink(node: Node): BareLink | undefined {
  if (node.type === "wikiLink") {
    const { line, column } = startOf(node);
    const { target, headings, block, embed } = node;
    const text = wikiLinkText(node);
    return { target, headings, block, embed, text, line, column, markdown: false };
  }
  if (node.type !== "link" && node.type !== "image") return undefined;
  const address = internalAddress(node.url);
  if (!address) return undefined;
  const embed = node.type === "image";
  const words = plainText(node);
  // A link around an embed says what it leads to.
  const text = words.trim() === "" && !embed ? address.target : words;
  return linkTo(address, embed, text, node);
}
