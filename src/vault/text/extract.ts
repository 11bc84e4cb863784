/**
 * What a note says, out of its syntax tree: headings, blocks, links with the
 * words around them, tables, tags. Rendering walks the same tree later.
 */

import type { Root, Table, TableCell } from "mdast";
import { type Context, SENTENCE_CHARACTERS } from "../../shared/sentences.ts";
import { LIMITS } from "../core/limits.ts";
import type { Heading, Note, Question } from "../core/note.ts";
import { type Address, internalAddress } from "../markdown/address.ts";
import { childrenOf, isLeafBlock, type Node, plainText, wikiLinkText } from "../markdown/tree.ts";
import { blockAnchor, headingsOf, sectionOf } from "./headings.ts";
import { countWords, cut } from "./words.ts";

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

/** A run of words, with the parts of it that are links or code. */
export interface TextBlock {
  readonly text: string;
  readonly line: number;
  readonly linked: readonly Span[];
}

export interface Cell {
  readonly text: string;
  readonly links: readonly WrittenLink[];
}

export interface WrittenTable {
  readonly line: number;
  readonly heading: string | undefined;
  readonly header: readonly Cell[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

export interface Extract {
  readonly headings: readonly Heading[];
  readonly blockIds: ReadonlySet<string>;
  readonly links: readonly WrittenLink[];
  readonly tables: readonly WrittenTable[];
  readonly blocks: readonly TextBlock[];
  readonly tags: readonly string[];
  /** Of callouts and headings that ask one, in the order of the note. */
  readonly questions: readonly Question[];
  /** The first paragraph, cut at a sentence. */
  readonly summary: string;
  readonly words: number;
}

/** A note with what only the compiler needs of it. */
export interface ReadNote {
  readonly note: Note;
  readonly extract: Extract;
}

export function extract(root: Root): Extract {
  const headings = headingsOf(root);
  const blockIds = new Set<string>();
  const links: WrittenLink[] = [];
  const tables: WrittenTable[] = [];
  const blocks: TextBlock[] = [];
  const tags = new Set<string>();
  const questions: Question[] = [];
  let heading: Heading | undefined;
  let summary: string | undefined;
  let words = 0;
  let inFootnote = false;

  const read = (nodes: readonly Node[], between = ""): Phrase => {
    const phrase = readPhrase(nodes, between);
    for (const tag of phrase.tags) tags.add(tag);
    words += countWords(phrase.text);
    return phrase;
  };
  const keep = (
    { text, links: within, taken }: Phrase,
    line: number,
    whole = false,
    reason?: (at: number) => string,
  ): WrittenLink[] => {
    blocks.push({ text, line, linked: taken });
    const found = within.map(({ link, span }) => ({
      ...link,
      context: { text, at: whole ? -1 : span[0] },
      heading: inFootnote ? undefined : heading?.text,
      reason: reason?.(span[1]) || undefined,
    }));
    for (const link of found) links.push(link);
    return found;
  };

  const visit = (node: Node, depth: number, siblings: readonly Node[], at: number): void => {
    if (node.data?.blockId) blockIds.add(node.data.blockId);
    if (depth > LIMITS.blockDepth) return;
    if (node.type === "heading") {
      heading = headings.get(node);
      keep(read(node.children), lineOf(node));
      if (heading && /[?？]$/.test(heading.text)) {
        const section = sectionOf(node, siblings, at).slice(1);
        questions.push(...answered(heading.text, section, heading.id));
      }
    } else if (node.type === "paragraph") {
      const phrase = read(node.children);
      const isReason = heading && /^related\b/i.test(heading.text) && phrase.links.length > 0;
      if (isReason) keep(phrase, lineOf(node), true, (at) => reasonAfter(phrase.text, at));
      else keep(phrase, lineOf(node));
      if (phrase.text.trim() !== "" && !inFootnote) summary ??= phrase.text;
    } else if (node.type === "table") {
      tables.push(
        readTable(node, heading?.text, (row) => keep(read(row, " · "), lineOf(row[0]), true)),
      );
    } else if (node.type === "callout") {
      if (node.title.length > 0) keep(read(node.title), lineOf(node));
      if (ASKING.has(node.callout)) {
        const { blockId } = node.data ?? {};
        const id = blockId === undefined ? undefined : blockAnchor(blockId);
        questions.push(...answered(node.title.map(plainText).join(""), node.children, id));
      }
      for (const [index, child] of node.children.entries()) {
        visit(child, depth + 1, node.children, index);
      }
    } else {
      const children = childrenOf(node);
      if (node.type === "footnoteDefinition") inFootnote = true;
      for (const [index, child] of children.entries()) visit(child, depth + 1, children, index);
      if (node.type === "footnoteDefinition") inFootnote = false;
    }
  };
  visit(root, 0, [], 0);
  return {
    headings: [...headings.values()],
    blockIds,
    links,
    tables,
    blocks,
    tags: [...tags],
    questions,
    summary: summary === undefined ? "" : cut(summary, SENTENCE_CHARACTERS),
    words,
  };
}

/** Callouts whose title is a question. */
const ASKING = new Set(["faq", "question", "help"]);

/** The question with its answer, unless it has none. */
function answered(title: string, blocks: readonly Node[], id: string | undefined): Question[] {
  const question = title.replace(/\s+/g, " ").trim();
  const answer = cut(wordsOf(blocks), LIMITS.answerCharacters);
  return question === "" || answer === "" ? [] : [{ question, answer, id }];
}

/** The words of blocks on one line: as many as an answer may have, and those of the block after. */
function wordsOf(blocks: readonly Node[]): string {
  let words = "";
  const visit = (node: Node): void => {
    if (words.length > LIMITS.answerCharacters) return;
    const isLeaf = isLeafBlock(node) || node.type === "code" || node.type === "math";
    if (isLeaf) words += `${plainText(node)} `;
    else if (node.type === "callout" && node.title.length > 0) {
      words += `${node.title.map(plainText).join("")} `;
    }
    if (!isLeaf) for (const child of childrenOf(node)) visit(child);
  };
  for (const block of blocks) if (block.type !== "footnoteDefinition") visit(block);
  return words;
}

function lineOf(node: Node | undefined): number {
  return node?.position?.start.line ?? 1;
}

interface Phrase {
  readonly text: string;
  readonly links: readonly {
    readonly link: Omit<WrittenLink, "context" | "heading" | "reason">;
    readonly span: Span;
  }[];
  readonly tags: readonly string[];
  readonly taken: readonly Span[];
}

/** The words of a block, with the place of each link in them. */
function readPhrase(nodes: readonly Node[], between: string): Phrase {
  let text = "";
  const links: Phrase["links"][number][] = [];
  const tags: string[] = [];
  const taken: Span[] = [];
  const add = (node: Node, inside: boolean): void => {
    const start = text.length;
    const link = writtenLink(node);
    const takes = link !== undefined || TAKING.has(node.type);
    if (node.type === "tag") tags.push(node.value);
    const children = childrenOf(node);
    if (children.length > 0) for (const child of children) add(child, inside || takes);
    else text += onOneLine(plainText(node));
    if (link) links.push({ link, span: [start, text.length] });
    if (takes && !inside) taken.push([start, text.length]);
  };
  nodes.forEach((node, index) => {
    if (index > 0) text += between;
    add(node, false);
  });
  return { text, links, tags, taken };
}

/** What makes its words its own, beside links into the vault: no name in it is a mention. */
const TAKING = new Set<Node["type"]>(["link", "linkReference", "inlineCode", "formula"]);

function onOneLine(text: string): string {
  return /[\n\t]/.test(text) ? text.replace(/\s/g, " ") : text;
}

function writtenLink(node: Node): Phrase["links"][number]["link"] | undefined {
  const line = lineOf(node);
  const column = node.position?.start.column ?? 1;
  if (node.type === "wikiLink") {
    const { target, headings, block, embed } = node;
    const text = wikiLinkText(node);
    return { target, headings, block, embed, text, line, column, markdown: false };
  }
  if (node.type !== "link" && node.type !== "image") return undefined;
  const address = internalAddress(node.url);
  if (!address) return undefined;
  const embed = node.type === "image";
  return { ...address, embed, text: plainText(node), line, column, markdown: true };
}

function readTable(
  table: Table,
  heading: string | undefined,
  keep: (row: readonly TableCell[]) => readonly WrittenLink[],
): WrittenTable {
  const [header, ...rows] = table.children.map((row) => {
    const links = row.children.length > 0 ? keep(row.children) : [];
    const cells = row.children.map((cell) => ({
      text: plainText(cell).replace(/\s+/g, " ").trim(),
      links: links.filter((link) => within(link, cell)),
    }));
    return { line: lineOf(row), cells };
  });
  return { line: lineOf(table), heading, header: header?.cells ?? [], rows };
}

function within(link: WrittenLink, cell: TableCell): boolean {
  const { start, end } = cell.position ?? {};
  if (!start || !end || link.line !== start.line) return false;
  return link.column >= start.column && link.column < end.column;
}

/** "- [[Note]] — what ties them" => "what ties them" */
function reasonAfter(text: string, at: number): string {
  const dash = /^\s*(?:[—–:]|-{1,3}(?=\s))\s*/.exec(text.slice(at));
  return dash ? text.slice(at + dash[0].length).trim() : "";
}
