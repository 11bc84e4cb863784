/** The graph of this site's notes, and its map. */

import { readFileSync } from "node:fs";
import { graphOf } from "../vault/graph/edges.ts";
import { readFormerMap } from "../vault/graph/formerMap.ts";
import { labelLevels, mapName } from "../vault/graph/labels.ts";
import { layoutOf, type Point } from "../vault/graph/layout.ts";
import { edgesAt } from "../vault/graph/neighbors.ts";
import { openingOf } from "../vault/graph/opening.ts";
import type { Note } from "../vault/note.ts";
import { href, vault } from "./vault.ts";
import { briefStatus, statusView } from "./words.ts";

export const graph = graphOf(vault.notes, vault.links);
export const edgesOfNotes = edgesAt(graph);
export const opening = openingOf(graph);

/** The places of the notes, those that the map opens on first, then by their links. */
export const ranked: readonly number[] = graph.nodes
  .map((_, place) => place)
  .sort((a, b) => Number(opens(b)) - Number(opens(a)) || degree(b) - degree(a) || a - b);

function opens(place: number): boolean {
  return opening.kinds.has(graph.nodes[place]?.kind ?? "note");
}

function degree(place: number): number {
  return graph.degrees[place] ?? 0;
}

/** Where each note stands on the map: worked out when it is first asked for, once a build. */
export const points = once((): readonly Point[] => layoutOf(graph, formerMap()));

/** The zoom step from which each note has room for its name. */
export const levels = once((): readonly number[] =>
  labelLevels(
    points(),
    graph.nodes.map((note) => mapName(note.title, openStatus(note))),
    ranked,
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

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
