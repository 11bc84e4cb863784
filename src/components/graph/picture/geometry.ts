/** Distances and extents on the map. */

/** From a point to the nearest point of a line between two others, in px. */
export function distanceToLine(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): number {
  const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}

/** The smallest and the largest of some values; infinite for none. */
export function extent(values: readonly number[]): readonly [min: number, max: number] {
  return values.reduce<readonly [number, number]>(
    ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Around a point, in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where along a line a box is looked for a place, the middle first. */
const SHARES = [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2];

/** The point of a line around which a box covers none of some others; where there is none, one above its middle. */
export function placeOnLine(
  { x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number },
  size: Pick<Box, "width" | "height">,
  others: readonly Box[],
): readonly [x: number, y: number] {
  const at = (share: number) => [x1 + share * (x2 - x1), y1 + share * (y2 - y1)] as const;
  const free = SHARES.map(at).find(
    ([x, y]) => !others.some((other) => meet({ x, y, ...size }, other)),
  );
  const [x, y] = at(0.5);
  return free ?? [x, y - size.height - Math.max(0, ...others.map(({ height }) => height)) / 2];
}

function meet(a: Box, b: Box): boolean {
  return (
    2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height
  );
}
