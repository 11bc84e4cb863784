/** Obsidian's canvases (JSON Canvas 1.0, https://jsoncanvas.org/spec/1.0/): what their cards show and say. */

import { isMap, isScalar, isSeq, parseDocument } from "yaml";

export interface Card {
  /** A card shows a file, of which `value` is the path in the vault, or holds Markdown. */
  readonly shows: "file" | "text";
  readonly value: string;
  /** Offsets of the JSON string in the canvas, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** In the order of the file; undefined where it can't be read. JSON is YAML, of which places are known. */
export function cardsOf(canvas: string): Card[] | undefined {
  const { contents, errors } = parseDocument(canvas, { schema: "core", logLevel: "silent" });
  if (errors.length > 0) return undefined;
  const nodes = isMap(contents) ? contents.get("nodes") : undefined;
  const pairs = isSeq(nodes) ? nodes.items.flatMap((node) => (isMap(node) ? node.items : [])) : [];
  return pairs.flatMap(({ key, value }) => {
    const shows = isScalar(key) ? key.value : undefined;
    if (shows !== "file" && shows !== "text") return [];
    if (!isScalar(value) || typeof value.value !== "string" || !value.range) return [];
    const [start, end] = value.range;
    return [{ shows, value: value.value, start, end }];
  });
}
