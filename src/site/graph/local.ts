/** The graph around one note: its nearest neighbors in a column, and arcs for the links among them. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { relation } from "../../record/relations.ts";
import type { Edge } from "../../shared/graph/columns.ts";
import { LIMITS } from "../../vault/core/limits.ts";
import type { Note } from "../../vault/core/note.ts";
import { href, vault } from "../vault.ts";
import { briefStatus, kindInWords } from "../words.ts";
import { degree, edgesAt, mapHref, placeOf, tellingFrom } from "./index.ts";
import { type Neighbor, neighborsOf } from "./neighbors.ts";

export interface LocalGraph {
  readonly title: string;
  readonly kind: string;
  readonly groups: readonly {
    /** The relation, as said of the note: "involved in". */
    readonly words: string;
    readonly notes: readonly LocalNote[];
  }[];
  /** Neighbors that are left out. */
  readonly more: number;
  readonly picture: Picture;
  /** The map of everything, turned to this note: one link away, and two. */
  readonly near: string;
  readonly far: string;
}

export interface LocalNote {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  /** The word that keeps an allegation from reading as a fact. */
  readonly status: string | undefined;
}

/** What is drawn left of the column, in px. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly {
    readonly kind: Note["kind"];
    readonly shape: string;
    readonly y: number;
  }[];
  readonly markX: number;
  /** Arcs of one look, as one path. */
  readonly arcs: readonly { readonly d: string; readonly dash: string | undefined }[];
  readonly heads: string;
  /** Links of the neighbors among each other. */
  readonly among: string;
}

/** Height of each line of the column in px, which its style sheet repeats. */
const LINE = 24;

const WIDTH = 56;
const MARK_X = 48;
const ARC_X = 40;
const NARROWEST = 8;

/** Undefined for a note without links. */
export function localGraph(note: Note): LocalGraph | undefined {
  const place = placeOf(note.path);
  const all = neighborsOf(place, edgesAt(place), degree);
  if (all.length === 0) return undefined;
  const shown = all.slice(0, LIMITS.localNeighbors);
  const groups = [...Map.groupBy(shown, (neighbor) => wordsOf(neighbor, place))];
  return {
    title: note.title,
    kind: kindInWords(note),
    groups: groups.map(([words, neighbors]) => ({
      words,
      notes: neighbors.flatMap((neighbor) => noteOf(neighbor) ?? []),
    })),
    more: all.length - shown.length,
    picture: pictureOf(
      note,
      place,
      groups.map(([, neighbors]) => neighbors),
    ),
    near: mapHref(note, 1),
    far: mapHref(note, 2),
  };
}

/** The closest relation, from where the note stands. */
function wordsOf({ edges: [edge] }: Neighbor, place: number): string {
  if (!edge) return "";
  const { label, inverse } = relation(edge.relation);
  return edge.source === place ? label.toLowerCase() : inverse;
}

function noteOf({ place }: Neighbor): LocalNote | undefined {
  const note = vault.notes[place];
  const status = note?.status ?? note?.stage;
  return (
    note && {
      title: note.title,
      href: href(note.url),
      kind: kindInWords(note),
      status: status && briefStatus(status),
    }
  );
}

function pictureOf(note: Note, place: number, groups: readonly (readonly Neighbor[])[]): Picture {
  const middle = (line: number) => (line + 0.5) * LINE;
  // The note itself stands on the first line, and the words of each group on a line of their own.
  let line = 0;
  const lines = new Map([[place, line]]);
  for (const group of groups) {
    line++;
    for (const neighbor of group) lines.set(neighbor.place, ++line);
  }
  const height = (line + 1) * LINE;
  const arc = (from: number, to: number) => {
    const [top, bottom] = [middle(Math.min(from, to)), middle(Math.max(from, to))];
    const bulge = NARROWEST + Math.round((ARC_X - NARROWEST - 2) * ((bottom - top) / height));
    return `M${ARC_X} ${top}A${bulge} ${(bottom - top) / 2} 0 0 0 ${ARC_X} ${bottom}`;
  };
  const head = (at: number) => `M${ARC_X - 6} ${middle(at) - 3.5}l6 3.5-6 3.5Z`;

  const own = groups.flat();
  const looks = Map.groupBy(own, ({ edges }) =>
    relationLook(edges[0]?.relation ?? "").dash.join(" "),
  );
  const heads = own.flatMap(({ place: other, edges: [edge] }) => {
    if (!edge || !relationLook(edge.relation).arrow) return [];
    return head(lines.get(actsOn(edge) === place ? place : other) ?? 0);
  });
  const others = own.map((neighbor) => neighbor.place);
  const edges = others
    .toSorted((a, b) => a - b)
    .flatMap(tellingFrom)
    .filter(({ target }) => target !== place && lines.has(target));
  const among = new Set(
    others.flatMap((other) =>
      edges.flatMap(({ source, target }) =>
        source === other || target === other
          ? arc(lines.get(source) ?? 0, lines.get(target) ?? 0)
          : [],
      ),
    ),
  );
  return {
    width: WIDTH,
    height,
    markX: MARK_X,
    marks: [...lines].map(([at, y]) => {
      const kind = vault.notes[at]?.kind ?? note.kind;
      return { kind, shape: KIND_SHAPES[kind], y: middle(y) };
    }),
    arcs: [...looks].map(([dash, neighbors]) => ({
      dash: dash === "" ? undefined : dash,
      d: neighbors.map((neighbor) => arc(0, lines.get(neighbor.place) ?? 0)).join(""),
    })),
    heads: [...new Set(heads)].join(""),
    among: [...among].slice(0, LIMITS.localArcs).join(""),
  };
}

/** The note that an edge leads to, as its verb is said. */
function actsOn({ source, target, relation: name }: Edge): number {
  return relation(name).byNamed ? source : target;
}
