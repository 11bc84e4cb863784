/**
 * Where the parts of a picture are, in pixels: used alike by the still picture that the build draws
 * and by the one that moves.
 */

import { MARK_RADIUS, markOf } from "../../record/statusMarks.ts";
import type { EntryData, StatusData } from "./data.ts";
import { MARK, type Place, wordsAt } from "./lane.ts";
import { BAND } from "./lanes.ts";

/** An entry on the line of days at a scale; `left` and `right` in pixels from day 0. */
export interface Geometry {
  readonly left: number;
  readonly right: number;
  /** The part of a bar that is sure, from its left edge; undefined where none is, or all. */
  readonly sure: { readonly left: number; readonly width: number } | undefined;
  /** Whether some of it is not sure. */
  readonly vague: boolean;
}

export function geometryOf(entry: EntryData, { bar }: Pick<Place, "bar">, scale: number): Geometry {
  const vague = entry.certain !== undefined;
  if (!bar) {
    const middle = ((entry.start + entry.end + 1) / 2) * scale;
    return { left: middle - MARK / 2, right: middle + MARK / 2, sure: undefined, vague };
  }
  const [left, right] = [entry.start * scale, (entry.end + 1) * scale];
  if (!entry.certain) return { left, right, sure: undefined, vague };
  const [first, last] = entry.certain;
  const sure = { left: first * scale - left, width: (last + 1 - first) * scale };
  return { left, right, sure, vague };
}

/**
 * Whether a place shows its name or number in a view from `first` to `last`: as a whole, or not at all. The words of a
 * bar move along it by `shift`, so that they stay in view. All in pixels, `width` that of the name.
 */
export function namedIn(
  { name, bar, before }: Pick<Place, "name" | "bar" | "before">,
  { left, right }: Pick<Geometry, "left" | "right">,
  width: number,
  first: number,
  last: number,
): { readonly isNamed: boolean; readonly shift: number } {
  const room = bar ? right - wordsAt({ left }, width, before).right : 0;
  const shift = Math.max(0, Math.min(first - left, room));
  const words = wordsAt({ left: left + shift }, name === undefined ? 0 : width, before);
  const [begin, end] = [Math.min(left + shift, words.left), left + shift + MARK];
  return { isNamed: begin >= first && Math.max(end, words.right) <= last, shift };
}

/** Of the mark of a kind, in pixels: hollow where nothing is stated, crossed out where its way has ended. */
const RADIUS = 6;

const circle = (r: number) => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;

const SHAPES: ReadonlyMap<string, (radius: number) => string> = new Map([
  ["law", (r) => `M0,${-r - 1}L${r + 1},0L0,${r + 1}L${-r - 1},0Z`],
  ["case", (r) => `M0,${-r - 1}L${r + 0.7},${r - 1}H${-r - 0.7}Z`],
]);

const CROSS =
  "M-2.6,-1.4L-1.4,-2.6L0,-1.2L1.4,-2.6L2.6,-1.4L1.2,0L2.6,1.4L1.4,2.6L0,1.2L-1.4,2.6L-2.6,1.4L-1.2,0Z";

/**
 * The path of a mark around 0,0, to be filled by the even-odd rule: the shape of how far it is established;
 * of laws and cases, whose stage is a place on a ladder, the shape of their kind.
 */
export function markPath(kind: string, status: StatusData | undefined): string {
  if (status) {
    const { path, radius } = markOf(status.shape);
    if (radius === MARK_RADIUS) return path;
  }
  const shape = SHAPES.get(kind) ?? circle;
  const whole = shape(RADIUS);
  if (!status) return whole + shape(RADIUS - 1.9);
  return status.fill === "against" ? whole + CROSS : whole;
}

/** Of the squares of the band: their side, the distance from one to the next, and how many stand above one another. */
const SQUARE = 4;
const SQUARE_STEP = 5;
const MOST_SQUARES = 3;

/**
 * The path of the squares of some entries in the band, as high as it, from the middle of the first, `first` in days.
 * Where more meet than can stand above one another, the columns are as high as their share of the highest.
 */
export function squaresPath(
  entries: readonly Pick<EntryData, "start" | "end">[],
  first: number,
  scale: number,
): string {
  const columns = Map.groupBy(entries, ({ start, end }) =>
    Math.max(0, Math.floor((((start + end + 1) / 2 - first) * scale) / SQUARE_STEP)),
  );
  const most = Math.max(...[...columns.values()].map(({ length }) => length));
  const share = most > MOST_SQUARES ? MOST_SQUARES / most : 1;
  const square = (column: number, level: number) => {
    const [x, y] = [column * SQUARE_STEP - SQUARE / 2, BAND - 1 - level * SQUARE_STEP];
    return `M${x},${y}v${-SQUARE}h${SQUARE}v${SQUARE}z`;
  };
  return [...columns]
    .flatMap(([column, { length }]) =>
      Array.from({ length: Math.max(1, Math.round(length * share)) }, (_, level) =>
        square(column, level),
      ),
    )
    .join("");
}
