/** The dated notes linked with one, on a strip of time that has a tick for every dated note; a mark and its row light up together. */

import { make, svgNode } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { civil, type Day, dayOf, isoDay } from "../../../shared/dates/calendar.ts";
import type { Column } from "../../../shared/graph/relationColumns.ts";
import { isUntil } from "../../../shared/graph/selection.ts";
import type { GraphView } from "../../../shared/graph/view.ts";
import type { Shell } from "../view/shell.ts";

const WIDTH = 1200;
/** Px between the middles of two marks beside or above each other. */
const NEAR = 12;
/** Marks above each other, at most: more would lie on one another. */
const LEVELS = 6;
const AXIS = 12 + LEVELS * NEAR;
const HEIGHT = AXIS + 22;
/** Years of which the strip shows the last: what is older stands at its left end. */
const YEARS = 3;

/** Kinds whose dates are no part of what happened. */
const OUTSIDE = new Set(["source"]);

/** Undefined where none of them has a date. */
export function timeStrip(
  { graph, message, selection }: Shell,
  note: number,
  columns: readonly Column[],
): HTMLElement | undefined {
  const { view } = graph;
  const linked = columns
    .flatMap(({ rows }) => rows.map((row) => row.note))
    .flatMap((one) => dated(view, one))
    .sort((a, b) => a.day - b.day);
  if (linked.length === 0) return undefined;
  const all = view.title
    .flatMap((_, one) => dated(view, one))
    .filter((one) => isUntil(graph, one.note, selection().until));
  const last = all.reduce((latest, { day }) => Math.max(latest, day), at(linked, 0).day);
  const first = Math.max(
    last - YEARS * 366,
    all.reduce((earliest, { day }) => Math.min(earliest, day), last),
  );
  const scale = (day: Day) =>
    Math.max(0, Math.round(((Math.max(day, first) - first) / Math.max(1, last - first)) * WIDTH));
  const title = at(view.title, note);
  const isCut = all.some(({ day }) => day < first);
  const svg = svgNode("svg", {
    class: "map-strip",
    viewBox: `-12 0 ${WIDTH + 24} ${HEIGHT}`,
    role: "group",
    "aria-label": message("inTime"),
  });
  for (const { day } of all) {
    const x = scale(day);
    svg.append(svgNode("path", { class: "map-strip-day", d: `M${x},${AXIS - 4}v8` }));
  }
  svg.append(svgNode("path", { class: "map-strip-axis", d: `M0,${AXIS}H${WIDTH}` }));
  for (let year = civil(first).year; year <= civil(last).year; year++) {
    const start = dayOf(year, 1, 1);
    if (start === undefined || start < first) continue;
    const x = scale(start);
    svg.append(
      svgNode("path", { class: "map-strip-axis", d: `M${x},${AXIS}v8` }),
      svgNode("text", { x: x + 4, y: HEIGHT - 6 }, String(year)),
    );
  }
  const levels: number[] = [];
  for (const { note: one, day } of linked) {
    const x = scale(day);
    const free = levels.findIndex((taken) => x - taken >= NEAR);
    const level = free === -1 ? levels.length : free;
    levels[level] = x;
    svg.append(mark(graph, one, x, AXIS - NEAR - Math.min(level, LEVELS - 1) * NEAR));
  }
  return make(
    "section",
    { class: "map-in-time" },
    make("h3", {}, message("inTime")),
    make("p", {}, message("inTimeCount", { count: linked.length, title, all: all.length })),
    svg,
    isCut ? make("p", {}, message("inTimeEarlier", { day: isoDay(first) })) : undefined,
  );
}

function dated({ day: days, kinds, kind }: GraphView, note: number): { note: number; day: Day }[] {
  const day = at(days, note);
  const isOutside = OUTSIDE.has(at(kinds, at(kind, note)).name);
  return day === null || isOutside ? [] : [{ note, day }];
}

function mark({ view }: Shell["graph"], note: number, x: number, y: number): SVGElement {
  const { name, shape } = at(view.kinds, at(view.kind, note));
  const node = svgNode("path", {
    class: "map-strip-mark",
    d: shape,
    transform: `translate(${x},${y})`,
    fill: `var(--kind-${name})`,
    "data-mark": note,
  });
  const words = [at(view.title, note), at(view.when, note)].join(", ");
  node.append(svgNode("title", {}, words));
  return node;
}

/** In the result of a view: pointing at a mark shows its row, and pointing at a row, or reaching it by key, its mark. */
export function markEachOther(result: HTMLElement): void {
  const light = (note: string | undefined) => {
    for (const lit of result.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
    if (note === undefined) return;
    for (const one of result.querySelectorAll(`[data-row="${note}"], [data-mark="${note}"]`)) {
      one.setAttribute("data-lit", "");
    }
  };
  const noteAt = ({ target }: Event) => {
    const found = (target as Element).closest<HTMLElement | SVGElement>("[data-row], [data-mark]");
    return found?.dataset["row"] ?? found?.dataset["mark"];
  };
  result.addEventListener("pointerover", (event) => light(noteAt(event)));
  result.addEventListener("focusin", (event) => light(noteAt(event)));
  result.addEventListener("click", (event) => {
    const mark = (event.target as Element).closest<SVGElement>("[data-mark]");
    const row = mark && result.querySelector(`[data-row="${mark.dataset["mark"]}"]`);
    if (!row) return;
    // The row may be one of those that its column does not show yet.
    row.closest("section")?.querySelector<HTMLElement>("[data-more]")?.click();
    row.querySelector<HTMLElement>("a")?.focus();
  });
}
