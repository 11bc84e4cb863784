/**
 * The front matter of a note: YAML between two lines of `---`.
 *
 * Values stay as written: dates and numbers are strings ("2026-02-31" must not
 * become March, nor "0079" 79), only `true` and `false` without quotes are
 * booleans. Aliases (`*x`) are refused, and with them every YAML bomb.
 */

import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import { at, expected } from "../../shared/assert.ts";
import { LIMITS } from "./limits.ts";

export type Value = string | boolean | null | Value[] | { readonly [key: string]: Value };

/** A place in the file: lines and columns from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface FrontMatter {
  readonly data: Readonly<Record<string, Value>>;
  /** Where each key and each item of a list begins: "date", "companies.0", "sources.1.url". */
  readonly places: Readonly<Record<string, Spot>>;
  /** Where the text after it begins: lines before it, and characters. */
  readonly end: { readonly lines: number; readonly offset: number };
}

/** What is wrong with it, for one problem: the note is not published. */
export interface Unreadable extends Spot {
  readonly reason: string;
  /** What could be read of it all the same: the names that its author may have given the note. */
  readonly data: Readonly<Record<string, Value>>;
}

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;

/** What other tools open their front matter with. Such a note may say that it is a draft, too. */
const FOREIGN_FENCE = /^(?:---[ \t]*[A-Za-z]+|\+\+\+|;;;)[ \t]*$/;

/** A key, as the first thing below a `---`. */
const KEY = /^["']?[\w-]+["']?[ \t]*:(?:[ \t]|$)/;

/** Splits and reads. Never throws; what can't be read comes back as `Unreadable`. */
export function readFrontMatter(source: string): FrontMatter | Unreadable {
  const none: FrontMatter = { data: {}, places: {}, end: { lines: 0, offset: 0 } };
  const opening = at(source.split("\n", 1), 0);
  if (FOREIGN_FENCE.test(opening)) {
    return unreadable(1, 1, `\`${opening.trim()}\` opens another language than YAML`);
  }
  if (!FENCE.test(opening)) return none;
  const lines = source.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && END.test(line));
  if (end === -1) {
    // A rule at the top of a note is no front matter; an unfinished one may say `draft: true`.
    const first = lines.findIndex((line, index) => index > 0 && !/^\s*(?:#|$)/.test(line));
    if (first === -1 || !KEY.test(at(lines, first))) return none;
    const blank = lines.findIndex((line, index) => index > first && line.trim() === "");
    const { data } = readYaml(lines.slice(1, blank === -1 ? undefined : blank).join("\n"));
    return { ...unreadable(1, 1, "it opens with `---` and is never closed"), data };
  }
  const yaml = lines.slice(1, end).join("\n");
  if (Buffer.byteLength(yaml) > LIMITS.frontMatterBytes) {
    return unreadable(1, 1, `it is longer than ${LIMITS.frontMatterBytes} bytes`);
  }
  const read = readYaml(yaml, 1);
  if ("reason" in read) return read;
  const offset = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...read, end: { lines: end + 1, offset } };
}

/** The text of a note with its front matter as blank lines, so that every line keeps its number. */
export function bodyAfter(source: string, { lines, offset }: FrontMatter["end"]): string {
  return lines === 0 ? source : "\n".repeat(lines) + source.slice(offset);
}

/**
 * One YAML map, as the front matter of a note or as `site.yaml`. `linesAbove`
 * is how many lines of the file stand above it.
 */
export function readYaml(yaml: string, linesAbove = 0): Omit<FrontMatter, "end"> | Unreadable {
  const counter = new LineCounter();
  const spot = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + linesAbove, column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(yaml, {
      schema: "core",
      lineCounter: counter,
      // Looked for below, where it takes one look a key.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const root = document.contents;
    const error = document.errors[0];
    if (error?.code === "RESOURCE_EXHAUSTION") return unreadable(1 + linesAbove, 1, TOO_DEEP);
    const place = error && spot(error.pos[0]);
    if (root === null && !place) return { data: {}, places: {} };
    if (!isMap(root)) {
      const reason = error ? firstLine(error.message) : "it is not a list of `key: value`";
      const { line, column } = place ?? { line: 1 + linesAbove, column: 1 };
      return unreadable(line, column, reason);
    }
    const places: Record<string, Spot> = Object.create(null);
    const refused = refusal(root as Node, "", 0, (path, offset) => {
      places[path] = spot(offset);
    });
    const data = toValue(root as Node, 0) as Record<string, Value>;
    if (error && place) return { ...place, reason: firstLine(error.message), data };
    if (refused) return { ...spot(refused.offset), reason: refused.reason, data };
    return { data, places };
  } catch (error) {
    return unreadable(1 + linesAbove, 1, firstLine((error as Error).message));
  }
}

function unreadable(line: number, column: number, reason: string): Unreadable {
  return { line, column, reason, data: {} };
}

function firstLine(message: string): string {
  return at(message.split("\n"), 0).replace(/[.:]$/, "");
}

const TOO_DEEP = `it is nested more than ${LIMITS.frontMatterDepth} levels deep`;

/** Every node of a parsed document has its place. */
function offsetOf({ range }: Node): number {
  return at(expected(range, "the range of a YAML node"), 0);
}

/** The first thing that front matter may not hold. `found` is called with the place of each key and item. */
function refusal(
  node: Node | null,
  path: string,
  depth: number,
  found: (path: string, offset: number) => void,
): { reason: string; offset: number } | undefined {
  if (node === null) return undefined;
  const offset = offsetOf(node);
  if (isAlias(node)) {
    return { reason: `it uses a YAML alias (*${node.source}), which is not allowed`, offset };
  }
  if (!isCollection(node)) return undefined;
  if (depth >= LIMITS.frontMatterDepth) {
    return { reason: TOO_DEEP, offset };
  }
  const below = (name: string) => (path === "" ? name : `${path}.${name}`);
  if (!isMap(node)) {
    for (const [index, item] of node.items.entries()) {
      const child = item as Node | null;
      found(below(String(index)), child ? offsetOf(child) : offset);
      const refused = refusal(child, below(String(index)), depth + 1, found);
      if (refused) return refused;
    }
    return undefined;
  }
  const keys = new Set<string>();
  for (const pair of node.items) {
    const key = pair.key as Node | null;
    const name = keyText(key);
    const start = key ? offsetOf(key) : offset;
    if (keys.has(name)) return { reason: `it has the key \`${name}\` twice`, offset: start };
    keys.add(name);
    found(below(name), start);
    const refused = refusal(pair.value as Node | null, below(name), depth + 1, found);
    if (refused) return refused;
  }
  return undefined;
}

function toValue(node: Node | null, depth: number): Value {
  // What is refused is read for its names alone.
  if (node === null || isAlias(node) || depth > LIMITS.frontMatterDepth) return null;
  if (isScalar(node)) {
    if (node.value === null) return null;
    if (typeof node.value === "boolean") return node.value;
    return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  }
  if (!isCollection(node)) return null;
  if (!isMap(node)) {
    const items = node.items.map((item) => toValue(item as Node | null, depth + 1));
    // absent: a list that is no link
    return unquotedLink(items) ?? items;
  }
  // `fromEntries` defines properties, so that a key `__proto__` is only a key.
  return Object.fromEntries(
    node.items.map((pair) => [
      keyText(pair.key as Node | null),
      toValue(pair.value as Node | null, depth + 1),
    ]),
  );
}

function keyText(key: Node | null): string {
  // A key that is no scalar is none that anyone reads.
  if (!isScalar(key)) return "";
  return key.source === undefined ? String(key.value) : key.source;
}

/** `related: [[Note]]` without quotes is, to YAML, a list in a list; to its author, a link. */
function unquotedLink(items: readonly Value[]): string | undefined {
  const [inner] = items;
  if (items.length !== 1 || !Array.isArray(inner)) return undefined;
  const words = inner.filter((item) => typeof item === "string");
  return words.length > 0 && words.length === inner.length ? `[[${words.join(", ")}]]` : undefined;
}
