/** The axis of days above the lanes, and the line of the day that the facts are of. */

import { axisTop, scaleLinear, select } from "d3";
import { get } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import { labeledTicks } from "../../../shared/timeline/ticks.ts";
import type { Viewport } from "./zoom.ts";

/** Pixels above the lanes. */
export const AXIS = 30;

/** Above the lanes, to the middle of the words of the axis. */
export const AXIS_WORDS = 9;

export interface AxisNodes {
  readonly ticks: SVGGElement;
  /** At the left edge: the year, or the month, that the view begins in. */
  readonly context: SVGTextElement;
  readonly today: SVGGElement;
}

/** `height` of the whole picture, in pixels; `asOf` is the day of the facts. */
export function drawAxis(
  nodes: AxisNodes,
  { range, scale, width }: Viewport,
  height: number,
  asOf: Day,
): void {
  const { ticks, context } = labeledTicks(range, scale, width);
  const labels = new Map(ticks.map(({ day, label }) => [day, label]));
  const x = scaleLinear().domain([range.from, range.to]).range([0, width]);
  const axis = axisTop<number>(x)
    .tickSizeOuter(0)
    .tickValues(ticks.map(({ day }) => day))
    .tickFormat((day) => get(labels, day))
    .tickSizeInner(-(height - AXIS));
  const layer = select(nodes.ticks).attr("transform", `translate(0,${AXIS})`);
  layer.call(axis).selectAll(".tick text").attr("y", -AXIS_WORDS);
  nodes.context.textContent = context;
  // The facts end with their day.
  const end = x(asOf + 1);
  nodes.today.setAttribute("transform", `translate(${end},0)`);
  nodes.today.setAttribute("visibility", end >= 0 && end <= width ? "visible" : "hidden");
}
