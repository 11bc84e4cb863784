/** The graph around one note: its nearest neighbors in a column, and arcs for the links among them. */

import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { briefStatus, kindInWords, standingOf } from "../core/words.ts";
import { degrees, edgesAt, mapHref, places } from "./index.ts";
import { type LocalPicture, localPicture } from "./localPicture.ts";
import { type Neighbor, neighborsOf } from "./neighbors.ts";

export interface LocalGraph {
  readonly title: string;
  readonly kind: string;
  readonly groups: readonly {
    /** The relation, as read from the note: "involved in". */
    readonly words: string;
    readonly notes: readonly LocalNote[];
  }[];
  /** Neighbors that are left out. */
  readonly more: number;
  readonly picture: LocalPicture;
  /** The map of everything, turned to this note: one link away, and two. */
  readonly near: string;
  readonly far: string;
}

interface LocalNote {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  /** The word that keeps an allegation from reading as a fact. */
  readonly status: string | undefined;
}

/** Undefined for a note without links. */
export function localGraph(context: SiteContext, note: Note): LocalGraph | undefined {
  const place = get(places(context), note.path);
  const all = neighborsOf(place, edgesAt(context, place), degrees(context));
  if (all.length === 0) return undefined;
  const shown = all.slice(0, LIMITS.localNeighbors);
  const groups = [...Map.groupBy(shown, (neighbor) => wordsOf(neighbor, place))];
  return {
    title: note.title,
    kind: kindInWords(note),
    groups: groups.map(([words, neighbors]) => ({
      words,
      notes: neighbors.map((neighbor) => noteOf(context, neighbor)),
    })),
    more: all.length - shown.length,
    picture: localPicture(
      context,
      place,
      groups.map(([, neighbors]) => neighbors),
    ),
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

function noteOf({ vault, href }: SiteContext, { place }: Neighbor): LocalNote {
  const note = at(vault.notes, place);
  const status = standingOf(note);
  return {
    title: note.title,
    href: href(note.url),
    kind: kindInWords(note),
    status: status && briefStatus(status),
  };
}
