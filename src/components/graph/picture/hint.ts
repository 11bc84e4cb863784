/** What the pointer or the list is at, drawn over the picture: a note by its name, or links with their verbs. */

import { at } from "../../../shared/assert.ts";
import { LINE, OFFSET } from "../../../shared/graph/labels.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import type { Colors } from "./colors.ts";
import type { Measure, Projection } from "./frame.ts";
import { frameEdge } from "./frameEdges.ts";
import { type Box, placeOnLine } from "./geometry.ts";
import { nameOf, radiusOf } from "./looks.ts";
import { paintBox, paintStrongEdge } from "./paint.ts";

export type Hint = { readonly edges: readonly number[] } | { readonly note: number };

export interface HintOptions {
  readonly graph: Graph;
  /** Their names are not to be covered. */
  readonly chosen: readonly number[];
  readonly projection: Projection;
  /** Of the picture, in px. */
  readonly width: number;
  readonly measure: Measure;
  readonly colors: Colors;
}

export function drawHint(
  context: CanvasRenderingContext2D,
  hint: Hint,
  options: HintOptions,
): void {
  const { graph, projection, width, measure, colors } = options;
  if ("edges" in hint) {
    const names = namesOf(options);
    for (const index of hint.edges) {
      const edge = frameEdge(graph, index, projection);
      const { verb } = at(graph.view.relations, edge.relation);
      paintStrongEdge(context, edge, colors);
      const [x, y] = placeOnLine(
        edge,
        { width: measure(verb, true) + 12, height: LINE + 6 },
        names,
      );
      paintBox(context, verb, x, y, colors.accent, colors);
    }
  } else {
    const { note } = hint;
    const name = nameOf(graph, note);
    const half = measure(name, true) / 2 + 10;
    const x = Math.max(half, Math.min(width - half, projection.x(note)));
    const y = Math.max(14, projection.y(note) - radiusOf(graph, note) - 16);
    paintBox(context, name, x, y, colors.rule, colors);
  }
}

/** Where the names of what is chosen may stand: on either side of their marks. */
function namesOf({ graph, chosen, projection, measure }: HintOptions): Box[] {
  return chosen.map((note) => ({
    x: projection.x(note),
    y: projection.y(note),
    width: 2 * (OFFSET + measure(nameOf(graph, note), true)),
    height: LINE,
  }));
}
