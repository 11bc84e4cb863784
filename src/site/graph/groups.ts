/**
 * The regions of the map: notes that lie together (k-means, Lloyd 1982), each named after the note with the
 * most links. What is linked closely lies together, so a region is what its notes share.
 */

import { at, get } from "../../shared/assert.ts";
import type { Point } from "./layout.ts";

export interface Groups {
  /** The region of each note. */
  readonly of: readonly number[];
  /** The note that each region is named after; the largest region comes first. */
  readonly hubs: readonly number[];
}

const MAX_GROUPS = 14;
const ROUNDS = 12;

export function groupsOf(points: readonly Point[], degrees: readonly number[]): Groups {
  const count = Math.min(MAX_GROUPS, Math.ceil(Math.sqrt(points.length) / 6));
  const byDegree = points.map((_, place) => place).sort((a, b) => rank(degrees, a, b));
  let centers = farApart(points, byDegree, count);
  let of: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    of = points.map((point) => nearest(point, centers));
    centers = middles(points, of, centers);
  }
  const found = [...Map.groupBy(byDegree, (place) => at(of, place))].sort(
    ([, a], [, b]) => b.length - a.length || rank(degrees, at(a, 0), at(b, 0)),
  );
  const numbers = new Map(found.map(([group], index) => [group, index]));
  return {
    of: of.map((group) => get(numbers, group)),
    hubs: found.map(([, members]) => at(members, 0)),
  };
}

function rank(degrees: readonly number[], a: number, b: number): number {
  return at(degrees, b) - at(degrees, a) || a - b;
}

/** The first hub, then always the hub that is farthest from those taken. */
function farApart(points: readonly Point[], byDegree: readonly number[], count: number): Point[] {
  const hubs = byDegree.slice(0, Math.max(count, 100)).map((place) => at(points, place));
  const taken = hubs.slice(0, 1);
  while (taken.length < count) {
    const gaps = hubs.map((hub) => Math.min(...taken.map((center) => distance(hub, center))));
    const next = hubs[gaps.indexOf(Math.max(...gaps))];
    if (!next || Math.max(...gaps) === 0) break;
    taken.push(next);
  }
  return taken;
}

function middles(
  points: readonly Point[],
  of: readonly number[],
  centers: readonly Point[],
): Point[] {
  const sums = centers.map(() => ({ x: 0, y: 0, count: 0 }));
  for (const [place, { x, y }] of points.entries()) {
    const sum = at(sums, at(of, place));
    sum.x += x;
    sum.y += y;
    sum.count++;
  }
  return sums.map(({ x, y, count }, index) =>
    count > 0 ? { x: x / count, y: y / count } : at(centers, index),
  );
}

function nearest(point: Point, centers: readonly Point[]): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, center] of centers.entries()) {
    const away = distance(point, center);
    if (away < least) [found, least] = [index, away];
  }
  return found;
}

/** Squared, which orders as well. */
function distance(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
