/**
 * Phrases: what stands inside a paragraph, heading or table cell. One pass per
 * list of siblings, in an order that lets the later steps see the earlier ones'
 * nodes: wiki-links, formulas, comments, inline footnotes, highlights, tags.
 */

import type { FootnoteDefinition, PhrasingContent, Root } from "mdast";
import { FORMULA, withoutBlanks } from "./mask.ts";
import { childrenOf, type Node, type WikiLink } from "./tree.ts";

interface Context {
  readonly source: string;
  /** The formulas not met yet, in the order of the file. */
  readonly formulas: string[];
  readonly footnotes: FootnoteDefinition[];
}

/** Rewrites the tree in place. Inline footnotes become definitions at its end. */
export function assemblePhrases(root: Root, source: string, formulas: readonly string[]): void {
  const context: Context = { source, formulas: [...formulas], footnotes: [] };
  assemble(root, context, false);
  root.children.push(...context.footnotes);
}

function assemble(node: Node, context: Context, inLink: boolean): void {
  if (node.type === "image" || node.type === "html") strip(node);
  if (!("children" in node)) return;
  const linked = inLink || node.type === "link";
  if (holdsPhrases(node)) {
    const words = node.children.flatMap((child) => fromText(fromBrackets(child, context), context));
    node.children = highlights(inlineFootnotes(words, context));
    if (!linked) node.children = node.children.flatMap(tags);
  }
  for (const child of childrenOf(node)) assemble(child, context, linked);
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
  else if (node.alt) node.alt = withoutBlanks(node.alt);
}

/** Sätteri reads `[[…]]` as a link; what it really says stands in the source. */
function fromBrackets(node: PhrasingContent, context: Context): PhrasingContent {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if ((node.type !== "link" && node.type !== "image") || start === undefined) return node;
  const written = context.source.slice(start, end);
  const embed = written.startsWith("![[");
  if (!written.endsWith("]]") || !(embed || written.startsWith("[["))) return node;
  skipFormulas(node, context);
  const link = parseWikiLink(withoutBlanks(written.slice(embed ? 3 : 2, -2)));
  return { type: "wikiLink", ...link, embed, position: node.position };
}

/** A formula inside the brackets was taken for words; its turn in the queue is over. */
function skipFormulas(node: PhrasingContent, context: Context): void {
  for (const child of childrenOf(node)) if (child.type === "text") fromText(child, context);
}

/**
 * What stands between the brackets: `Name#Heading#Sub|words`, `Name#^block`.
 * `\|` is the divider of a link in a table. The same reading serves front matter.
 */
export function parseWikiLink(
  inside: string,
): Pick<WikiLink, "target" | "headings" | "block" | "alias"> {
  const text = /[\\\s]/.test(inside) ? inside.replaceAll("\\|", "|").replace(/\s+/g, " ") : inside;
  const divider = text.indexOf("|");
  const address = divider === -1 ? text : text.slice(0, divider);
  const [target = "", ...anchors] = address.split("#").map((part) => part.trim());
  const last = anchors.at(-1);
  const block = last?.startsWith("^") ? last.slice(1) : undefined;
  return {
    target: target.replace(/\.md$/i, ""),
    headings: (block === undefined ? anchors : anchors.slice(0, -1)).filter((h) => h !== ""),
    block,
    alias: divider === -1 ? undefined : text.slice(divider + 1).trim(),
  };
}

/** Takes comments out of a text, and puts its formulas back as nodes. */
function fromText(node: PhrasingContent, context: Context): PhrasingContent[] {
  if (node.type !== "text") return [node];
  const value = withoutBlanks(node.value);
  if (!value.includes(FORMULA)) {
    return value === "" && node.value !== "" ? [] : [{ ...node, value }];
  }
  return value.split(/(\uFDD1+)/).flatMap((part): PhrasingContent[] => {
    if (part === "") return [];
    if (!part.startsWith(FORMULA)) return [{ ...node, value: part }];
    const formulas: PhrasingContent[] = [];
    for (let left = part.length; left > 0; ) {
      const formula = context.formulas.shift() ?? "";
      if (formula === "") break;
      left -= formula.length;
      const tex = formula.slice(1, -1).replaceAll("\\|", "|");
      formulas.push({ type: "formula", value: tex, display: false, position: node.position });
    }
    return formulas;
  });
}

/** `^[words]`: the words become a footnote, which the rest of the tool chain knows. */
function inlineFootnotes(nodes: PhrasingContent[], context: Context): PhrasingContent[] {
  if (!nodes.some((node) => node.type === "text" && node.value.includes("^["))) return nodes;
  const result: PhrasingContent[] = [];
  let open: { words: PhrasingContent[]; depth: number } | undefined;
  const keep = (node: PhrasingContent) => (open ? open.words : result).push(node);
  for (const node of nodes) {
    if (node.type !== "text") {
      keep(node);
      continue;
    }
    let rest = node.value;
    while (rest !== "") {
      const at = rest.search(open ? /[[\]]/ : /\^\[/);
      if (at === -1) break;
      if (!open) {
        if (at > 0) keep({ ...node, value: rest.slice(0, at) });
        open = { words: [], depth: 1 };
        rest = rest.slice(at + 2);
        continue;
      }
      open.depth += rest[at] === "[" ? 1 : -1;
      const end = open.depth === 0 ? at : at + 1;
      if (end > 0) open.words.push({ ...node, value: rest.slice(0, end) });
      rest = rest.slice(at + 1);
      if (open.depth > 0) continue;
      // No author can write this identifier: a label holds no space after "^".
      const identifier = `^ ${context.footnotes.length + 1}`;
      context.footnotes.push({
        type: "footnoteDefinition",
        identifier,
        children: [{ type: "paragraph", children: open.words, position: node.position }],
        position: node.position,
      });
      open = undefined;
      result.push({ type: "footnoteReference", identifier, position: node.position });
    }
    if (rest !== "") keep({ ...node, value: rest });
  }
  // Nothing closed it: the brackets were only text.
  return open ? [...result, { type: "text", value: "^[" }, ...open.words] : result;
}

/** `==words==`, with whatever stands between the marks. */
function highlights(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node) => node.type === "text" && node.value.includes("=="))) return nodes;
  const result: PhrasingContent[] = [];
  let open: number | undefined;
  for (const node of nodes) {
    if (node.type !== "text") {
      result.push(node);
      continue;
    }
    for (const part of node.value.split(/(==)/)) {
      if (part === "") continue;
      result.push({ ...node, value: part });
      if (part !== "==") continue;
      if (open !== undefined && result.length > open + 2) {
        const children = result.splice(open).slice(1, -1);
        result.push({ type: "highlight", children, position: node.position });
        open = undefined;
      } else open = result.length - 1;
    }
  }
  return mergeText(result);
}

function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text") {
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    } else merged.push(node);
  }
  return merged;
}

/** `#tag` at the start of a word; `#123` is a number, as Obsidian has it. */
const TAG = /(^|[\s(（【「,;、。])#([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_/-][\p{L}\p{N}\p{M}_/-]*)/gu;

function tags(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== "text" || !node.value.includes("#")) return [node];
  const result: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(TAG)) {
    const name = (match[2] ?? "").replace(/^\/+|\/+$/g, "");
    if (name === "") continue;
    const start = match.index + (match[1] ?? "").length;
    if (start > last) result.push({ ...node, value: node.value.slice(last, start) });
    result.push({ type: "tag", value: name, position: node.position });
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  if (last < node.value.length) result.push({ ...node, value: node.value.slice(last) });
  return result;
}
