/** Lays a frame out: what stands in the picture, in how much detail. */

import { at } from "../../../shared/assert.ts";
import { byLinks } from "../../../shared/graph/view.ts";
import type { Frame, FrameOptions, Projection } from "./frame.ts";
import { edgesIn } from "./frameEdges.ts";
import { groupsIn } from "./frameGroups.ts";
import { namesIn } from "./frameNames.ts";
import { radiusOf } from "./looks.ts";

/** More notes than this in the picture are shown as groups. */
const GROUPS_FROM = 1500;

/** Notes that one picture has shapes for, with the margin around it; further ones are dots. */
const MAX_MARKS = 600;

/** Px beyond the sides at which a mark still reaches into the picture. */
const MARK_REACH = 20;

export function frameOf(options: FrameOptions): Frame {
  const { graph, scope, width, height, margin } = options;
  const projection = projectionOf(options);
  const { x, y } = projection;
  const isWithin = (note: number, inset: number) => {
    const [left, top] = [x(note), y(note)];
    return left > inset && left < width - inset && top > inset && top < height - inset;
  };
  const isInside = (note: number) => isWithin(note, -MARK_REACH);
  const empty = { width, height, edges: [], marks: [], dots: [], groups: [], names: [] };

  const seen = scope.notes.filter((note) => isWithin(note, margin)).length;
  if (seen > GROUPS_FROM && !scope.focus) {
    return { ...empty, detail: "groups", isCut: false, ...groupsIn(options, projection) };
  }

  // Without a focus, nothing is out of it.
  const isFaint = (note: number) => scope.focus?.has(note) === false;
  const compareLinks = byLinks(graph);
  const ordered = scope.notes
    .filter(isInside)
    .sort((a, b) => Number(isFaint(a)) - Number(isFaint(b)) || compareLinks(a, b));
  const hubs = ordered.slice(0, MAX_MARKS);
  const others = ordered.slice(MAX_MARKS);
  const detail = others.length > 0 ? "hubs" : "all";
  const drawn = new Uint8Array(graph.size);
  for (const note of hubs) drawn[note] = 1;
  // Between dots no link is drawn; otherwise all that have an end in the picture are.
  const hasEdge =
    detail === "hubs"
      ? (source: number, target: number) => drawn[source] === 1 && drawn[target] === 1
      : (source: number, target: number) => isInside(source) || isInside(target);
  return {
    ...empty,
    detail,
    ...edgesIn(options, projection, hasEdge),
    marks: hubs.map((note) => ({
      note,
      kind: at(graph.view.kind, note),
      x: x(note),
      y: y(note),
      radius: radiusOf(graph, note),
      isFaint: isFaint(note),
    })),
    dots: others.flatMap((note) => [x(note), y(note)]),
    names: namesIn(options, projection, isInside, hubs),
  };
}

function projectionOf({ graph, camera, width, height }: FrameOptions): Projection {
  const { view } = graph;
  return {
    x: (note) => width / 2 + (at(view.x, note) - camera.x) * camera.scale,
    y: (note) => height / 2 + (at(view.y, note) - camera.y) * camera.scale,
  };
}
