/** The links of a frame. */

import { at } from "../../../shared/assert.ts";
import type { Scope } from "../../../shared/graph/scope.ts";
import { ends, type Graph } from "../../../shared/graph/view.ts";
import type { Frame, FrameEdge, FrameOptions, Projection } from "./frame.ts";
import { radiusOf } from "./looks.ts";

/** Links that one picture holds. */
const MAX_EDGES = 2500;

/** Those of the scope that have an edge in the picture, as `hasEdge` says of their source and target. */
export function edgesIn(
  { graph, scope, chosen }: FrameOptions,
  projection: Projection,
  hasEdge: (source: number, target: number) => boolean,
): Pick<Frame, "edges" | "isCut"> {
  const edges: FrameEdge[] = [];
  for (const edge of scope.edges) {
    const [source, target] = [at(graph.source, edge), at(graph.target, edge)];
    if (!hasEdge(source, target) || !isInFocus(scope, chosen, source, target)) continue;
    edges.push(frameEdge(graph, edge, projection));
    if (edges.length === MAX_EDGES) break;
  }
  return { edges, isCut: edges.length === MAX_EDGES };
}

export function frameEdge(graph: Graph, edge: number, { x, y }: Projection): FrameEdge {
  const relation = at(graph.relation, edge);
  const [actor, acted] = ends(graph, edge);
  return {
    edge,
    relation,
    ...{ x1: x(actor), y1: y(actor), x2: x(acted), y2: y(acted) },
    head: at(graph.view.relations, relation).arrow ? radiusOf(graph, acted) : undefined,
  };
}

/** In a neighborhood all its links; on a path what leads from end to end. Others would only be noise. */
function isInFocus(
  { focus, path }: Scope,
  chosen: readonly number[],
  source: number,
  target: number,
): boolean {
  if (!focus) return true;
  if (!focus.has(source) || !focus.has(target)) return false;
  if (!path) return true;
  const { steps } = path;
  if (steps.length > 0) return Math.abs(steps.indexOf(source) - steps.indexOf(target)) === 1;
  return chosen.includes(source) || chosen.includes(target);
}
