/** The names of a frame: those that have room, the most important first. */

import { at } from "../../../shared/assert.ts";
import { type Label, OFFSET, placeLabels, type Side } from "../../../shared/graph/labels.ts";
import { byLinks } from "../../../shared/graph/view.ts";
import type { FrameOptions, Name, Projection } from "./frame.ts";
import { nameOf } from "./looks.ts";

/** Names that are asked for room in one picture. */
const MAX_NAMES = 1200;

/**
 * Which names stand in the picture depends on its scale and on what is shown, not on where it is moved: the
 * build's order, with the widths of the reader's font.
 */
export function namesIn(
  options: FrameOptions,
  { x, y }: Projection,
  isInside: (note: number) => boolean,
  hubs: readonly number[],
): Name[] {
  const { graph, measure, width, margin } = options;
  const chosen = new Set(options.chosen);
  const candidates = candidatesOf(options, hubs).map((note) => {
    const isStrong = chosen.has(note);
    return { note, text: nameOf(graph, note), x: x(note), y: y(note), isStrong };
  });
  const sides = placeLabels(
    candidates.map(({ text, isStrong, ...point }) => {
      const label = { x: point.x, y: point.y, width: measure(text, isStrong) };
      return { ...label, sides: sidesWithin(label, margin, width - margin) };
    }),
  );
  return candidates.flatMap((candidate, index): readonly Name[] => {
    const side = sides[index];
    if (!side || !isInside(candidate.note)) return [];
    return side === "right"
      ? [{ ...candidate, x: candidate.x + OFFSET, anchor: "start" }]
      : [{ ...candidate, x: candidate.x - OFFSET, anchor: "end" }];
  });
}

/** Chosen notes first, then in the order in which the build found room for them, then the most linked. */
function candidatesOf({ graph, scope, chosen }: FrameOptions, hubs: readonly number[]): number[] {
  const { level } = graph.view;
  const isLast = (note: number) => Number(!chosen.includes(note));
  const compareLinks = byLinks(graph);
  const notes = scope.focus
    ? [...scope.focus]
    : scope.notes.length <= MAX_NAMES
      ? scope.notes
      : hubs;
  return notes
    .toSorted((a, b) => isLast(a) - isLast(b) || at(level, a) - at(level, b) || compareLinks(a, b))
    .slice(0, MAX_NAMES);
}

const BOTH: readonly Side[] = ["right", "left"];

/** The sides on which the edge of the picture does not cut a name. */
function sidesWithin({ x, width }: Label, left: number, right: number): readonly Side[] {
  if (x < left || x > right) return [x < left ? "left" : "right"];
  return BOTH.filter((side) =>
    side === "right" ? x + OFFSET + width < right : x - OFFSET - width > left,
  );
}
