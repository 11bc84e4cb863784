/** The graph of a site's notes, and its map. Each is computed lazily, once. */

import { at, get } from "../../shared/assert.ts";
import type { Edge } from "../../shared/graph/columns.ts";
import { labelLevels, mapName } from "../../shared/graph/labels.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import type { SiteContext } from "../core/context.ts";
import { onceEach } from "../core/once.ts";
import { briefStatus, standingOf, statusView } from "../core/words.ts";
import { edgesOf, type Graph, graphOf, placesOf } from "./edges.ts";
import { readFormerMap } from "./formerMap.ts";
import { layoutOf, type Point } from "./layout.ts";
import { LOOSE } from "./neighbors.ts";
import { openingOf } from "./opening.ts";

export const graph = memoize(
  ({ vault }: SiteContext): Graph => graphOf(vault.notes, linksIn(vault.outgoing)),
);

export const opening = memoize((context: SiteContext) => openingOf(graph(context)));

/** The place of each note in the graph, by its path. */
export const places = memoize(({ vault }: SiteContext) => placesOf(vault.notes));

/** The edges at one note, in and out: the graph around it, without the rest. */
export function edgesAt(context: SiteContext, place: number): readonly Edge[] {
  const { vault } = context;
  const { path } = at(vault.notes, place);
  // absent: no other note links here
  const links = [...get(vault.outgoing, path), ...(vault.backlinks.get(path) ?? [])];
  return edgesOf(links, places(context));
}

/** The number of edges at each note. */
export const degrees = memoize((context: SiteContext) =>
  onceEach((place: number) => edgesAt(context, place).length),
);

/** The edges from each note that say how, of which a hub has few whatever else leads to it. */
export const tellingEdges = memoize((context: SiteContext) =>
  onceEach((place: number): readonly Edge[] => {
    const { vault } = context;
    const links = get(vault.outgoing, at(vault.notes, place).path);
    return edgesOf(
      links.filter(({ relation }) => !LOOSE.has(relation)),
      places(context),
    );
  }),
);

/** The places of the notes, those that the map opens on first, then by their links. */
export const ranked = memoize((context: SiteContext): readonly number[] => {
  const { nodes, degrees } = graph(context);
  const { kinds } = opening(context);
  const opens = (place: number) => Number(kinds.has(at(nodes, place).kind));
  return nodes
    .map((_, place) => place)
    .sort((a, b) => opens(b) - opens(a) || at(degrees, b) - at(degrees, a) || a - b);
});

/** Where each note stands on the map. */
export const points = memoize((context: SiteContext): readonly Point[] => {
  const { formerMap } = context;
  return layoutOf(graph(context), formerMap === undefined ? undefined : readFormerMap(formerMap));
});

/** The zoom step from which each note has room for its name. */
export const levels = memoize((context: SiteContext): readonly number[] =>
  labelLevels(
    points(context),
    context.vault.notes.map((note) => mapName(note.title, openStatus(note))),
    ranked(context),
  ),
);

/** The status or stage of a note, if it leaves anything open. */
export function openStatus(note: Note): string | undefined {
  const status = standingOf(note);
  return status && statusView(status).tone !== "firm" ? briefStatus(status) : undefined;
}
