/**
 * Phrases: what stands inside a paragraph, heading or table cell. One pass per
 * list of siblings, in an order that lets the later steps see the earlier ones'
 * nodes: links by reference, wiki-links, formulas, comments, inline footnotes,
 * highlights, tags. Each escaped character (`\#`) is a text node of its own,
 * which no step takes for markup.
 */

import type { Definition, FootnoteDefinition, PhrasingContent, Root, Table, Text } from "mdast";
import { splitSize } from "./address.ts";
import { highlights } from "./highlights.ts";
import { inlineFootnotes } from "./inlineFootnotes.ts";
import { BLANK, FORMULA, type Range, withoutBlanks } from "./mask.ts";
import { tags } from "./tags.ts";
import { childrenOf, type Node, walk } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

interface Context {
  readonly source: string;
  /** Where the formulas stand in it, in order. */
  readonly formulas: readonly Range[];
  readonly footnotes: FootnoteDefinition[];
  /** What `[words][identifier]` leads to; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Rewrites the tree in place. Inline footnotes become definitions at its end. */
export function assemblePhrases(root: Root, source: string, formulas: readonly Range[]): void {
  const definitions = source.includes("]:") ? definitionsIn(root) : new Map();
  const context: Context = { source, formulas, footnotes: [], definitions };
  assemble(root, context, false);
  root.children = root.children.concat(context.footnotes);
}

function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type !== "definition" || definitions.has(node.identifier)) return;
    definitions.set(node.identifier, node);
  });
  return definitions;
}

function assemble(node: Node, context: Context, inLink: boolean): void {
  if (node.type === "image" || node.type === "html") strip(node);
  // A bare address runs on into the comment right after it.
  if (node.type === "link") node.url = withoutBlanks(node.url);
  if (!("children" in node)) return;
  if (node.type === "table") dropHiddenRows(node);
  const linked = inLink || node.type === "link";
  if (holdsPhrases(node)) {
    const words = node.children
      .flatMap((child) => fromTildes(child, context))
      .map((child) => fromReference(child, context))
      .flatMap((child) => fromBrackets(child, context))
      .flatMap((child) => fromText(child, context));
    node.children = highlights(inlineFootnotes(words, context.footnotes));
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

/** `[words][name]` with the address that `[name]: …` gives it elsewhere in the note. */
function fromReference(node: PhrasingContent, { definitions }: Context): PhrasingContent {
  if (node.type !== "linkReference" && node.type !== "imageReference") return node;
  const definition = definitions.get(node.identifier);
  if (!definition) return node;
  const { url, title } = definition;
  const { position } = node;
  return node.type === "linkReference"
    ? { type: "link", url, title: title ?? null, children: node.children, position }
    : { type: "image", url, title: title ?? null, alt: node.alt ?? "", position };
}

/** `~~words~~` is struck out; `H~2~O`, to Obsidian, is not. */
function fromTildes(node: PhrasingContent, { source }: Context): PhrasingContent[] {
  if (node.type !== "delete" || source.startsWith("~~", node.position?.start.offset)) return [node];
  const tilde = { type: "text", value: "~" } as const;
  return [tilde, ...node.children, tilde];
}

const BRACKETED = new Set(["link", "image", "linkReference", "imageReference"]);

/** Sätteri reads `[[…]]` as a link; what it really says stands in the source. */
function fromBrackets(node: PhrasingContent, context: Context): PhrasingContent[] {
  if (!BRACKETED.has(node.type)) return [node];
  const written = writtenAs(node, context.source);
  const open = written.startsWith("![[") ? 3 : written.startsWith("[[") ? 2 : 0;
  // `![[x.png]](url)` is an embed with words after it; of `[[x]](url)` Sätteri knows that.
  const end = open === 3 ? written.indexOf("]]") : written.length - 2;
  if (open === 0 || !written.startsWith("]]", end)) return [node];
  const link = parseWikiLink(withoutBlanks(written.slice(open, end)));
  const { position } = node;
  const leadsNowhere = link.target === "" && link.headings.length === 0 && link.block === undefined;
  if (leadsNowhere) return [{ type: "text", value: withoutBlanks(written) }];
  const rest = withoutBlanks(written.slice(end + 2));
  return [
    { type: "wikiLink", ...link, embed: open === 3, position },
    ...(rest === "" ? [] : [{ type: "text", value: rest } as const]),
  ];
}

function writtenAs({ position }: Node, source: string): string {
  const { start, end } = position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

/** Takes comments out of a text, puts its formulas back, and sets escaped characters apart. */
function fromText(node: PhrasingContent, context: Context): PhrasingContent[] {
  if (node.type !== "text") return [node];
  const whole = node.value.includes(BLANK) ? { ...node, value: withoutBlanks(node.value) } : node;
  if (whole.value === "" && node.value !== "") return [];
  const parts = withoutEscapes(whole, context);
  return whole.value.includes(FORMULA) ? withFormulas(parts, context) : parts;
}

const FORMULAS = new RegExp(`(${FORMULA}+)`);

/** Puts the formulas of one text back, which may be in several parts. */
function withFormulas(parts: readonly Text[], { source, formulas }: Context): PhrasingContent[] {
  let point: Point = parts[0]?.position?.start ?? { line: 1, column: 1, offset: 0 };
  let next = firstFrom(formulas, point.offset ?? 0);
  return parts.flatMap((node) =>
    node.value.split(FORMULAS).flatMap((part): PhrasingContent[] => {
      if (part === "") return [];
      if (!part.startsWith(FORMULA)) return [{ ...node, value: part }];
      const found: PhrasingContent[] = [];
      for (let left = part.length; left > 0 && next < formulas.length; next++) {
        const [from = 0, to = 0] = formulas[next] ?? [];
        left -= to - from;
        const value = source.slice(from + 1, to - 1).replaceAll("\\|", "|");
        point = pointAt(from, point, source);
        found.push({
          type: "formula",
          value,
          display: false,
          position: { start: point, end: point },
        });
      }
      return found;
    }),
  );
}

/** The index of the first range that begins at `offset` or after it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Point = NonNullable<Root["position"]>["start"];

/** The line and column of an offset, counted on from a point before it. */
function pointAt(offset: number, { offset: from = 0, line, column }: Point, source: string): Point {
  const lines = source.slice(from, offset).split("\n");
  const last = lines.at(-1)?.length ?? 0;
  return {
    offset,
    line: line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : column + last,
  };
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Splits a text at its escaped characters: `\#` is a text node "#" that is
 * marked as meant literally. The value is what the source says less its
 * backslashes, marks of quotes and indents, so it is found in it in order.
 */
function withoutEscapes(node: Text, { source }: Context): Text[] {
  const { start, end } = node.position ?? {};
  const [from, to] = [start?.offset ?? 0, end?.offset ?? 0];
  if (node.value.length >= to - from) return [node];
  const written = source.slice(from, to);
  if (!written.includes("\\")) return [node];
  const { value } = node;
  const parts: Text[] = [];
  let last = 0;
  let at = 0;
  for (let index = 0; index < written.length && at < value.length; index++) {
    const next = written[index + 1] ?? "";
    if (written[index] === "\\" && PUNCTUATION.test(next) && next === value[at]) {
      if (at > last) parts.push({ ...node, value: value.slice(last, at) });
      parts.push({ ...node, value: next, data: { literal: true } });
      last = ++at;
      index++;
    } else if (written[index] === value[at] || value[at] === FORMULA) at++;
  }
  if (last < value.length) parts.push({ ...node, value: value.slice(last) });
  return parts;
}
