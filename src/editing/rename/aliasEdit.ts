import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { findBlock } from "../../intake/block.ts";
import { readFrontMatter } from "../../intake/frontMatter.ts";
import { knownKey } from "../../record/fields.ts";
import { at, expected } from "../../shared/assert.ts";
import type { Edit } from "../edits.ts";
import { yamlOf } from "../links/scalarPlaces.ts";
import { yamlString } from "../yamlString.ts";

/** The edit that adds a name to `aliases:`, in the style that the list has. */
export function aliasEdit(text: string, alias: string): Omit<Edit, "file"> {
  const front = yamlOf(text);
  const name = yamlString(alias);
  const block = findBlock(text);
  if (!front && block && readFrontMatter(text).end.lines > 0) {
    // Where the YAML can't be read, every key is read by itself, and a second list adds to the first.
    const lines = text.split("\n");
    const [indent] = /^[ \t]*/.exec(at(lines, block.from)) ?? [""];
    const above = lines.slice(0, block.from).join("\n").length + 1;
    return insert(above, `${indent}aliases: [${name}]\n`);
  }
  if (!front) return insert(0, `---\naliases: [${name}]\n---\n\n`);
  const { yaml, start } = front;
  const root = parseDocument(yaml, { schema: "core", logLevel: "silent" }).contents;
  const pair = isMap(root)
    ? root.items.find(
        ({ key }) => isScalar(key) && /^alias(?:es)?$/.test(knownKey(String(key.value))),
      )
    : undefined;
  if (!pair) return insert(start, `aliases: [${name}]\n`);
  const { key, value } = pair;
  const [from, to] = isNode(value) ? rangeOf(value) : [0, 0];
  if (isSeq(value) && value.flow) {
    const place = start + yaml.lastIndexOf("]", to - 1);
    return insert(place, value.items.length > 0 ? `, ${name}` : name);
  }
  if (isSeq(value)) {
    const last = at(value.items, -1);
    const lineStart = yaml.lastIndexOf("\n", from) + 1;
    const indent = yaml.slice(lineStart, from).replace(/[^ \t].*$/s, "");
    const end = isNode(last) ? rangeOf(last)[1] : to;
    return insert(start + end, `\n${indent}- ${name}`);
  }
  const written = yaml.slice(from, to);
  if (written.trim() === "") {
    const colon = yaml.indexOf(":", isNode(key) ? rangeOf(key)[1] : 0) + 1;
    return insert(start + colon, ` [${name}]`);
  }
  return { start: start + from, end: start + to, text: `[${written}, ${name}]` };
}

function insert(offset: number, text: string): Omit<Edit, "file"> {
  return { start: offset, end: offset, text };
}

/** Offsets in the YAML: of the first character, and of the one after the last. */
function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = expected(node.range, "a range of what was parsed");
  return [start, end];
}
