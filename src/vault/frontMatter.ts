/**
 * The front matter of a note: YAML between two lines of `---`.
 *
 * Values stay as written: dates and numbers are strings ("2026-02-31" must not
 * become March, nor "0079" 79), only `true` and `false` without quotes are
 * booleans. Aliases (`*x`) are refused, and with them every YAML bomb.
 */

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from "yaml";
import { LIMITS } from "./limits.ts";

export type Value = string | boolean | null | Value[] | { readonly [key: string]: Value };

export interface FrontMatter {
  readonly data: Readonly<Record<string, Value>>;
  /** The line of each top-level key, from 1. */
  readonly lines: Readonly<Record<string, number>>;
  /** Where the text after it begins: lines before it, and characters. */
  readonly end: { readonly lines: number; readonly offset: number };
}

/** What is wrong with it, for one problem: the note is not published. */
export interface Unreadable {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;

/** Splits and reads. Never throws; what can't be read comes back as `Unreadable`. */
export function readFrontMatter(source: string): FrontMatter | Unreadable {
  const none: FrontMatter = { data: {}, lines: {}, end: { lines: 0, offset: 0 } };
  if (!source.startsWith("---")) return none;
  const lines = source.split("\n");
  if (!FENCE.test(lines[0] ?? "")) return none;
  const end = lines.findIndex((line, index) => index > 0 && END.test(line));
  if (end === -1) {
    // A rule at the top of a note is no front matter; an unfinished one may say `draft: true`.
    return /^[\w-]+[ \t]*:/.test(lines[1] ?? "")
      ? { line: 1, column: 1, reason: "it opens with `---` and is never closed" }
      : none;
  }
  const yaml = lines.slice(1, end).join("\n");
  if (yaml.length > LIMITS.frontMatterBytes) {
    return { line: 1, column: 1, reason: `it is longer than ${LIMITS.frontMatterBytes} bytes` };
  }
  const read = readYaml(yaml);
  if ("reason" in read) return { ...read, line: read.line + 1 };
  const keyLines = Object.entries(read.lines).map(([key, line]) => [key, line + 1] as const);
  const offset = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return {
    data: read.data,
    lines: Object.fromEntries(keyLines),
    end: { lines: end + 1, offset },
  };
}

/** The text of a note with its front matter as blank lines, so that every line keeps its number. */
export function bodyAfter(source: string, { lines, offset }: FrontMatter["end"]): string {
  return lines === 0 ? source : "\n".repeat(lines) + source.slice(offset);
}

/** One YAML map, as the front matter of a note or as `site.yaml`. Lines count from 1. */
export function readYaml(yaml: string): Omit<FrontMatter, "end"> | Unreadable {
  const counter = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(yaml, {
      schema: "core",
      lineCounter: counter,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "silent",
    });
    const error = document.errors[0];
    if (error) return { ...place(error.pos[0]), reason: firstLine(error.message) };
    const root = document.contents;
    if (root === null) return { data: {}, lines: {} };
    if (!isMap(root)) return { line: 1, column: 1, reason: "it is not a list of `key: value`" };
    const data = toValue(root as Node, 0);
    const lines = root.items.map((pair) => {
      const key = pair.key as Node;
      return [keyText(key), place(key.range?.[0] ?? 0).line] as const;
    });
    return { data: data as Record<string, Value>, lines: Object.fromEntries(lines) };
  } catch (error) {
    return { line: 1, column: 1, reason: firstLine((error as Error).message) };
  }
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/[.:]$/, "");
}

function toValue(node: Node | null, depth: number): Value {
  if (depth > LIMITS.frontMatterDepth) {
    throw new Error(`it is nested more than ${LIMITS.frontMatterDepth} levels deep`);
  }
  if (node === null) return null;
  if (isAlias(node)) throw new Error(`it uses a YAML alias (*${node.source}), which is not allowed`);
  if (isScalar(node)) {
    if (node.value === null) return null;
    if (typeof node.value === "boolean") return node.value;
    return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toValue(item as Node | null, depth + 1));
    return unquotedLink(items) ?? items;
  }
  if (!isMap(node)) return null;
  // `fromEntries` defines properties, so that a key `__proto__` is only a key.
  return Object.fromEntries(
    node.items.map((pair) => [
      keyText(pair.key as Node),
      toValue(pair.value as Node | null, depth + 1),
    ]),
  );
}

function keyText(key: Node): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** `related: [[Note]]` without quotes is, to YAML, a list in a list; to its author, a link. */
function unquotedLink(items: readonly Value[]): string | undefined {
  const [inner] = items;
  if (items.length !== 1 || !Array.isArray(inner)) return undefined;
  const words = inner.filter((item) => typeof item === "string");
  return words.length > 0 && words.length === inner.length ? `[[${words.join(", ")}]]` : undefined;
}
