/** The strings of front matter where they stand in the file, to be changed byte by byte. */

import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { readFrontMatter } from "../../vault/core/frontMatter.ts";
import type { Edit } from "../edits.ts";

export interface ScalarPlace {
  /** The top key that it stands under. */
  readonly key: string;
  /** As the compiler reads it; an unquoted `[[Note]]`, to YAML a list in a list, is a string. */
  readonly value: string;
  /** Offsets in the file, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly style: "plain" | "double" | "single" | "block" | "flow";
}

/** Where the YAML of a note begins and ends; undefined for a note without front matter that can be read. */
function yamlOf(text: string): { yaml: string; start: number } | undefined {
  const front = readFrontMatter(text);
  if ("reason" in front || front.end.lines === 0) return undefined;
  const lines = text.split("\n").slice(0, front.end.lines);
  const start = (lines[0]?.length ?? 0) + 1;
  return { yaml: lines.slice(1, -1).join("\n"), start };
}

/** The strings under each key: of the value itself, and of the items of lists. */
export function scalarPlaces(text: string): ScalarPlace[] {
  const front = yamlOf(text);
  return front ? yamlScalars(front.yaml, front.start) : [];
}

/** The same of a file that is YAML as a whole. */
export function yamlScalars(yaml: string, shift = 0): ScalarPlace[] {
  const root = parseDocument(yaml, {
    schema: "core",
    logLevel: "silent",
    uniqueKeys: false,
  }).contents;
  if (!isMap(root)) return [];
  return root.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : "";
    return strings(pair.value as Node | null, key, yaml, shift);
  });
}

const STYLES = new Map([
  ["QUOTE_DOUBLE", "double"],
  ["QUOTE_SINGLE", "single"],
  ["BLOCK_LITERAL", "block"],
  ["BLOCK_FOLDED", "block"],
] as const);

function strings(node: Node | null, key: string, yaml: string, shift: number): ScalarPlace[] {
  const [from = 0, to = 0] = node?.range ?? [];
  const place = { key, start: shift + from, end: shift + to };
  if (isScalar(node)) {
    if (typeof node.value !== "string" && !node.source) return [];
    if (typeof node.value === "boolean" || node.value === null) return [];
    const value = typeof node.value === "string" ? node.value : (node.source ?? "");
    const style = STYLES.get(node.type as "QUOTE_DOUBLE") ?? "plain";
    return [{ ...place, value, style }];
  }
  if (!isSeq(node)) return [];
  const [inner] = node.items;
  const written = yaml.slice(from, to);
  if (node.items.length === 1 && isSeq(inner) && /^\[\s*\[/.test(written) && node.flow) {
    const words = inner.items.map((item) =>
      isScalar(item) ? String(item.source ?? item.value) : "",
    );
    return [{ ...place, value: `[[${words.join(", ")}]]`, style: "flow" }];
  }
  return node.items.flatMap((item) => strings(item as Node | null, key, yaml, shift));
}

/** A string as YAML writes it in the given style; quoted where a plain one would be misread. */
export function yamlString(value: string, style: ScalarPlace["style"] = "plain"): string {
  if (style === "single") return `'${value.replaceAll("'", "''")}'`;
  return style === "plain" && isPlain(value) ? value : JSON.stringify(value);
}

/** Words that YAML reads as they stand, in lists too. */
function isPlain(value: string): boolean {
  return (
    /^[\p{L}](?:[\p{L}\p{N}\p{M} ._()&/'-]*[\p{L}\p{N}\p{M}.)])?$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
  );
}

/** The edit that adds a name to `aliases:`, in the style that the list has. */
export function aliasEdit(text: string, alias: string): Omit<Edit, "file"> {
  const front = yamlOf(text);
  const name = yamlString(alias);
  if (!front) return { start: 0, end: 0, text: `---\naliases: [${name}]\n---\n\n` };
  const { yaml, start } = front;
  const root = parseDocument(yaml, { schema: "core", logLevel: "silent" }).contents;
  const pair = isMap(root)
    ? root.items.find(
        ({ key }) => isScalar(key) && (key.value === "aliases" || key.value === "alias"),
      )
    : undefined;
  if (!pair) return { start, end: start, text: `aliases: [${name}]\n` };
  const value = pair.value as Node | null;
  const [from = 0, to = 0] = value?.range ?? [];
  if (isSeq(value) && value.flow) {
    const at = start + yaml.lastIndexOf("]", to - 1);
    return { start: at, end: at, text: value.items.length > 0 ? `, ${name}` : name };
  }
  if (isSeq(value)) {
    const last = value.items.at(-1) as Node | undefined;
    const lineStart = yaml.lastIndexOf("\n", from) + 1;
    const indent = /^[ \t]*/.exec(yaml.slice(lineStart))?.[0] ?? "";
    const at = start + (last?.range?.[1] ?? to);
    return { start: at, end: at, text: `\n${indent}- ${name}` };
  }
  const written = yaml.slice(from, to);
  if (written.trim() === "") {
    const key = pair.key as Node;
    const colon = start + yaml.indexOf(":", key.range?.[1] ?? 0) + 1;
    return { start: colon, end: colon, text: ` [${name}]` };
  }
  return { start: start + from, end: start + to, text: `[${written}, ${name}]` };
}
