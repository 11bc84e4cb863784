/** A frame on a canvas. */

import { LINE } from "../../shared/graph/labels.ts";
import type { GraphView } from "../../shared/graph/view.ts";
import type { Colors } from "./colors.ts";
import type { Frame, FrameEdge, Name } from "./frame.ts";

/** Px of a name on the map. */
export const FONT_SIZE = 12;

/** More edges than this are drawn solid and without heads: nobody could tell dashes apart, and they are slow. */
const PLAIN_FROM = 700;

export function fontOf({ font }: Colors, isStrong: boolean): string {
  return `${isStrong ? 650 : 450} ${FONT_SIZE}px ${font}`;
}

/** The shapes of the kinds, each drawn for a radius of 6 px. */
export function shapesOf(view: GraphView): Path2D[] {
  return view.kinds.map(({ shape }) => new Path2D(shape));
}

export function paint(
  context: CanvasRenderingContext2D,
  frame: Frame,
  view: GraphView,
  shapes: readonly Path2D[],
  colors: Colors,
): void {
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, frame.width, frame.height);
  paintEdges(context, frame.edges, view, colors);
  paintDots(context, frame, colors);
  context.lineWidth = 1;
  for (const { x, y, radius } of frame.groups) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.globalAlpha = 0.6;
    context.fillStyle = colors.raised;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colors.rule;
    context.stroke();
  }
  const base = context.getTransform();
  for (const { kind, x, y, radius, isFaint } of frame.marks) {
    const shape = shapes[kind];
    if (!shape) continue;
    context.globalAlpha = isFaint ? 0.22 : 1;
    context.translate(x, y);
    context.scale(radius / 6, radius / 6);
    context.fillStyle = colors.kinds[kind] ?? colors.ink;
    context.fill(shape);
    context.strokeStyle = colors.paper;
    context.stroke(shape);
    context.setTransform(base);
  }
  context.globalAlpha = 1;
  for (const name of frame.names) paintName(context, name, colors);
}

function paintEdges(
  context: CanvasRenderingContext2D,
  edges: readonly FrameEdge[],
  view: GraphView,
  colors: Colors,
): void {
  const isPlain = edges.length > PLAIN_FROM;
  context.strokeStyle = colors.rule;
  context.fillStyle = colors.rule;
  context.lineWidth = isPlain ? 0.6 : 1;
  context.globalAlpha = isPlain ? 0.5 : 0.8;
  for (const [relation, group] of Map.groupBy(edges, (edge) => (isPlain ? 0 : edge.relation))) {
    context.beginPath();
    for (const { x1, y1, x2, y2 } of group) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.setLineDash(isPlain ? [] : [...(view.relations[relation]?.dash ?? [])]);
    context.stroke();
  }
  context.setLineDash([]);
  if (!isPlain) {
    context.beginPath();
    for (const edge of edges) addHead(context, edge, 5);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** A triangle before the mark that the edge leads to. */
function addHead(context: CanvasRenderingContext2D, edge: FrameEdge, size: number): void {
  const points = headOf(edge, size);
  if (points.length === 0) return;
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

export function headOf(
  { x1, y1, x2, y2, head }: FrameEdge,
  size: number,
): (readonly [x: number, y: number])[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (head === undefined || length < head + size * 2) return [];
  const [along, across] = [(x2 - x1) / length, (y2 - y1) / length];
  const tip = [x2 - along * (head + 1), y2 - across * (head + 1)] as const;
  const back = [tip[0] - along * size, tip[1] - across * size] as const;
  const half = size * 0.5;
  return [
    tip,
    [back[0] - across * half, back[1] + along * half],
    [back[0] + across * half, back[1] - along * half],
  ];
}

function paintDots(context: CanvasRenderingContext2D, { dots }: Frame, colors: Colors): void {
  context.fillStyle = colors.soft;
  for (let index = 0; index < dots.length; index += 2) {
    context.fillRect((dots[index] ?? 0) - 1, (dots[index + 1] ?? 0) - 1, 2, 2);
  }
}

export function paintName(context: CanvasRenderingContext2D, name: Name, colors: Colors): void {
  context.font = fontOf(colors, name.isStrong);
  context.textAlign = name.anchor === "middle" ? "center" : name.anchor;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colors.paper;
  context.strokeText(name.words, name.x, name.y);
  context.fillStyle = colors.ink;
  context.fillText(name.words, name.x, name.y);
}

/** What the pointer or the list is at: an edge with its word, or a name that had no room. */
export function paintHint(
  context: CanvasRenderingContext2D,
  edge: FrameEdge | undefined,
  words: string,
  x: number,
  y: number,
  colors: Colors,
): void {
  if (edge) {
    context.strokeStyle = context.fillStyle = colors.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(edge.x1, edge.y1);
    context.lineTo(edge.x2, edge.y2);
    context.stroke();
    context.beginPath();
    addHead(context, edge, 9);
    context.fill();
  }
  context.font = fontOf(colors, true);
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = context.measureText(words).width + 12;
  context.fillStyle = colors.paper;
  context.strokeStyle = edge ? colors.accent : colors.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x - width / 2, y - LINE / 2 - 3, width, LINE + 6, 4);
  context.fill();
  context.stroke();
  context.fillStyle = colors.ink;
  context.fillText(words, x, y + 1);
}
