/** What the reader looks at: kept in the address of the page, so that a link shows the same. */

import type { Graph } from "../../shared/graph/view.ts";

export type Depth = 1 | 2 | 3;

export interface Camera {
  /** The place of the map in the middle of the picture, in its units, and px for one unit. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface State {
  /** Kinds and relations that are shown, by their places in the view. */
  readonly kinds: ReadonlySet<number>;
  readonly relations: ReadonlySet<number>;
  readonly note: number | undefined;
  /** How many links around the note belong to its neighborhood. */
  readonly depth: Depth;
  /** The other end of a path that begins at the note. */
  readonly to: number | undefined;
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
    note: undefined,
    depth: 1,
    to: undefined,
    camera: undefined,
  };
}

/** "?note=/companies/deepseek/&depth=2": only what differs from the opening; "" where nothing does. */
export function queryOf(state: State, graph: Graph): string {
  const { view, urls } = graph;
  const opening = openingState(graph);
  const parts: string[] = [];
  const add = (key: string, value: string) =>
    parts.push(`${key}=${encodeURI(value).replace(/[?&#+]/g, encodeURIComponent)}`);
  const names = (
    key: string,
    shown: ReadonlySet<number>,
    usual: ReadonlySet<number>,
    all: readonly { readonly name: string }[],
  ) => {
    if (shown.size === usual.size && [...shown].every((place) => usual.has(place))) return;
    const listed = all.flatMap(({ name }, index) => (shown.has(index) ? [name] : []));
    add(key, listed.length === all.length ? "all" : listed.join(","));
  };
  names("kinds", state.kinds, opening.kinds, view.kinds);
  names("links", state.relations, opening.relations, view.relations);
  if (state.note !== undefined) add("note", urls[state.note] ?? "");
  if (state.depth !== 1) add("depth", String(state.depth));
  if (state.to !== undefined) add("to", urls[state.to] ?? "");
  if (state.camera) {
    const { x, y, scale } = state.camera;
    add("at", `${Math.round(x)},${Math.round(y)},${Number(scale.toPrecision(3))}`);
  }
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** What can't be read is left at the opening: an old link still shows something. */
export function stateOf(query: string, graph: Graph): State {
  const { view, urls } = graph;
  const given = new URLSearchParams(query);
  const opening = openingState(graph);
  const names = (
    key: string,
    usual: ReadonlySet<number>,
    all: readonly { readonly name: string }[],
  ) => {
    const value = given.get(key);
    if (value === null) return usual;
    const listed = new Set(value.split(","));
    return new Set(
      all.flatMap(({ name }, at) => (value === "all" || listed.has(name) ? [at] : [])),
    );
  };
  const note = (key: string) => {
    const place = urls.indexOf(given.get(key) ?? "");
    return place === -1 ? undefined : place;
  };
  const depth = Number(given.get("depth"));
  const [x = Number.NaN, y = Number.NaN, scale = Number.NaN] = (given.get("at") ?? "")
    .split(",")
    .map(Number);
  const isCamera = [x, y, scale].every(Number.isFinite) && scale > 0 && scale < 100;
  const from = note("note");
  const to = note("to");
  return {
    kinds: names("kinds", opening.kinds, view.kinds),
    relations: names("links", opening.relations, view.relations),
    note: from,
    depth: depth === 2 || depth === 3 ? depth : 1,
    to: to === from || from === undefined ? undefined : to,
    camera: isCamera ? { x, y, scale } : undefined,
  };
}
