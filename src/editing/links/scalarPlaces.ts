/** The strings of front matter where they stand in the file, to be changed byte by byte. */

import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { readFrontMatter } from "../../intake/frontMatter.ts";
import { knownKey } from "../../record/fields.ts";
import { at, expected } from "../../shared/assert.ts";
import type { YamlStyle } from "../yamlString.ts";

export interface ScalarPlace {
  /** The top key that it stands under. */
  readonly key: string;
  /** As the compiler reads it; an unquoted `[[Note]]`, to YAML a list in a list, is a string. */
  readonly value: string;
  /** Offsets in the file, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly style: YamlStyle;
}

/** The YAML of a note, and the offset at which it begins; undefined where it has none that can be read. */
export function yamlOf(text: string): { yaml: string; start: number } | undefined {
  const front = readFrontMatter(text);
  if (front.fault || front.end.lines === 0) return undefined;
  const lines = text.split("\n").slice(0, front.end.lines);
  return { yaml: lines.slice(1, -1).join("\n"), start: at(lines, 0).length + 1 };
}

/** The strings under each key: of the value itself, and of the items of lists. */
export function scalarPlaces(text: string): ScalarPlace[] {
  const front = yamlOf(text);
  return front ? yamlScalars(front.yaml, front.start) : [];
}

/** The same of a file that is YAML as a whole; `shift` is added to every offset. */
export function yamlScalars(yaml: string, shift = 0): ScalarPlace[] {
  const root = parseDocument(yaml, {
    schema: "core",
    logLevel: "silent",
    uniqueKeys: false,
  }).contents;
  if (!isMap(root)) return [];
  return root.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : "";
    return strings(pair.value, knownKey(key), yaml, shift);
  });
}

const STYLES = new Map<unknown, YamlStyle>([
  ["QUOTE_DOUBLE", "double"],
  ["QUOTE_SINGLE", "single"],
  ["BLOCK_LITERAL", "block"],
  ["BLOCK_FOLDED", "block"],
]);

function strings(node: unknown, key: string, yaml: string, shift: number): ScalarPlace[] {
  if (!isNode(node)) return [];
  const [from, to] = expected(node.range, "a range of what was parsed");
  const place = { key, start: shift + from, end: shift + to };
  if (isScalar(node)) {
    if (typeof node.value === "boolean" || node.value === null) return [];
    const value = typeof node.value === "string" ? node.value : node.source;
    if (value === undefined) return [];
    // absent: every other style is plain
    return [{ ...place, value, style: STYLES.get(node.type) ?? "plain" }];
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
  return node.items.flatMap((item) => strings(item, key, yaml, shift));
}
