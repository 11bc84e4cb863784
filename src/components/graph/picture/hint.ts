/** What the pointer or the list is at, drawn over the picture: a note by its name, or links with their verbs. */

import { at } from "../../../shared/assert.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import type { Colors } from "./colors.ts";
import type { Measure, Projection } from "./frame.ts";
import { frameEdge } from "./frameEdges.ts";
import { nameOf, radiusOf } from "./looks.ts";
import { paintBox, paintStrongEdge } from "./paint.ts";

export type Hint = { readonly edges: readonly number[] } | { readonly note: number };

export interface HintOptions {
  readonly graph: Graph;
  readonly projection: Projection;
  /** Of the picture, in px. */
  readonly width: number;
  readonly measure: Measure;
  readonly colors: Colors;
}

export function drawHint(
  context: CanvasRenderingContext2D,
  hint: Hint,
  { graph, projection, width, measure, colors }: HintOptions,
): void {
  if ("edges" in hint) {
    for (const index of hint.edges) {
      const edge = frameEdge(graph, index, projection);
      const { verb } = at(graph.view.relations, edge.relation);
      paintStrongEdge(context, edge, colors);
      const [x, y] = [(edge.x1 + edge.x2) / 2, (edge.y1 + edge.y2) / 2];
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
