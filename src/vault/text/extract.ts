/**
 * What a note says, out of its syntax tree: headings, blocks, links with the
 * words around them, tables, tags. Rendering walks the same tree later.
 */

import type { Root } from "mdast";
import { at } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import { bounded, countWords, cut } from "../../shared/plainWords.ts";
import { SENTENCE_CHARACTERS } from "../../shared/sentences.ts";
import type { Heading, Note, Question } from "../core/note.ts";
import { childrenOf, type Node, standingText, startOf } from "../markdown/tree.ts";
import { blockAnchor, headingsOf, sectionOf } from "./headings.ts";
import { type Phrase, readPhrase, type Span, type WrittenLink } from "./phrase.ts";
import { ASKING, answered, standingTitle } from "./questions.ts";
import { type Step, stepsIn } from "./steps.ts";
import { readTable, type WrittenTable } from "./writtenTable.ts";

export type { WrittenLink } from "./phrase.ts";
export type { Cell, WrittenTable } from "./writtenTable.ts";

/** A run of words, with the parts of it that are links or code. */
export interface TextBlock {
  readonly text: string;
  readonly line: number;
  readonly linked: readonly Span[];
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
  /** Of a story. */
  readonly steps: readonly Step[];
  /** The first paragraph, cut at a sentence. */
  readonly summary: string;
  readonly words: number;
}

/** A note with what only the compiler needs of it. */
export interface ReadNote {
  readonly note: Note;
  readonly extract: Extract;
}

/** `source` is the text that the tree was read from; `isStory` says whether its list is one of steps. */
export function extract(root: Root, source: string, isStory = false): Extract {
  const headings = headingsOf(root, source);
  const blockIds = new Set<string>();
  const links: WrittenLink[] = [];
  const tables: WrittenTable[] = [];
  const blocks: TextBlock[] = [];
  const tags = new Set<string>();
  const questions: Question[] = [];
  let heading: Heading | undefined;
  let summary = "";
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
    reason?: (end: number) => string,
  ): WrittenLink[] => {
    blocks.push({ text, line, linked: taken });
    // Of a sentence as much is shown as a list has room for.
    const words = whole ? bounded(text) : text;
    const found = within.map(({ link, span }) => ({
      ...link,
      context: { text: words, at: whole ? -1 : span[0] },
      heading: inFootnote ? undefined : heading?.text,
      reason: bounded(reason?.(span[1]) || "") || undefined,
    }));
    for (const link of found) links.push(link);
    return found;
  };

  const visit = (node: Node, depth: number, siblings: readonly Node[], index: number): void => {
    if (node.data?.blockId) blockIds.add(node.data.blockId);
    if (depth > LIMITS.blockDepth) return;
    if (node.type === "heading") {
      heading = headings.get(node);
      keep(read(node.children), startOf(node).line);
      if (heading && /[?？]$/.test(heading.text)) {
        const section = sectionOf(node, siblings, index).slice(1);
        questions.push(...answered(heading.text, section, heading.id));
      }
    } else if (node.type === "paragraph") {
      const phrase = read(node.children);
      const isReason = heading && /^related\b/i.test(heading.text) && phrase.links.length > 0;
      if (isReason) keep(phrase, startOf(node).line, true, (end) => reasonAfter(phrase.text, end));
      else keep(phrase, startOf(node).line);
      if (!inFootnote) summary ||= standingText(node);
    } else if (node.type === "table") {
      for (const { data } of node.children) if (data?.blockId) blockIds.add(data.blockId);
      tables.push(
        readTable(node, heading?.text, (row) =>
          keep(read(row, " · "), startOf(at(row, 0)).line, true),
        ),
      );
    } else if (node.type === "callout") {
      if (node.title.length > 0) keep(read(node.title), startOf(node).line);
      if (ASKING.has(node.callout)) {
        const blockId = node.data?.blockId;
        const id = blockId === undefined ? undefined : blockAnchor(blockId);
        questions.push(...answered(standingTitle(node), node.children, id));
      }
      visitAll(node.children, depth + 1);
    } else if (node.type === "html") {
      keep(read([node]), startOf(node).line);
    } else {
      if (node.type === "footnoteDefinition") inFootnote = true;
      visitAll(childrenOf(node), depth + 1);
      if (node.type === "footnoteDefinition") inFootnote = false;
    }
  };
  const visitAll = (nodes: readonly Node[], depth: number): void => {
    for (const [index, node] of nodes.entries()) visit(node, depth, nodes, index);
  };
  visitAll(root.children, 1);
  return {
    headings: [...headings.values()],
    blockIds,
    links,
    tables,
    blocks,
    tags: [...tags],
    questions,
    steps: isStory ? stepsIn(root) : [],
    summary: cut(summary, SENTENCE_CHARACTERS),
    words,
  };
}

/** "- [[Note]] — what ties them" => "what ties them" */
function reasonAfter(text: string, end: number): string {
  const dash = /^\s*(?:[—–:]|-{1,3}(?=\s))\s*/.exec(text.slice(end));
  return dash ? text.slice(end + dash[0].length).trim() : "";
}
