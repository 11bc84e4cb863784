/** Formulas and embeds, which were masked while Sätteri read the note, as nodes in their place. */

import type { PhrasingContent, Text } from "mdast";
import { at } from "../../shared/assert.ts";
import { MASKED, type Range, withoutBlanks } from "./mask.ts";
import { type Point, startOf } from "./tree.ts";
import { parseWikiLink } from "./wikiLink.ts";

const RUNS = new RegExp(`(${MASKED}+)`);

/** The parts of one text, with what was masked in it; `masked` is all of the note, in order. */
export function withMasked(
  parts: readonly Text[],
  source: string,
  masked: readonly Range[],
): PhrasingContent[] {
  let point = startOf(at(parts, 0));
  let next = firstFrom(masked, point.offset);
  // What is still to come of a formula over several lines, on the lines after its first.
  let owed = 0;
  return parts.flatMap((node) =>
    node.value.split(RUNS).flatMap((part): PhrasingContent[] => {
      if (part === "" || (owed > 0 && part.trim() === "")) return [];
      if (!part.startsWith(MASKED)) return [{ ...node, value: part }];
      const found: PhrasingContent[] = [];
      let left = part.length - owed;
      owed = Math.max(0, -left);
      for (; left > 0 && next < masked.length; next++) {
        const [from, to] = at(masked, next);
        const start = pointAt(from, point, source);
        point = pointAt(to, start, source);
        const written = source.slice(from, to);
        left -= written.replaceAll("\n", "").length;
        owed = Math.max(0, -left);
        found.push({ ...nodeOf(written), position: { start, end: point } });
      }
      return found;
    }),
  );
}

/** `$x$`, `$$x$$` over lines, or `![[Note]]`, which leads to this note where it names nothing. */
function nodeOf(masked: string): PhrasingContent {
  const written = withoutBlanks(masked);
  if (written.startsWith("$$")) {
    // The marks of a quote begin each line of it.
    const tex = written.slice(2, -2).replace(/\n[ \t]*(?:>[ \t]?)+/g, "\n");
    return { type: "formula", value: tex.trim(), display: true };
  }
  if (written.startsWith("$")) {
    return { type: "formula", value: written.slice(1, -1).replaceAll("\\|", "|"), display: false };
  }
  return { type: "wikiLink", ...parseWikiLink(written.slice(3, -2)), embed: true };
}

/** The index of the first range that begins at `offset` or after it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [start] = at(ranges, middle);
    if (start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line and column of an offset, counted on from a point before it. */
function pointAt(offset: number, from: Point, source: string): Point {
  const lines = source.slice(from.offset, offset).split("\n");
  const last = at(lines, -1).length;
  return {
    offset,
    line: from.line + lines.length - 1,
    column: lines.length > 1 ? last + 1 : from.column + last,
  };
}
