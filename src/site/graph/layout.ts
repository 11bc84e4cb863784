/**
 * Where each note stands on the map: a force-directed layout (d3-force; Fruchterman and Reingold 1991,
 * Barnes and Hut 1986), worked out in the build and rounded to whole units.
 *
 * Each note begins at a place that its address gives it, or at its place on a former map, so that a
 * small edit moves the map little. The same graph on the same former map stays as it is, to the unit.
 */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3";
import { at, get } from "../../shared/assert.ts";
import type { Graph } from "./edges.ts";

/** Whole units; 0,0 is the middle of the map, y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A map of a former build: its notes by address, and its edges, as `data/graph.json` has them. */
export interface FormerMap {
  readonly nodes: readonly (Point & { readonly url: string })[];
  readonly edges: readonly (readonly [source: number, target: number, relation: string])[];
}

interface Body extends SimulationNodeDatum {
  /** Whether the former map has it. */
  readonly isKnown: boolean;
  x: number;
  y: number;
}

type Spring = SimulationLinkDatum<Body>;

/** How strongly a relation pulls, against 1 for what the front matter names. */
const PULL = new Map([
  ["related", 0.5],
  ["mentions", 0.15],
  ["sources", 0.15],
]);

/** Ticks of a layout from nothing, and of one that begins on a former map; large graphs get fewer. */
const COLD_TICKS = 300;
const WARM_TICKS = 60;
const FEWER_FROM = 3000;

/** How coarsely a far crowd of notes counts as one that pushes (Barnes and Hut's theta). */
const COARSENESS = 1.2;

/** How warm a layout begins on a former map, where a new one begins at 1; and how much more for what is new. */
const WARM_ALPHA = 0.02;
const WARMER_BY_NEW = 2;

/** The pull of every note towards the middle, which keeps parts that nothing joins on one map. */
const GRAVITY = 0.05;

/** Units between two notes that are linked, if nothing else pulls or pushes them. */
const DISTANCE = 60;

/** How strongly two notes push each other away. */
const CHARGE = -DISTANCE * 4;

export function layoutOf(graph: Graph, former?: FormerMap): Point[] {
  const known = new Map(former?.nodes.map(({ url, x, y }) => [url, { x, y }]));
  if (former && isSameGraph(graph, former)) {
    return graph.nodes.map(({ url }) => get(known, url));
  }
  const spread = DISTANCE * Math.sqrt(graph.nodes.length);
  const bodies = graph.nodes.map(({ url }): Body => {
    const place = known.get(url) ?? placeOf(url, spread);
    return { ...place, isKnown: known.has(url) };
  });
  const isWarm = bodies.some(({ isKnown }) => isKnown);
  if (isWarm) placeAmongNeighbors(bodies, graph);
  const scale = Math.min(1, FEWER_FROM / bodies.length);
  forceSimulation<Body>()
    .randomSource(random())
    .nodes(bodies)
    .alpha(former && isWarm ? warmth(graph, former) : 1)
    .alphaDecay(1 - 0.001 ** (1 / (COLD_TICKS * scale)))
    .force("links", springs(graph))
    .force("charge", forceManyBody<Body>().strength(CHARGE).theta(COARSENESS))
    .force("room", forceCollide<Body>(DISTANCE / 4))
    .force("x", forceX<Body>().strength(GRAVITY))
    .force("y", forceY<Body>().strength(GRAVITY))
    .stop()
    .tick(Math.ceil((isWarm ? WARM_TICKS : COLD_TICKS) * scale));
  return bodies.map(({ x, y }) => ({ x: whole(x), y: whole(y) }));
}

/** Rounded, and never -0, which JSON does not keep. */
function whole(value: number): number {
  return Math.round(value) || 0;
}

function isSameGraph({ nodes, edges }: Graph, former: FormerMap): boolean {
  return (
    nodes.length === former.nodes.length &&
    edges.length === former.edges.length &&
    nodes.every(({ url }, place) => url === former.nodes[place]?.url) &&
    edges.every(({ source, target, relation }, place) => {
      const edge = former.edges[place];
      return edge?.[0] === source && edge[1] === target && edge[2] === relation;
    })
  );
}

/** A map that is new for the most part is laid out as a new one; one new note moves it little. */
function warmth({ nodes, edges }: Graph, former: FormerMap): number {
  const url = (place: number) => at(former.nodes, place).url;
  const known = new Set(former.edges.map(([from, to, name]) => `${url(from)} ${url(to)} ${name}`));
  const added = edges.filter(
    ({ source, target, relation }) =>
      !known.has(`${at(nodes, source).url} ${at(nodes, target).url} ${relation}`),
  );
  return Math.min(1, WARM_ALPHA + WARMER_BY_NEW * (added.length / Math.max(1, edges.length)));
}

/** One spring for each pair of notes: the more relations, the stronger; the more links a note has, the weaker. */
function springs({ nodes, edges }: Graph) {
  const pairs = new Map<number, { source: number; target: number; weight: number }>();
  for (const { source, target, relation } of edges) {
    const [low, high] = source < target ? [source, target] : [target, source];
    const key = low * nodes.length + high;
    const weight = PULL.get(relation) ?? 1;
    const pair = pairs.get(key);
    if (pair) pair.weight += weight;
    else pairs.set(key, { source: low, target: high, weight });
  }
  const links = [...pairs.values()];
  const sums = nodes.map(() => 0);
  for (const { source, target, weight } of links) {
    sums[source] = at(sums, source) + weight;
    sums[target] = at(sums, target) + weight;
  }
  const strengths = links.map(
    ({ source, target, weight }) =>
      weight / Math.max(1, Math.min(at(sums, source), at(sums, target))),
  );
  return forceLink<Body, Spring>(links)
    .distance(DISTANCE)
    .strength((_, index) => at(strengths, index));
}

/** New notes on a former map begin in the middle of their neighbors there. */
function placeAmongNeighbors(bodies: readonly Body[], { edges }: Graph): void {
  const known = new Map<Body, Body[]>();
  const note = (body: Body, other: Body) => {
    if (body.isKnown || !other.isKnown) return;
    const neighbors = known.get(body);
    if (neighbors) neighbors.push(other);
    else known.set(body, [other]);
  };
  for (const { source, target } of edges) {
    note(at(bodies, source), at(bodies, target));
    note(at(bodies, target), at(bodies, source));
  }
  for (const [body, neighbors] of known) {
    body.x = neighbors.reduce((sum, { x }) => sum + x, 0) / neighbors.length;
    body.y = neighbors.reduce((sum, { y }) => sum + y, 0) / neighbors.length;
  }
}

/** A place in a disc, by the hash of a name: whatever notes come and go, it stays. */
function placeOf(name: string, radius: number): Point {
  const next = random(hash(name));
  const [distance, angle] = [radius * Math.sqrt(next()), 2 * Math.PI * next()];
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32: numbers from 0 to 1, the same on every machine. */
function random(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
