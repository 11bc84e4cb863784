/** A frame on a canvas. */

import { at } from "../../../shared/assert.ts";
import { LINE } from "../../../shared/graph/labels.ts";
import type { GraphView } from "../../../shared/graph/view.ts";
import type { Colors } from "./colors.ts";
import type { Frame, FrameEdge, Name } from "./frame.ts";
import { FAINT, FONT_SIZE, headOf, SHAPE_RADIUS } from "./looks.ts";

/** More edges than this are drawn solid and without heads: dashes would run together, and they are slow to draw. */
const PLAIN_FROM = 700;

export function fontOf({ font }: Colors, isStrong: boolean): string {
  return `${isStrong ? 650 : 450} ${FONT_SIZE}px ${font}`;
}

/** By kind. */
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
  paintGroups(context, frame, colors);
  paintMarks(context, frame, shapes, colors);
  for (const name of frame.names) paintName(context, name, colors);
}

function paintGroups(
  context: CanvasRenderingContext2D,
  { groups }: Frame,
  { raised, rule }: Colors,
): void {
  context.lineWidth = 1;
  for (const { x, y, radius } of groups) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.globalAlpha = 0.6;
    context.fillStyle = raised;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = rule;
    context.stroke();
  }
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { marks }: Frame,
  shapes: readonly Path2D[],
  { kinds, paper }: Colors,
): void {
  const base = context.getTransform();
  context.lineWidth = 1;
  for (const { kind, x, y, radius, isFaint } of marks) {
    const shape = at(shapes, kind);
    context.globalAlpha = isFaint ? FAINT : 1;
    context.translate(x, y);
    context.scale(radius / SHAPE_RADIUS, radius / SHAPE_RADIUS);
    context.fillStyle = at(kinds, kind);
    context.fill(shape);
    context.strokeStyle = paper;
    context.stroke(shape);
    context.setTransform(base);
  }
  context.globalAlpha = 1;
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
  for (const [relation, list] of Map.groupBy(edges, (edge) => (isPlain ? 0 : edge.relation))) {
    context.beginPath();
    for (const { x1, y1, x2, y2 } of list) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.setLineDash(isPlain ? [] : [...at(view.relations, relation).dash]);
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

function paintDots(context: CanvasRenderingContext2D, { dots }: Frame, colors: Colors): void {
  context.fillStyle = colors.soft;
  for (let index = 0; index < dots.length; index += 2) {
    context.fillRect(at(dots, index) - 1, at(dots, index + 1) - 1, 2, 2);
  }
}

function paintName(context: CanvasRenderingContext2D, name: Name, colors: Colors): void {
  context.font = fontOf(colors, name.isStrong);
  context.textAlign = name.anchor === "middle" ? "center" : name.anchor;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colors.paper;
  context.strokeText(name.text, name.x, name.y);
  context.fillStyle = colors.ink;
  context.fillText(name.text, name.x, name.y);
}

/** An edge that stands out, with its head. */
export function paintStrongEdge(
  context: CanvasRenderingContext2D,
  edge: FrameEdge,
  { accent }: Colors,
): void {
  context.strokeStyle = accent;
  context.fillStyle = accent;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(edge.x1, edge.y1);
  context.lineTo(edge.x2, edge.y2);
  context.stroke();
  context.beginPath();
  addHead(context, edge, 9);
  context.fill();
}

/** A text in a box with a border, around a point. */
export function paintBox(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  border: string,
  colors: Colors,
): void {
  context.font = fontOf(colors, true);
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = context.measureText(text).width + 12;
  context.fillStyle = colors.paper;
  context.strokeStyle = border;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x - width / 2, y - LINE / 2 - 3, width, LINE + 6, 4);
  context.fill();
  context.stroke();
  context.fillStyle = colors.ink;
  context.fillText(text, x, y + 1);
}
