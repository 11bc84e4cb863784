/** The graph of this site's notes, and its map. */

import { readFileSync } from "node:fs";
import type { Edge } from "../../shared/graph/columns.ts";
import { labelLevels, mapName } from "../../shared/graph/labels.ts";
import type { Note } from "../../vault/core/note.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import { once, onceEach } from "../once.ts";
import { href, vault } from "../vault.ts";
import { briefStatus, statusView } from "../words.ts";
import { edgesOf, graphOf, placesOf } from "./edges.ts";
import { readFormerMap } from "./formerMap.ts";
import { layoutOf, type Point } from "./layout.ts";
import { LOOSE } from "./neighbors.ts";
import { openingOf } from "./opening.ts";

export const graph = once(() => graphOf(vault.notes, linksIn(vault.outgoing)));
export const opening = once(() => openingOf(graph()));

const places = once(() => placesOf(vault.notes));

/** The place of a note in the graph, by its path. */
export function placeOf(path: string): number {
  return places().get(path) ?? -1;
}

/** The edges at one note, in and out: the graph around it, without the rest. */
export function edgesAt(place: number): readonly Edge[] {
  const path = vault.notes[place]?.path ?? "";
  const links = [...(vault.outgoing.get(path) ?? []), ...(vault.backlinks.get(path) ?? [])];
  return edgesOf(links, places());
}

export const degree = onceEach((place: number) => edgesAt(place).length);

/** The edges from one note that say how, of which a hub has few whatever else leads to it. */
export const tellingFrom = onceEach((place: number) =>
  edgesOf(
    (vault.outgoing.get(vault.notes[place]?.path ?? "") ?? []).filter(
      (link) => !LOOSE.has(link.relation),
    ),
    places(),
  ),
);

/** The places of the notes, those that the map opens on first, then by their links. */
export const ranked = once((): readonly number[] => {
  const { nodes, degrees } = graph();
  const opens = (place: number) => Number(opening().kinds.has(nodes[place]?.kind ?? "note"));
  return nodes
    .map((_, place) => place)
    .sort((a, b) => opens(b) - opens(a) || (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
});

/** Where each note stands on the map. */
export const points = once((): readonly Point[] => layoutOf(graph(), formerMap()));

/** The zoom step from which each note has room for its name. */
export const levels = once((): readonly number[] =>
  labelLevels(
    points(),
    vault.notes.map((note) => mapName(note.title, openStatus(note))),
    ranked(),
  ),
);

/** The status or stage of a note, if it leaves anything open. */
export function openStatus({ status, stage }: Note): string | undefined {
  const said = status ?? stage;
  return said && statusView(said).tone !== "firm" ? briefStatus(said) : undefined;
}

function formerMap() {
  const file = process.env["POSITIONS"];
  return file === undefined || file === "" ? undefined : readFormerMap(readFileSync(file, "utf8"));
}

/** The map around a note: all that is at most `depth` links away. */
export function mapHref(note: Note, depth: 1 | 2): string {
  const address = encodeURI(note.url).replace(/[?&#+]/g, encodeURIComponent);
  return `${href("/graph/")}?kinds=all&links=all&note=${address}${depth === 1 ? "" : `&depth=${depth}`}#page_map`;
}
