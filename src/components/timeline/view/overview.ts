/** The strip under the picture: how many entries there are along the whole timeline, and the view in it. */

import { type BrushBehavior, brushX, type D3BrushEvent, scaleLinear, select } from "d3";
import { svgNode } from "../../../client/dom.ts";
import { civil } from "../../../shared/dates/calendar.ts";
import type { EntryData } from "../../../shared/timeline/data.ts";
import { densityOf } from "../../../shared/timeline/density.ts";
import type { Range } from "../../../shared/timeline/scale.ts";
import { yearInWords } from "../../../shared/timeline/ticks.ts";

/** Pixels. */
const HEIGHT = 44;
const HILLS = 30;
/** A hill for every so many pixels. */
const HILL_WIDTH = 6;
/** Of the view in the strip: a target for a finger. */
const MIN_VIEW_WIDTH = 12;

export class Overview {
  readonly svg = svgNode("svg", {
    class: "timeline-overview",
    "aria-hidden": "true",
    height: HEIGHT,
  });
  readonly #hills = svgNode("path", { class: "hills" });
  readonly #ends = svgNode("g", { class: "ends" });
  readonly #brushLayer = svgNode("g", { class: "brush" });
  readonly #brush: BrushBehavior<unknown>;
  readonly #whole: Range;
  readonly #x = scaleLinear();
  #width = 0;
  #entries: readonly EntryData[] = [];
  #range: Range;

  constructor(whole: Range, onMove: (range: Range) => void) {
    this.#whole = whole;
    this.#range = whole;
    this.svg.append(this.#hills, this.#ends, this.#brushLayer);
    this.#brush = brushX().on("brush end", (event: D3BrushEvent<unknown>) => {
      if (!event.sourceEvent) return;
      // The type has two dimensions too, which brushX never gives.
      const edges = event.selection as readonly [left: number, right: number] | null;
      // A click beside the view clears the brush: the view stays.
      if (!edges || edges[1] - edges[0] < 2) this.show(this.#range);
      else onMove({ from: this.#x.invert(edges[0]), to: this.#x.invert(edges[1]) });
    });
  }

  resize(width: number): void {
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.svg.setAttribute("width", String(width));
    this.#x.domain([this.#whole.from, this.#whole.to]).range([0, width]);
    this.#brush.extent([
      [0, 0],
      [width, HILLS],
    ]);
    select<SVGGElement, unknown>(this.#brushLayer).call(this.#brush);
    this.setEntries(this.#entries);
    this.show(this.#range);
  }

  /** Takes the entries whose hills are drawn. */
  setEntries(entries: readonly EntryData[]): void {
    this.#entries = entries;
    if (this.#width === 0) return;
    const bins = Math.max(1, Math.round(this.#width / HILL_WIDTH));
    const counts = densityOf(entries, this.#whole, bins);
    const max = Math.max(1, ...counts);
    const step = this.#width / bins;
    // By the square root, so that one busy week leaves the other years to be seen.
    const height = (count: number) => Math.sqrt(count / max) * (HILLS - 2);
    const bars = counts.flatMap((count, bin) =>
      count === 0
        ? []
        : `M${bin * step},${HILLS}v${-height(count)}h${Math.max(1, step - 1)}v${height(count)}z`,
    );
    this.#hills.setAttribute("d", bars.join(""));
    const year = (day: number) => yearInWords(civil(Math.round(day)).year);
    this.#ends.replaceChildren(
      svgNode("text", { x: 0, y: HEIGHT - 2 }, year(this.#whole.from)),
      svgNode(
        "text",
        { x: this.#width, y: HEIGHT - 2, "text-anchor": "end" },
        year(this.#whole.to),
      ),
    );
  }

  /** Shows which part is in view. */
  show(range: Range): void {
    this.#range = range;
    if (this.#width === 0) return;
    const [from, to] = [this.#x(range.from), this.#x(range.to)];
    const middle = (from + to) / 2;
    const half = Math.max(MIN_VIEW_WIDTH, to - from) / 2;
    const clamp = (x: number) => Math.max(0, Math.min(this.#width, x));
    select<SVGGElement, unknown>(this.#brushLayer).call(this.#brush.move, [
      clamp(middle - half),
      clamp(middle + half),
    ]);
  }
}
