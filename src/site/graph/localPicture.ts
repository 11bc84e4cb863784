/** The picture beside the column of a note's neighbors: a mark for each line, and arcs for the links. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import type { Edge } from "../../shared/graph/columns.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { tellingEdges } from "./index.ts";
import type { Neighbor } from "./neighbors.ts";

/** What is drawn left of the column, in px. */
export interface LocalPicture {
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

/** `groups` are the neighbors of the note at `place`, in the order of the column. */
export function localPicture(
  context: SiteContext,
  place: number,
  groups: readonly (readonly Neighbor[])[],
): LocalPicture {
  const lines = linesOf(place, groups);
  const height = (Math.max(...lines.values()) + 1) * LINE;
  const arc = (from: number, to: number) => arcPath(get(lines, from), get(lines, to), height);
  const neighbors = groups.flat();
  const looks = Map.groupBy(neighbors, (neighbor) => dashOf(closest(neighbor)));
  const heads = neighbors.flatMap((neighbor) => {
    const edge = closest(neighbor);
    return relationLook(edge.relation).arrow ? headPath(get(lines, endOf(edge))) : [];
  });
  const among = linksAmong(context, place, neighbors, lines).map(({ source, target }) =>
    arc(source, target),
  );
  return {
    width: WIDTH,
    height,
    markX: MARK_X,
    marks: [...lines].map(([other, line]) => {
      const { kind } = at(context.vault.notes, other);
      return { kind, shape: KIND_SHAPES[kind], y: middle(line) };
    }),
    arcs: [...looks].map(([dash, alike]) => ({
      dash: dash === "" ? undefined : dash,
      d: alike.map((neighbor) => arc(place, neighbor.place)).join(""),
    })),
    heads: [...new Set(heads)].join(""),
    among: [...new Set(among)].slice(0, LIMITS.localArcs).join(""),
  };
}

/** The line of each note: its first is the note's, and the words of each group have one each. */
function linesOf(
  place: number,
  groups: readonly (readonly Neighbor[])[],
): ReadonlyMap<number, number> {
  let line = 0;
  const lines = new Map([[place, line]]);
  for (const group of groups) {
    line++;
    for (const neighbor of group) lines.set(neighbor.place, ++line);
  }
  return lines;
}

/** The links that say how, from one neighbor to another, each once for either end. */
function linksAmong(
  context: SiteContext,
  place: number,
  neighbors: readonly Neighbor[],
  lines: ReadonlyMap<number, number>,
): Edge[] {
  const others = neighbors.map((neighbor) => neighbor.place);
  const edges = others
    .toSorted((a, b) => a - b)
    .flatMap(tellingEdges(context))
    .filter(({ target }) => target !== place && lines.has(target));
  return others.flatMap((other) =>
    edges.filter(({ source, target }) => source === other || target === other),
  );
}

function closest({ edges }: Neighbor): Edge {
  return at(edges, 0);
}

function dashOf({ relation: name }: Edge): string {
  return relationLook(name).dash.join(" ");
}

/** The note that an edge leads to, as its verb is read. */
function endOf({ source, target, relation: name }: Edge): number {
  return relation(name).byNamed ? source : target;
}

function middle(line: number): number {
  return (line + 0.5) * LINE;
}

function arcPath(from: number, to: number, height: number): string {
  const [top, bottom] = [middle(Math.min(from, to)), middle(Math.max(from, to))];
  const bulge = NARROWEST + Math.round((ARC_X - NARROWEST - 2) * ((bottom - top) / height));
  return `M${ARC_X} ${top}A${bulge} ${(bottom - top) / 2} 0 0 0 ${ARC_X} ${bottom}`;
}

function headPath(line: number): string {
  return `M${ARC_X - 6} ${middle(line) - 3.5}l6 3.5-6 3.5Z`;
}
