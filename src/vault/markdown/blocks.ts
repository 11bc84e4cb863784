/** Blocks: callouts, marks of tasks, ids of blocks, and what comments left empty. */

import type { Blockquote, PhrasingContent, Root, RootContent } from "mdast";
import { type Callout, childrenOf, type Node } from "./tree.ts";

/** Rewrites the tree in place. */
export function assembleBlocks(root: Root): void {
  assemble(root);
}

function assemble(node: Node): void {
  if (!("children" in node)) return;
  for (const child of childrenOf(node)) assemble(child);
  const children = node.children as RootContent[];
  if (children.some((child) => child.type === "blockquote" || child.type === "math")) {
    children.forEach((child, index) => {
      if (child.type === "blockquote") children[index] = callout(child) ?? child;
      if (child.type === "math") children[index] = displayFormula(child);
    });
  }
  children.forEach((child, index) => {
    if (child.type === "inlineMath") children[index] = { ...child, type: "formula", display: true };
  });
  if (node.type === "listItem") markTask(node);
  if (children.some(mayBeEmpty)) takeIds(node, children);
}

function displayFormula(node: Extract<RootContent, { type: "math" }>): RootContent {
  return { type: "formula", value: node.value, display: true, position: node.position };
}

/** e.g. "[!faq]- Is it legal?" */
const CALLOUT = /^\[!([^\]\n]+)\]([+-]?)[ \t]*/;

function callout(quote: Blockquote): Callout | undefined {
  const [first, ...rest] = quote.children;
  const opening = first?.type === "paragraph" ? first.children[0] : undefined;
  if (first?.type !== "paragraph" || opening?.type !== "text") return undefined;
  const mark = CALLOUT.exec(opening.value);
  if (!mark) return undefined;
  const words: PhrasingContent[] = [
    { ...opening, value: opening.value.slice(mark[0].length) },
    ...first.children.slice(1),
  ];
  const [title, body] = splitAtLineBreak(words);
  return {
    type: "callout",
    callout: (mark[1] ?? "").split("|")[0]?.trim().toLowerCase() ?? "",
    fold: mark[2] === "" ? undefined : mark[2] === "-" ? "closed" : "open",
    title,
    children: body.length > 0 ? [{ ...first, children: body }, ...rest] : rest,
    position: quote.position,
  };
}

function splitAtLineBreak(words: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = words.findIndex(
    (node) => node.type === "break" || (node.type === "text" && node.value.includes("\n")),
  );
  const split = words[at];
  if (split === undefined) return [words.filter(notEmpty), []];
  if (split.type !== "text") return [words.slice(0, at).filter(notEmpty), words.slice(at + 1)];
  const newline = split.value.indexOf("\n");
  return [
    [...words.slice(0, at), { ...split, value: split.value.slice(0, newline) }].filter(notEmpty),
    [{ ...split, value: split.value.slice(newline + 1) }, ...words.slice(at + 1)].filter(notEmpty),
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

function mayBeEmpty(node: Node): boolean {
  return node.type === "paragraph" || node.type === "heading";
}

/** Gives each block its `^id`, and drops the paragraphs that comments emptied. */
function takeIds(parent: Node, children: RootContent[]): void {
  for (let index = 0; index < children.length; index++) {
    const block = children[index];
    if (block?.type !== "paragraph" && block?.type !== "heading") continue;
    const last = block.children.at(-1);
    const id = last?.type === "text" ? BLOCK_ID.exec(last.value) : null;
    if (last?.type === "text" && id?.[1]) {
      last.value = last.value.slice(0, id.index);
      if (last.value.trim() === "") block.children.pop();
      const alone = block.children.length === 0;
      const owner = alone ? children[index - 1] : parent.type === "listItem" ? parent : block;
      if (owner) owner.data = { ...owner.data, blockId: id[1].toLowerCase() };
    }
    if (block.children.every((child) => child.type === "text" && child.value.trim() === "")) {
      if (block.type === "paragraph") children.splice(index--, 1);
    }
  }
}
