/** Formulas, which were masked while Sätteri read the note, as nodes in their place. */

import type { PhrasingContent, Text } from "mdast";
import { at } from "../../shared/assert.ts";
import { FORMULA, type Range } from "./mask.ts";
import { type Point, startOf } from "./tree.ts";

const FORMULAS = new RegExp(`(${FORMULA}+)`);

/** The parts of one text, with the formulas that begin in it; `formulas` are those of the note, in order. */
export function withFormulas(
  parts: readonly Text[],
  source: string,
  formulas: readonly Range[],
): PhrasingContent[] {
  let point = startOf(at(parts, 0));
  let next = firstFrom(formulas, point.offset);
  return parts.flatMap((node) =>
    node.value.split(FORMULAS).flatMap((part): PhrasingContent[] => {
      if (part === "") return [];
      if (!part.startsWith(FORMULA)) return [{ ...node, value: part }];
      const found: PhrasingContent[] = [];
      for (let left = part.length; left > 0 && next < formulas.length; next++) {
        const [from, to] = at(formulas, next);
        left -= to - from;
        const value = source.slice(from + 1, to - 1).replaceAll("\\|", "|");
        point = pointAt(from, point, source);
        const position = { start: point, end: point };
        found.push({ type: "formula", value, display: false, position });
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
