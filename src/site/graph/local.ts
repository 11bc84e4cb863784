/** The graph around one note as a tree: its nearest neighbors, by how each has to do with it. */

import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { kindInWords, type StatusView, standingOf, statusView } from "../core/words.ts";
import { degrees, edgesAt, places } from "./index.ts";
import { type Neighbor, neighborsOf } from "./neighbors.ts";
import { mapHref } from "./views.ts";

export interface LocalGraph {
  readonly title: string;
  readonly kindName: Note["kind"];
  readonly groups: readonly {
    /** The relation, as read from the note: "involved in". */
    readonly words: string;
    readonly notes: readonly LocalNote[];
  }[];
  /** How many notes are linked with it, those of the tree included. */
  readonly count: number;
  readonly shown: number;
  /** The map of everything, turned to this note: one link away, and two. */
  readonly near: string;
  readonly far: string;
}

interface LocalNote {
  readonly title: string;
  readonly href: string;
  /** The kind in words, for whoever does not see the mark. */
  readonly kind: string;
  readonly kindName: Note["kind"];
  /** The word that keeps an allegation from reading as a fact. */
  readonly status: Pick<StatusView, "shape" | "tone" | "word"> | undefined;
}

/** Undefined for a note without links. */
export function localGraph(context: SiteContext, note: Note): LocalGraph | undefined {
  const place = get(places(context), note.path);
  const all = neighborsOf(place, edgesAt(context, place), degrees(context));
  if (all.length === 0) return undefined;
  const shown = all.slice(0, LIMITS.localNeighbors);
  const groups = [...Map.groupBy(shown, (neighbor) => wordsOf(neighbor, place))];
  return {
    title: context.typeset(note.title),
    kindName: note.kind,
    groups: groups.map(([words, neighbors]) => ({
      words,
      notes: neighbors.map((neighbor) => noteOf(context, neighbor)),
    })),
    count: all.length,
    shown: shown.length,
    near: mapHref(context, note, 1),
    far: mapHref(context, note, 2),
  };
}

/** The closest relation, from where the note stands. */
function wordsOf({ edges }: Neighbor, place: number): string {
  const edge = at(edges, 0);
  const { label, inverse } = relation(edge.relation);
  return edge.source === place ? label.toLowerCase() : inverse;
}

function noteOf({ vault, href, typeset }: SiteContext, { place }: Neighbor): LocalNote {
  const note = at(vault.notes, place);
  const status = standingOf(note);
  return {
    title: typeset(note.title),
    href: href(note.url),
    kind: kindInWords(note).toLowerCase(),
    kindName: note.kind,
    status: status && statusView(status),
  };
}
