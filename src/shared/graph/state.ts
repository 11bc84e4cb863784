/** What the reader looks at: kept in the address of the page, so that a link shows the same. */

import {
  NO_SELECTION,
  queryOfParts,
  queryPart,
  type Selection,
  selectionOf,
  selectionParts,
} from "./selection.ts";
import type { Graph, GraphView } from "./view.ts";

export type Depth = 1 | 2 | 3;

export interface Camera {
  /** The point of the map that is in the middle of the picture, in units of the map. */
  readonly x: number;
  readonly y: number;
  /** Px that one unit takes. */
  readonly scale: number;
}

export interface State extends Selection {
  /** Kinds and relations that are shown, by their indices in the view. */
  readonly kinds: ReadonlySet<number>;
  readonly relations: ReadonlySet<number>;
  /** How many links around the note belong to its neighborhood. */
  readonly depth: Depth;
  /** None: all that is shown fits the picture. */
  readonly camera: Camera | undefined;
}

/** What the map opens on. */
export function openingState({ view }: Graph): State {
  const opening = (list: readonly { readonly opens: boolean }[]) =>
    new Set(list.flatMap(({ opens }, index) => (opens ? [index] : [])));
  return {
    kinds: opening(view.kinds),
    relations: opening(view.relations),
    ...NO_SELECTION,
    depth: 1,
    camera: undefined,
  };
}

type Named = readonly { readonly name: string }[];

/** "?note=/companies/deepseek/&depth=2": only what differs from the opening; "" where nothing does. */
export function queryOf(state: State, graph: Graph): string {
  const { view } = graph;
  const opening = openingState(graph);
  const parts: string[] = [];
  const add = (key: string, value: string) => parts.push(queryPart(key, value));
  const addNames = (
    key: string,
    shown: ReadonlySet<number>,
    usual: ReadonlySet<number>,
    all: Named,
  ) => {
    if (shown.size === usual.size && [...shown].every((index) => usual.has(index))) return;
    const listed = all.flatMap(({ name }, index) => (shown.has(index) ? [name] : []));
    add(key, listed.length === all.length ? "all" : listed.join(","));
  };
  addNames("kinds", state.kinds, opening.kinds, view.kinds);
  addNames("links", state.relations, opening.relations, view.relations);
  parts.push(...selectionParts(state, graph));
  if (state.depth !== 1) add("depth", String(state.depth));
  if (state.camera) {
    const { x, y, scale } = state.camera;
    add("at", `${Math.round(x)},${Math.round(y)},${Number(scale.toPrecision(3))}`);
  }
  return queryOfParts(parts);
}

/** What can't be read is left at the opening: an old link still shows something. */
export function stateOf(query: string, graph: Graph): State {
  const { view } = graph;
  const given = new URLSearchParams(query);
  const opening = openingState(graph);
  const indices = (key: string, usual: ReadonlySet<number>, all: Named) => {
    const value = given.get(key);
    if (value === null) return usual;
    const listed = new Set(value.split(","));
    return new Set(
      all.flatMap(({ name }, index) => (value === "all" || listed.has(name) ? [index] : [])),
    );
  };
  const depth = Number(given.get("depth"));
  const selection = selectionOf(query, graph);
  return {
    ...selection,
    to: selection.note === undefined ? undefined : selection.to,
    kinds: indices("kinds", opening.kinds, view.kinds),
    relations: indices("links", opening.relations, view.relations),
    depth: depth === 2 || depth === 3 ? depth : 1,
    camera: cameraIn(given.get("at"), view),
  };
}

/** "10,-20,0.5" => x 10, y -20, scale 0.5, no farther out than the notes are; undefined for anything else. */
function cameraIn(value: string | null, { x: xs, y: ys }: GraphView): Camera | undefined {
  if (value === null || xs.length === 0) return undefined;
  const [x = Number.NaN, y = Number.NaN, scale = Number.NaN] = value.split(",").map(Number);
  const isCamera = [x, y, scale].every(Number.isFinite) && scale > 0 && scale < 100;
  return isCamera ? { x: within(x, xs), y: within(y, ys), scale } : undefined;
}

/** The nearest number to `value` from the least of some numbers to the largest. */
function within(value: number, numbers: readonly number[]): number {
  const [least, largest] = numbers.reduce(
    ([min, max], number) => [Math.min(min, number), Math.max(max, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return Math.max(least, Math.min(largest, value));
}
