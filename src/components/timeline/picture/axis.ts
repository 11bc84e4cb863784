/** The axis of days above the lanes, and the line of the day that the facts are of. */

import { axisTop, scaleLinear, select } from "d3";
import { get } from "../../../shared/assert.ts";
import type { Day } from "../../../shared/dates/calendar.ts";
import { contextOf, ticksOf } from "../../../shared/timeline/ticks.ts";
import type { Viewport } from "./zoom.ts";

/** Pixels above the lanes. */
export const AXIS = 30;

/** Above the lanes, to the middle of the words of the axis. */
export const AXIS_WORDS = 9;

/** Half the width of the label of a tick, in pixels. */
const TICK_HALF = 18;

/** Pixels that the year or month at the left edge takes. */
const CONTEXT_WIDTH = 30;

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
  const ticks = ticksOf(range, scale);
  const labels = new Map(ticks.map(({ day, label }) => [day, label]));
  const x = scaleLinear().domain([range.from, range.to]).range([0, width]);
  // At the edges half a word would be left of it.
  const hasRoom = (day: number) => x(day) >= TICK_HALF && x(day) <= width - TICK_HALF;
  const axis = axisTop<number>(x)
    .tickSizeOuter(0)
    .tickValues(ticks.map(({ day }) => day))
    .tickFormat((day) => (hasRoom(day) ? get(labels, day) : ""))
    .tickSizeInner(-(height - AXIS));
  const layer = select(nodes.ticks).attr("transform", `translate(0,${AXIS})`);
  layer.call(axis).selectAll(".tick text").attr("y", -AXIS_WORDS);
  const first = ticks.find(({ day }) => hasRoom(day));
  const isFree = first === undefined || x(first.day) > 2 * TICK_HALF + CONTEXT_WIDTH;
  nodes.context.textContent = isFree ? contextOf(range.from, scale) : "";
  // The facts end with their day.
  const end = x(asOf + 1);
  nodes.today.setAttribute("transform", `translate(${end},0)`);
  nodes.today.setAttribute("visibility", end >= 0 && end <= width ? "visible" : "hidden");
}
