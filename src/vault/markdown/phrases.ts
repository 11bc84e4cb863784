/**
 * Phrases: what stands inside a paragraph, heading or table cell. One pass per
 * list of siblings, in an order that lets the later steps see the earlier ones'
 * nodes: links by reference, wiki-links, formulas and embeds, comments, inline footnotes,
 * highlights, tags. Each escaped character (`\#`) is a text node by itself,
 * which no step takes for markup.
 */

import type { Definition, FootnoteDefinition, PhrasingContent, Root, Table, TableRow } from "mdast";
import { splitSize } from "./address.ts";
import { fromBrackets } from "./brackets.ts";
import { splitAtEscapes } from "./escapes.ts";
import { highlights } from "./highlights.ts";
import { inlineFootnotes } from "./inlineFootnotes.ts";
import { BLANK, MASKED, type Range, withoutBlanks } from "./mask.ts";
import { withMasked } from "./masked.ts";
import { definitionsIn, fromReference } from "./references.ts";
import { tags } from "./tags.ts";
import { childrenOf, type Node, startOf } from "./tree.ts";

interface Context {
  readonly source: string;
  /** Where the formulas and embeds stand in it, in order. */
  readonly masked: readonly Range[];
  readonly footnotes: FootnoteDefinition[];
  /** What `[words][identifier]` leads to; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Rewrites the tree in place. Inline footnotes become definitions at its end. */
export function assemblePhrases(root: Root, source: string, masked: readonly Range[]): void {
  const definitions = source.includes("]:") ? definitionsIn(root) : new Map();
  const context: Context = { source, masked, footnotes: [], definitions };
  assemble(root, context, false);
  root.children = root.children.concat(context.footnotes);
}

function assemble(node: Node, context: Context, inLink: boolean): void {
  if (node.type === "image" || node.type === "html") strip(node);
  // A bare address runs on into the comment right after it.
  if (node.type === "link") node.url = withoutBlanks(node.url);
  if (!("children" in node)) return;
  if (node.type === "table") dropHiddenRows(node);
  const linked = inLink || node.type === "link";
  if (holdsPhrases(node)) {
    // The words of a highlight are read already, with those around it.
    if (node.type !== "highlight") node.children = phrasesOf(node.children, context);
    if (!linked) node.children = node.children.flatMap(tags);
  }
  for (const child of childrenOf(node)) assemble(child, context, linked);
  if (node.type === "tableRow") strikeCells(node);
}

function phrasesOf(nodes: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  const words = nodes
    .flatMap((child) => fromTildes(child, context))
    .map((child) => fromReference(child, context.definitions))
    .map((child) => fromBrackets(child, context.source))
    .flatMap((child) => fromText(child, context));
  return highlights(inlineFootnotes(words, context.footnotes));
}

/** `| ~~Words | more words~~ | x |`: cells that are struck from one to another, as it was meant. */
function strikeCells({ children: cells }: TableRow): void {
  const ends = cells.flatMap((cell) => {
    const text = cell.children.find(holdsTildes);
    return text?.type === "text" ? [{ cell, text }] : [];
  });
  const [from, to, ...more] = ends;
  if (!from || !to || more.length > 0) return;
  const begins = from.text === from.cell.children[0] && /^~~(?!\s)[^~]*$/.test(from.text.value);
  const closes = to.text === to.cell.children.at(-1) && /^(?:[^~]*[^~\s])?~~$/.test(to.text.value);
  if (!begins || !closes) return;
  from.text.value = from.text.value.slice(2);
  to.text.value = to.text.value.slice(0, -2);
  for (const cell of cells.slice(cells.indexOf(from.cell), cells.indexOf(to.cell) + 1)) {
    const { children, position } = cell;
    if (children.length > 0)
      cell.children = [{ type: "delete", children, ...(position && { position }) }];
  }
}

function holdsTildes(node: PhrasingContent): boolean {
  return node.type === "text" && node.value.includes("~~");
}

const PHRASE_PARENTS = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
  "highlight",
]);

function holdsPhrases(node: Node): node is Extract<Node, { children: PhrasingContent[] }> {
  return PHRASE_PARENTS.has(node.type);
}

function strip(node: Extract<Node, { type: "image" | "html" }>): void {
  if (node.type === "html") node.value = withoutBlanks(node.value);
  else if (node.alt) {
    const [alt, size] = splitSize(withoutBlanks(node.alt));
    node.alt = alt;
    if (size !== undefined) node.data = { ...node.data, size };
  }
}

/** A row that is all comment is no row, unless it is the header. */
function dropHiddenRows(table: Table): void {
  const isHidden = (node: Node): boolean =>
    node.type === "text" && node.value.includes(BLANK) && withoutBlanks(node.value).trim() === "";
  table.children = table.children.filter((row, index) => {
    const words = row.children.flatMap((cell) => cell.children);
    return index === 0 || words.length === 0 || !words.every(isHidden);
  });
}

/** `~~words~~` is struck out; `H~2~O`, to Obsidian, is not. */
function fromTildes(node: PhrasingContent, { source }: Context): PhrasingContent[] {
  if (node.type !== "delete" || source.startsWith("~~", startOf(node).offset)) return [node];
  const tilde = { type: "text", value: "~" } as const;
  return [tilde, ...node.children, tilde];
}

/** Takes comments out of a text, puts its formulas and embeds back, and makes each escaped character a separate text node. */
function fromText(node: PhrasingContent, context: Context): PhrasingContent[] {
  if (node.type !== "text") return [node];
  const whole = node.value.includes(BLANK) ? { ...node, value: withoutBlanks(node.value) } : node;
  if (whole.value === "" && node.value !== "") return [];
  const { source, masked } = context;
  const parts = splitAtEscapes(whole, source);
  return whole.value.includes(MASKED) ? withMasked(parts, source, masked) : parts;
}
