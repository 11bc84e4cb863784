/**
 * The syntax tree of a note: mdast, with the nodes that Obsidian adds to it.
 * Positions are those of the file: lines and columns from 1, offsets from 0.
 */

import type { Data, Parent, PhrasingContent, Root, RootContent } from "mdast";
import { expected } from "../../shared/assert.ts";
import { WITHDRAWN, withoutWithdrawn } from "../../shared/withdrawn.ts";
import { DIVIDING_TAGS } from "./allowedHtml.ts";

/** `[[target#anchor|alias]]`, or with `embed` `![[…]]`. Nothing is resolved yet. */
export interface WikiLink {
  type: "wikiLink";
  /** The note's or file's name or path as written; "" links into the same note. */
  target: string;
  /** Headings after `#`, outermost first. */
  headings: string[];
  /** The id after `#^`. */
  block: string | undefined;
  /** The words after the divider; for an image, its size. */
  alias: string | undefined;
  embed: boolean;
  data?: Data | undefined;
  position?: Root["position"];
}

/** `==words==` */
interface Highlight extends Parent {
  type: "highlight";
  children: PhrasingContent[];
}

/** `#tag/nested`, without its `#`. */
interface Tag {
  type: "tag";
  value: string;
  data?: Data | undefined;
  position?: Root["position"];
}

/** `$x^2$`, or with `display` `$$x^2$$` among words; between lines of `$$` it is a `math`. */
interface Formula {
  type: "formula";
  value: string;
  display: boolean;
  data?: Data | undefined;
  position?: Root["position"];
}

/** `> [!kind]± title` with its body. */
export interface Callout extends Parent {
  type: "callout";
  /** Lower case, as written: "note", "faq", … */
  callout: string;
  fold: "open" | "closed" | undefined;
  title: PhrasingContent[];
  children: RootContent[];
}

declare module "mdast" {
  interface Data {
    /** The id of `^id` at the end of a block. */
    blockId?: string;
    /** The mark between the brackets of `- [x]`. */
    task?: string;
    /** The size after the description of a Markdown image: "300" or "300x200". */
    size?: string;
    /** Of a row of a table: how many cells it lacked, and those that have no column. */
    filled?: number;
    cut?: TableCell[];
    /** Of a link that the cell of a table cuts: what is written before and after its `|`. */
    divided?: readonly [target: string, words: string];
    /** Text whose character was escaped, so that it is no markup. */
    literal?: boolean;
  }
  interface PhrasingContentMap {
    wikiLink: WikiLink;
    highlight: Highlight;
    tag: Tag;
    formula: Formula;
  }
  interface BlockContentMap {
    callout: Callout;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    highlight: Highlight;
    tag: Tag;
    formula: Formula;
    callout: Callout;
  }
}

export type Node = Root | RootContent;

export function childrenOf(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}

/** A place in a note: line and column from 1, offset in characters from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

const START: Point = { line: 1, column: 1, offset: 0 };

/** Where a node begins. */
export function startOf({ position }: Node): Point {
  // absent: what depth.ts cuts out and what we write ourselves has no place, and counts as at the start
  return position === undefined ? START : pointOf(position.start);
}

/** The place after the last character of a node. */
export function endOf({ position }: Node): Point {
  // absent: as above
  return position === undefined ? START : pointOf(position.end);
}

function pointOf({ line, column, offset }: NonNullable<Node["position"]>["start"]): Point {
  return { line, column, offset: expected(offset, "the offset of a node") };
}

/** The children that count as data: struck out, by `~~` or by HTML, is withdrawn. */
export function standingOf(node: Node): readonly Node[] {
  return withGapsOf(node).filter((child) => child !== GAP);
}

/** As `standingOf`, with a gap where something is struck out; `withoutWithdrawn` closes them. */
export function withGapsOf(node: Node): readonly Node[] {
  let struck = 0;
  return childrenOf(node).map((child) => {
    if (child.type === "html") {
      const { name, ends } = tagOf(child.value);
      // A tag that is never closed ends with its block.
      if (STRIKING_TAGS.has(name)) struck = Math.max(0, struck + (ends ? -1 : 1));
    }
    return struck === 0 && child.type !== "delete" ? child : GAP;
  });
}

const GAP: Node = { type: "text", value: WITHDRAWN };

const STRIKING_TAGS = new Set(["del", "s", "strike"]);

/** The tag that HTML among words is. */
export function tagOf(html: string): { readonly name: string; readonly ends: boolean } {
  const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) || [];
  // absent: a comment or a declaration
  return { name: name?.toLowerCase() ?? "", ends: slash === "/" };
}

/** Calls `visit` for every node, parents first, in the order of the file. */
export function walk(node: Node, visit: (node: Node) => void, inside = childrenOf): void {
  visit(node);
  for (const child of inside(node)) walk(child, visit, inside);
}

/** Blocks whose children are words rather than blocks. */
export function isLeafBlock(node: Node): node is Extract<Node, { children: PhrasingContent[] }> {
  return node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
}

/**
 * The words of a node as a reader sees them, without markup; lines and blocks within it stand
 * apart. Every text that is taken from a tree is taken here: `plainText` of prose, where struck
 * words show as struck, `standingText` of what is data or a name, where they don't count.
 */
export function plainText(node: Node, inside = childrenOf): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "formula":
    case "math":
      return node.value;
    case "wikiLink":
      return node.embed ? "" : wikiLinkText(node);
    case "tag":
      return `#${node.value}`;
    case "break":
      return " ";
    case "image": {
      // absent: an image without a description
      const words = node.alt ?? "";
      // One of another site is a block, with its caption below.
      return /^https?:/i.test(node.url) ? ` ${words} ` : words;
    }
    case "footnoteReference":
      return "";
    case "html":
      return DIVIDING_TAGS.has(tagOf(node.value).name) ? " " : "";
    default:
      return inside(node)
        .map((child) => plainText(child, inside))
        .join("");
  }
}

/** The words of a node without those that are struck out, on one line. */
export function standingText(node: Node): string {
  return withoutWithdrawn(plainText(node, withGapsOf));
}

/** What a reader sees of a wiki-link without an alias: "Note > Heading", as Obsidian has it. */
export function wikiLinkText(link: WikiLink): string {
  if (link.alias !== undefined && link.alias !== "") return link.alias;
  const path = [link.target, ...link.headings].filter((part) => part !== "").join(" > ");
  // absent: "[[#]]" names neither a note nor a part of one
  return path || `^${link.block ?? ""}`;
}
