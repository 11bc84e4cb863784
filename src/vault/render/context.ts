/** What the functions of this room hand to one another. */

import type { Root } from "mdast";
import type { Attributes, Html } from "../core/html.ts";
import type { Heading } from "../core/note.ts";
import type { ProblemCode } from "../core/problems.ts";
import type { Resolution, Resolver } from "../links/resolve.ts";
import type { Node, Point, WikiLink } from "../markdown/tree.ts";
import { blockAnchor } from "../text/headings.ts";
import type { Written } from "./bounded.ts";

/** What rendering needs of the rest of the vault. */
export interface RenderContext {
  readonly resolve: Resolver["resolve"];
  /** The body of a published note, with its front matter blanked. */
  readonly bodyOf: (path: string) => string;
  /** A path of the site, as it stands in `href`: with the base, encoded. */
  readonly href: (url: string) => string;
  readonly fileUrl: (path: string) => string;
  readonly wantedUrl: (target: string) => string;
  readonly tagUrl: (tag: string) => string;
  /** The language of the vault: a note may have another. */
  readonly lang: string;
  /** "strict": a line break within a paragraph is a space. */
  readonly lineBreaks: "strict" | "shown";
  /** Of the note's rows with a date, by their lines. */
  readonly datedAnchors: ReadonlyMap<number, string>;
  /** Called with each problem that only shows when the page is made. */
  readonly report: (
    code: ProblemCode,
    place: { file: string; line: number; column: number },
    message: string,
    hint: string,
  ) => void;
}

export interface Rendered {
  readonly html: Html;
  /** The source notes that the text cites, in the order of their numbers, and how often each. */
  readonly cited: readonly { readonly note: string; readonly times: number }[];
  /** The id of the first heading, where it only repeats the title: the page has it at its own. */
  readonly titleId: string | undefined;
  /** The id of the heading "Related" whose links the page shows among the connections, and not in its text. */
  readonly relatedId: string | undefined;
  /** Where the list of a story is in `html`; undefined for other notes, and where it is left out. */
  readonly steps: { readonly from: number; readonly to: number } | undefined;
  /** Whether the end of the note is left out, for the page would be too large. */
  readonly isCut: boolean;
}

export interface PageContext extends RenderContext {
  /** By the path of the source. */
  readonly cited: Map<string, { readonly number: number; times: number }>;
  /** `reported`: whether the page has been reported for having too many. */
  readonly embeds: { count: number; reported: boolean };
  readonly drawings: { count: number };
  readonly written: Written;
  /** Of a story, its list and what that has become. */
  readonly story: { readonly list: Node | undefined; html?: Html };
  /** The trees of the notes that the page embeds, by their paths: each is parsed once. */
  readonly trees: Map<string, Root>;
}

/** One tree on a page: the note itself, or a part of another that it embeds. */
export interface Frame {
  readonly page: PageContext;
  /** The note that the words stand in, which its links start from. */
  readonly note: string;
  /** The notes being embedded in one another, or parts of them, outermost first. */
  readonly trail: readonly string[];
  /** Before the ids in an embed, which its page may hold too. */
  readonly idPrefix: string;
  /** The level of the heading that it stands under. */
  readonly level: number;
}

export interface NodeContext extends Frame {
  readonly headings: ReadonlyMap<Node, Heading>;
  /** Texts and words of links as they are set, where that is not as they are typed. */
  readonly typeset: ReadonlyMap<Node, string>;
  /** The levels of the headings that are open, for levels without gaps. */
  readonly levels: number[];
  readonly footnotes: Footnotes;
  readonly write: Writer;
  /** Links, and what else may be clicked, cannot stand inside a link. */
  readonly inLink: boolean;
  /** Blocks cannot stand among words: an embedded note becomes a link there. */
  readonly inWords: boolean;
  /** Whether a line break within words is one on the page. */
  readonly breaksLines: boolean;
}

interface Footnotes {
  /** By identifier; a further one of the same has one that no author can write. */
  readonly definitions: ReadonlyMap<string, Extract<Node, { type: "footnoteDefinition" }>>;
  /** By identifier, in the order of the first reference: the number, and how often it is called. */
  readonly used: Map<string, { readonly number: number; times: number }>;
}

/** How a node's function writes what stands inside the node. */
interface Writer {
  readonly node: (node: Node, context: NodeContext) => Html;
  /** Siblings among which blocks can stand. */
  readonly blocks: (nodes: readonly Node[], context: NodeContext) => Html;
  /** Siblings that are words, in a block. */
  readonly phrases: (nodes: readonly Node[], context: NodeContext) => Html;
  /** Words inside an element that holds no blocks. */
  readonly words: (nodes: readonly Node[], context: NodeContext) => Html;
  /** The shown blocks of another tree. */
  readonly tree: (root: Root, shown: readonly Node[], frame: Frame) => Html;
}

/** A place in a note, from 1. */
export type Place = Pick<Point, "line" | "column">;

export function report(
  context: Frame,
  place: Place,
  code: ProblemCode,
  message: string,
  hint: string,
): void {
  const { line, column } = place;
  context.page.report(code, { file: context.note, line, column }, message, hint);
}

export function resolve(node: WikiLink, context: NodeContext, markdown = false): Resolution {
  return context.page.resolve(node, context.note, markdown);
}

/** The id of a block that has one. */
export function blockAttributes(node: Node, context: NodeContext): Attributes {
  const id = node.data?.blockId;
  return id === undefined ? {} : { id: `${context.idPrefix}${blockAnchor(id)}` };
}
