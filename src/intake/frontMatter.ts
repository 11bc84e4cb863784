/**
 * The front matter of a note: YAML between two lines of `---`; where it is none as a whole, key by key.
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
import { knownKey } from "../record/fields.ts";
import { at, expected } from "../shared/assert.ts";
import { LIMITS } from "../shared/limits.ts";
import { beginsWithKey, findBlock } from "./block.ts";
import { readKeyByKey } from "./keyByKey.ts";
import { readable } from "./readable.ts";

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
  /** Where a value holds what no page can show (`"\\uD800"`); `data` has U+FFFD in its place. */
  readonly replaced: readonly Spot[];
  /** Why it is no front matter to Obsidian; `data` is what could be read of it all the same. */
  readonly fault?: Fault | undefined;
}

/** What is wrong with YAML, for one problem. */
export interface Unreadable extends Spot {
  readonly reason: string;
}

export interface Fault extends Unreadable {
  /** All that stands there, and what may belong to it. */
  readonly written: string;
}

type Keys = Pick<FrontMatter, "data" | "places" | "replaced">;

/** Finds and reads it. Never throws. */
export function readFrontMatter(source: string): FrontMatter {
  const block = findBlock(source);
  if (!block) return { data: {}, places: {}, replaced: [], end: NO_LINES };
  const { from, to, doubtful, end, opening, isToml } = block;
  const lines = source.split("\n");
  const inside = lines.slice(from, to);
  const yaml = inside.join("\n");
  const isTooLong = Buffer.byteLength(yaml) > LIMITS.frontMatterBytes;
  const read = isTooLong
    ? unreadable(1, 1, `it is longer than ${LIMITS.frontMatterBytes} bytes`)
    : isToml
      ? unreadable(1, 1, "it is TOML")
      : readYaml(yaml, from);
  const faulty =
    block.fault === undefined ? "reason" in read && read : unreadable(opening + 1, 1, block.fault);
  // Words between two rules are words.
  const isText = "reason" in read && !beginsWithKey(inside);
  const keys = "reason" in read ? readYamlByKey(isText || isTooLong ? [] : inside, from) : read;
  return {
    ...withKnownKeys(withTags(keys, inside)),
    end: isText ? NO_LINES : endAt(lines, end),
    ...(faulty && { fault: { ...faulty, written: lines.slice(from, doubtful).join("\n") } }),
  };
}

const NO_LINES = { lines: 0, offset: 0 };

function endAt(lines: readonly string[], end: number): FrontMatter["end"] {
  const offset = lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0);
  return { lines: end, offset };
}

/** YAML that can't be read as a whole: every key that can, and the words of the others. */
export function readYamlByKey(lines: readonly string[], linesAbove: number): Keys {
  const replaced: Spot[] = [];
  const keys = readKeyByKey(lines, linesAbove, (yaml, above) => {
    const read = readYaml(yaml, above);
    if ("reason" in read) return undefined;
    replaced.push(...read.replaced);
    return read;
  });
  return { ...keys, replaced };
}

/** To YAML `tags: #a #b` is a remark; to their author these are tags. */
function withTags(keys: Keys, lines: readonly string[]): Keys {
  const isMissing = (value: Value) =>
    value === null || (Array.isArray(value) && value.includes(null));
  const found = Object.entries(keys.data).filter(
    ([key, value]) => /^tags?$/i.test(key) && isMissing(value),
  );
  if (found.length === 0) return keys;
  const written = readKeyByKey(lines, 0, () => undefined).data;
  const tagsIn = (text: unknown) =>
    // absent: nothing stands there, not even a remark
    (typeof text === "string" ? text.match(/(?<!\S)#[^\s#,]+/g) : null)?.join(" ") ?? null;
  const read = found.map(([key, value]) => {
    const words = written[key];
    if (!Array.isArray(value)) return [key, tagsIn(words)];
    return [key, value.map((tag, index) => tag ?? tagsIn(Array.isArray(words) && words[index]))];
  });
  return { ...keys, data: { ...keys.data, ...Object.fromEntries(read) } };
}

/** The keys that the compiler knows, however their author writes their case; others stay as they are. */
function withKnownKeys(keys: Keys): Keys {
  const { data, places } = keys;
  if (Object.keys(data).every((key) => knownKey(key) === key)) return keys;
  const known = new Map<string, Value>();
  for (const [written, value] of Object.entries(data)) {
    const key = knownKey(written);
    const other = known.get(key);
    known.set(key, other === undefined || other === null ? value : [other, value].flat());
  }
  const renamed: Record<string, Spot> = Object.create(null);
  for (const [path, place] of Object.entries(places)) {
    const [key = path] = path.split(".", 1);
    renamed[knownKey(key) + path.slice(key.length)] ??= place;
  }
  return { ...keys, data: Object.fromEntries(known), places: renamed };
}

/** The text of a note with its front matter as blank lines, so that every line keeps its number. */
export function bodyAfter(source: string, { lines, offset }: FrontMatter["end"]): string {
  return lines === 0 ? source : "\n".repeat(lines) + source.slice(offset);
}

/**
 * One YAML map, as the front matter of a note or as `site.yaml`. `linesAbove`
 * is how many lines of the file stand above it.
 */
export function readYaml(yaml: string, linesAbove = 0): Keys | Unreadable {
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
    if (root === null && !place) return { data: {}, places: {}, replaced: [] };
    if (!isMap(root)) {
      const reason = error ? firstLine(error.message) : "it is not a list of `key: value`";
      const { line, column } = place ?? { line: 1 + linesAbove, column: 1 };
      return unreadable(line, column, reason);
    }
    const places: Record<string, Spot> = Object.create(null);
    const refused = refusal(root as Node, "", 0, (path, offset) => {
      places[path] = spot(offset);
    });
    if (error && place) return { ...place, reason: firstLine(error.message) };
    if (refused) return { ...spot(refused.offset), reason: refused.reason };
    const replaced: Spot[] = [];
    const data = toValue(root as Node, (node) => replaced.push(spot(offsetOf(node))));
    return { data: data as Record<string, Value>, places, replaced };
  } catch (error) {
    return unreadable(1 + linesAbove, 1, firstLine((error as Error).message));
  }
}

function unreadable(line: number, column: number, reason: string): Unreadable {
  return { line, column, reason };
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

/** `onReplaced` is called with each scalar that holds what no page can show. */
function toValue(node: Node | null, onReplaced: (node: Node) => void): Value {
  if (node === null) return null;
  if (isScalar(node)) {
    if (node.value === null) return null;
    if (typeof node.value === "boolean") return node.value;
    // absent: a scalar that no text stands for
    const written =
      typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
    const value = readable(written);
    if (value !== written) onReplaced(node);
    return value;
  }
  if (!isCollection(node)) return null;
  if (!isMap(node)) {
    const items = node.items.map((item) => toValue(item as Node | null, onReplaced));
    // absent: a list that is no link
    return unquotedLink(items) ?? items;
  }
  // `fromEntries` defines properties, so that a key `__proto__` is only a key.
  return Object.fromEntries(
    node.items.map((pair) => [
      keyText(pair.key as Node | null),
      toValue(pair.value as Node | null, onReplaced),
    ]),
  );
}

function keyText(key: Node | null): string {
  // A key that is no scalar is none that anyone reads.
  if (!isScalar(key)) return "";
  return readable(key.source === undefined ? String(key.value) : key.source);
}

/** `related: [[Note]]` without quotes is, to YAML, a list in a list; to its author, a link. */
function unquotedLink(items: readonly Value[]): string | undefined {
  const [inner] = items;
  if (items.length !== 1 || !Array.isArray(inner)) return undefined;
  const words = inner.filter((item) => typeof item === "string");
  return words.length > 0 && words.length === inner.length ? `[[${words.join(", ")}]]` : undefined;
}

/** A value as JSON, cut to what a message has room for. */
export function quoted(value: Value | undefined): string {
  const json = value === undefined ? "nothing" : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
