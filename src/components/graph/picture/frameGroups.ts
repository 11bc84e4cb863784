/** A frame from afar: a disc for each group of notes, named after its hub, and dots that hint at the notes. */

import { at } from "../../../shared/assert.ts";
import { OFFSET, placeLabels, shortName } from "../../../shared/graph/labels.ts";
import type { Frame, FrameOptions, Name, Projection } from "./frame.ts";

/** Dots that one picture holds. */
const MAX_DOTS = 3000;

export function groupsIn(
  { graph, scope, measure }: FrameOptions,
  { x, y }: Projection,
): Pick<Frame, "groups" | "names" | "dots"> {
  const { view } = graph;
  const groups = [...Map.groupBy(scope.notes, (note) => at(view.group, note))].map(
    ([group, notes]) => {
      const hub = shortName(at(view.title, at(view.hubs, group)));
      const text = `${hub} and ${(notes.length - 1).toLocaleString("en-US")} more`;
      return { disc: { group, ...circle(notes.map(x), notes.map(y)) }, size: notes.length, text };
    },
  );
  const largestFirst = groups.toSorted((a, b) => b.size - a.size);
  const sides = placeLabels(
    largestFirst.map(({ disc, text }) => {
      const width = measure(text, true);
      // In the middle of the disc: half of the text on each side.
      return { x: disc.x - width / 2 - OFFSET, y: disc.y, width, sides: ["right"] };
    }),
  );
  const every = Math.ceil(scope.notes.length / MAX_DOTS);
  return {
    groups: groups.map(({ disc }) => disc),
    dots: scope.notes.flatMap((note, index) => (index % every === 0 ? [x(note), y(note)] : [])),
    names: largestFirst
      .filter((_, index) => sides[index])
      .map(({ disc, text }): Name => {
        const { x: left, y: top } = disc;
        return { note: undefined, text, x: left, y: top, anchor: "middle", isStrong: true };
      }),
  };
}

/** Around the middle of some points, as wide as they are spread. */
function circle(xs: readonly number[], ys: readonly number[]) {
  const [x, y] = [mean(xs), mean(ys)];
  const spread = Math.sqrt(
    mean(xs.map((value, index) => (value - x) ** 2 + (at(ys, index) - y) ** 2)),
  );
  return { x, y, radius: Math.max(6, spread * 0.9) };
}

/** Of one value at least. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
