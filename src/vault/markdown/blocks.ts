/** Blocks: callouts, marks of tasks, ids of blocks, rows of tables, and what comments left empty. */

import type { Blockquote, PhrasingContent, Root, RootContent, Table, Text } from "mdast";
import { tableData } from "../../record/dataTables.ts";
import { at, expected } from "../../shared/assert.ts";
import { evenRows } from "./rows.ts";
import { type Callout, childrenOf, type Node, standingText, startOf } from "./tree.ts";

/** Rewrites the tree in place. */
export function assembleBlocks(root: Root): void {
  const owners: Node[] = [];
  assemble(root, owners);
  if (owners.length > 1) keepFirstOfEachId(owners);
}

function assemble(node: Node, owners: Node[]): void {
  if (!("children" in node)) return;
  const children = node.children as RootContent[];
  if (children.some((child) => child.type === "blockquote")) {
    children.forEach((child, index) => {
      if (child.type === "blockquote") children[index] = callout(child) ?? child;
    });
  }
  for (const child of children) assemble(child, owners);
  children.forEach((child, index) => {
    if (child.type === "inlineMath") children[index] = { ...child, type: "formula", display: true };
    // What stands beside the first `$$` is TeX too.
    if (child.type === "math" && child.meta) child.value = `${child.meta}\n${child.value}`;
  });
  if (node.type === "listItem") markTask(node);
  if (children.some(mayHoldId)) takeIds(node, children, owners);
  for (const child of children) if (child.type === "table") evenRows(child);
}

/** Blocks are visited from the inside out; of two with the same id, the first in the file has it. */
function keepFirstOfEachId(owners: readonly Node[]): void {
  const taken = new Set<string>();
  const inOrder = owners.toSorted((a, b) => startOf(a).offset - startOf(b).offset);
  for (const owner of inOrder) {
    if (owner.data?.blockId === undefined) continue;
    const { blockId, ...data } = owner.data;
    if (taken.has(blockId)) owner.data = data;
    taken.add(blockId);
  }
}

/** e.g. "[!faq]- Is it legal?" */
const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)[ \t]*/;

function callout(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = withoutUnderline(quote.children);
  const opening = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || opening?.type !== "text") return undefined;
  const mark = CALLOUT.exec(opening.value);
  if (!mark) return undefined;
  const words: PhrasingContent[] = [
    { ...opening, value: opening.value.slice(mark[0].length) },
    ...first.children.slice(1),
  ];
  const [title, body] = splitAtLineBreak(words);
  const [kind] = at(mark, 1).split("|", 1);
  return {
    type: "callout",
    callout: expected(kind, "the kind of a callout").trim().toLowerCase(),
    fold: mark[2] === "" ? undefined : mark[2] === "-" ? "closed" : "open",
    title,
    children: body.length > 0 ? [{ ...first, children: body }, ...rest] : rest,
    position: quote.position,
  };
}

/** Of `> [!note] Title` over `> ---`, which CommonMark takes for a heading, the title and the line. */
function withoutUnderline(children: Blockquote["children"]): Blockquote["children"] {
  const [first, ...rest] = children;
  const opening = first?.type === "heading" ? first.children[0] : undefined;
  if (first?.type !== "heading" || opening?.type !== "text") return children;
  const isUnderlined = startOf(first).offset === startOf(opening).offset && first.depth === 2;
  if (!isUnderlined || !CALLOUT.test(opening.value)) return children;
  const { children: words, position } = first;
  const line = { type: "thematicBreak", position } as const;
  return [{ type: "paragraph", children: words, position }, line, ...rest];
}

function splitAtLineBreak(words: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const index = words.findIndex(
    (node) => node.type === "break" || (node.type === "text" && node.value.includes("\n")),
  );
  const split = words[index];
  if (split === undefined) return [words.filter(notEmpty), []];
  if (split.type !== "text")
    return [words.slice(0, index).filter(notEmpty), words.slice(index + 1)];
  const newline = split.value.indexOf("\n");
  return [
    [...words.slice(0, index), { ...split, value: split.value.slice(0, newline) }].filter(notEmpty),
    [{ ...split, value: split.value.slice(newline + 1) }, ...words.slice(index + 1)].filter(
      notEmpty,
    ),
  ];
}

function notEmpty(node: PhrasingContent): boolean {
  return node.type !== "text" || node.value !== "";
}

/** `- [/] words`: Obsidian takes any character for a mark, GFM only space and x. */
function markTask(item: Extract<Node, { type: "listItem" }>): void {
  if (typeof item.checked === "boolean") {
    item.data = { ...item.data, task: item.checked ? "x" : " " };
    return;
  }
  const words = item.children[0];
  const text = words?.type === "paragraph" ? words.children[0] : undefined;
  const mark = text?.type === "text" ? /^\[(\S)\](?:\s+|$)/u.exec(text.value) : null;
  if (text?.type !== "text" || !mark?.[1]) return;
  text.value = text.value.slice(mark[0].length);
  item.data = { ...item.data, task: mark[1] };
}

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/;

function mayHoldId({ type }: Node): boolean {
  return type === "paragraph" || type === "heading" || type === "callout" || type === "table";
}

/** Gives each block its `^id`, and drops the paragraphs and headings without words. */
function takeIds(parent: Node, children: RootContent[], owners: Node[]): void {
  for (let index = 0; index < children.length; index++) {
    const block = children[index];
    if (!block || !mayHoldId(block)) continue;
    if (block.type === "table") owners.push(...rowsWithIds(block));
    const id = takeId(block);
    const isEmpty =
      block.type !== "callout" &&
      childrenOf(block).every((child) => child.type === "text" && child.value.trim() === "");
    if (id !== undefined) {
      // One alone on its line belongs to the block above it, and one at the end of a quote to the quote.
      const holder = parent.type === "listItem" ? parent : block;
      const above = children.slice(0, index).findLast(({ type }) => !UNSEEN.has(type)) ?? parent;
      const endsQuote = isQuote(parent) && index === children.length - 1;
      const owner = endsQuote ? parent : isEmpty ? above : holder;
      owner.data = { ...owner.data, blockId: id };
      owners.push(owner);
    }
    if (isEmpty) children.splice(index--, 1);
  }
}

function isQuote({ type }: Node): boolean {
  return type === "blockquote" || type === "callout";
}

/** Blocks that stand nowhere on the page, or elsewhere. */
const UNSEEN = new Set<Node["type"]>(["definition", "footnoteDefinition"]);

function takeId(block: Node): string | undefined {
  const words = lastText(block);
  return words && idAtEnd(words);
}

function idAtEnd(words: Text): string | undefined {
  const id = BLOCK_ID.exec(words.value);
  if (!id?.[1]) return undefined;
  words.value = words.value.slice(0, id.index);
  return id[1].toLowerCase();
}

/** The text that may end in an id. */
function lastText(block: Node): Text | undefined {
  if (block.type === "table") return idOfTable(block);
  const last = (block.type === "callout" ? block.title : childrenOf(block)).at(-1);
  return last?.type === "text" ? last : undefined;
}

/** Rows of data have ids of their own: `| words | more ^id |`. What they take is left to no table. */
function rowsWithIds({ children: [header, ...rows] }: Table): Node[] {
  // absent: a table that depth.ts cut out may have no row
  if (tableData((header?.children ?? []).map(standingText)) === undefined) return [];
  return rows.filter((row) => {
    const words = row.children.flatMap((cell) => cell.children);
    const last = words.at(-1);
    if (last?.type !== "text" || words.length === 1 || isPower(last)) return false;
    const id = idAtEnd(last);
    if (id !== undefined) row.data = { ...row.data, blockId: id };
    return id !== undefined;
  });
}

/** A short number is a power. */
function isPower({ value }: Text): boolean {
  return /\^\d{1,2}\s*$/.test(value);
}

/** The last words of a table, where an id may be: `| 1 | 2 ^id |`; a row that is nothing else is none. */
function idOfTable({ children }: Table): Text | undefined {
  const lastRow = children.at(-1);
  if (lastRow === undefined || children.length === 1) return undefined;
  const words = lastRow.children.flatMap((cell) => cell.children);
  const last = words.at(-1);
  if (last?.type !== "text" || isPower(last)) return undefined;
  if (words.length === 1 && /^\s*\^\S+\s*$/.test(last.value)) children.pop();
  return last;
}
