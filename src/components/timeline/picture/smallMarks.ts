/**
 * The marks without names, of which a view may have hundreds: one path for all that look alike, so that a frame changes
 * few elements. What stands where is kept beside them, for whoever points at one.
 */

import { svgNode } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import { statusOf, type TimelineData } from "../../../shared/timeline/data.ts";
import { markPath } from "../../../shared/timeline/drawing.ts";
import { MARK } from "../../../shared/timeline/lane.ts";
import type { Spot } from "./gestures.ts";

/** Their size beside those that have a name: they must not weigh as much. */
const SIZE = 0.6;

interface Placed extends Spot {
  /** Its middle, in the coordinates of the element. */
  readonly x: number;
  readonly y: number;
}

export class SmallMarks {
  readonly element = svgNode("g", { class: "timeline-small-marks" });
  readonly #data: TimelineData;
  /** By what they look like: their class. */
  readonly #paths = new Map<string, { readonly node: SVGPathElement; marks: string[] }>();
  readonly #shapes = new Map<string, string>();
  #placed: Placed[] = [];

  constructor(data: TimelineData) {
    this.#data = data;
  }

  clear(): void {
    this.#placed = [];
    for (const path of this.#paths.values()) path.marks = [];
  }

  /** Puts a mark there; `show` draws all. */
  add({ entry: index, lane }: Spot, x: number, y: number, isDim: boolean): void {
    const { entries, kinds, statuses } = this.#data;
    const entry = at(entries, index);
    const names = `mark unnamed${entry.certain === undefined ? "" : " vague"}${isDim ? " dim" : ""}`;
    const shape = markPath(at(kinds, entry.kind).name, statusOf(entry, statuses));
    this.#pathOf(names).marks.push(`M${x.toFixed(1)},${y}${this.#small(shape)}`);
    this.#placed.push({ entry: index, lane, x, y });
  }

  show(): void {
    for (const [names, { node, marks }] of this.#paths) {
      node.setAttribute("d", marks.join(""));
      if (marks.length > 0) continue;
      node.remove();
      this.#paths.delete(names);
    }
  }

  /** The one that is nearest to a place in the window, at most as far as a finger is wide. */
  nearestTo(clientX: number, clientY: number): Spot | undefined {
    const { x, y } = this.#origin;
    const distance = (mark: Placed) => Math.hypot(mark.x + x - clientX, mark.y + y - clientY);
    const reached = this.#placed.filter((mark) => distance(mark) <= MARK);
    return reached.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  /** Where it is in the window; undefined where it is not among these. */
  boxOf({ entry, lane }: Spot): DOMRect | undefined {
    const found = this.#placed.find((mark) => mark.entry === entry && mark.lane === lane);
    if (!found) return undefined;
    const { x, y } = this.#origin;
    return new DOMRect(found.x + x - MARK / 2, found.y + y - MARK / 2, MARK, MARK);
  }

  /** 0,0 of the element in the window. */
  get #origin(): DOMPoint {
    const { e, f } = expected(this.element.getScreenCTM() || undefined, "a picture in the page");
    return new DOMPoint(e, f);
  }

  #pathOf(names: string): { readonly node: SVGPathElement; marks: string[] } {
    const known = this.#paths.get(names);
    if (known) return known;
    const node = svgNode("path", { class: names, "fill-rule": "evenodd" });
    const path = { node, marks: [] };
    this.#paths.set(names, path);
    this.element.append(node);
    return path;
  }

  #small(shape: string): string {
    const known = this.#shapes.get(shape);
    if (known !== undefined) return known;
    const small = relative(shape, SIZE);
    this.#shapes.set(shape, small);
    return small;
  }
}

/**
 * A path around 0,0 as one that goes on from wherever it is put, in another size. Its commands are M, L, H, V and Z with
 * absolute places, and the arc `a`, which is relative already.
 */
export function relative(path: string, size: number): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const parts = [...path.matchAll(/([MLHVZa])([^MLHVZa]*)/g)].map(([, command, rest = ""]) => {
    const numbers = rest
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (command === "a") {
      const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, dx = 0, dy = 0] = numbers;
      [x, y] = [x + dx, y + dy];
      return `a${rx * size},${ry * size} ${turn} ${large},${sweep} ${round(dx * size)},${round(dy * size)}`;
    }
    if (command === "Z") {
      [x, y] = [startX, startY];
      return "z";
    }
    const [first = 0, second = 0] = numbers;
    const [toX, toY] =
      command === "H" ? [first, y] : command === "V" ? [x, first] : [first, second];
    const step = `${round((toX - x) * size)},${round((toY - y) * size)}`;
    [x, y] = [toX, toY];
    if (command === "M") [startX, startY] = [x, y];
    return `${command === "M" ? "m" : "l"}${step}`;
  });
  return parts.join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
