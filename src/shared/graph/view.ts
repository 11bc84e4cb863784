/** The whole graph as the browser gets it: columns, so that it compresses well. */

import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";
import { slugOf } from "../slug.ts";
import { unpackEdges } from "./columns.ts";

export interface KindView {
  readonly name: string;
  /** "company", "companies": as they stand in a sentence. */
  readonly one: string;
  readonly many: string;
  readonly shape: string;
  /** Whether the map opens on it. */
  readonly opens: boolean;
}

interface RelationView {
  readonly name: string;
  /** Beside the other note: where this one names it, and where it names this one. */
  readonly label: string;
  readonly inverse: string;
  /** Between the two titles. */
  readonly verb: string;
  /** Above the other notes, in a column: of those that this one names, and of those that name it. */
  readonly columns: { readonly out: string; readonly in: string };
  /** Whether the note that is named is the one that acts. */
  readonly byNamed: boolean;
  readonly dash: readonly number[];
  readonly arrow: boolean;
  readonly opens: boolean;
}

export interface GraphView {
  /** The day of the facts, as pages write it: "Oct. 10, 2026". */
  readonly asOf: string;
  /** The title of the record. */
  readonly site: string;
  readonly kinds: readonly KindView[];
  readonly relations: readonly RelationView[];
  readonly statuses: readonly string[];
  /** Of each status, whether it was said: "statement confirmed"; "" of what is no charge and no claim. */
  readonly statements: readonly string[];
  /** The mark of each status: its shape by name, and its tone. */
  readonly marks: readonly { readonly shape: string; readonly tone: string }[];
  /** Of each status, whether it leaves anything open: such a note never goes by its title alone. */
  readonly open: readonly boolean[];
  readonly folders: readonly string[];
  /** Columns with one row a note; what is a number without a unit is an index of another list. */
  readonly title: readonly string[];
  /** Its other names, one a line; "" for a note that has none. */
  readonly names: readonly string[];
  /** The first day of its date; null for a note that has none. */
  readonly day: readonly (Day | null)[];
  /** The date in words; "" for a note that has none. */
  readonly when: readonly string[];
  /** The folder whose address and the title make the address of the note; or that address itself. */
  readonly address: readonly (number | string)[];
  readonly kind: readonly number[];
  readonly status: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The zoom step from which its name has room: an index of ZOOM_STEPS, or their number where it has none. */
  readonly level: readonly number[];
  readonly group: readonly number[];
  /** The notes that the groups are named after. */
  readonly hubs: readonly number[];
  /** The edges of each relation, as `packEdges` packs them. */
  readonly edges: readonly (readonly number[])[];
}

/** "/companies/" and "DeepSeek" => "/companies/deepseek/" */
export function addressOf(folder: string, title: string): string {
  return `${folder}${slugOf(title)}/`;
}

/** The graph unpacked. A note or an edge is named by its index. */
export interface Graph {
  readonly view: GraphView;
  readonly size: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly relation: Uint16Array;
  /** The edges of note n: `incident[first[n]]` up to `incident[first[n + 1]]`. */
  readonly first: Uint32Array;
  readonly incident: Uint32Array;
  readonly urls: readonly string[];
}

export function unpack(view: GraphView): Graph {
  const size = view.title.length;
  const [sources, targets, relations]: [number[], number[], number[]] = [[], [], []];
  for (const [relation, columns] of view.edges.entries()) {
    unpackEdges(columns, (source, target) => {
      sources.push(source);
      targets.push(target);
      relations.push(relation);
    });
  }
  const first = new Uint32Array(size + 1);
  for (const note of [...sources, ...targets]) first[note + 1] = at(first, note + 1) + 1;
  for (let note = 0; note < size; note++) first[note + 1] = at(first, note + 1) + at(first, note);
  const next = first.slice();
  const incident = new Uint32Array(sources.length * 2);
  const add = (note: number, edge: number) => {
    const index = at(next, note);
    incident[index] = edge;
    next[note] = index + 1;
  };
  for (const [edge, source] of sources.entries()) {
    add(source, edge);
    add(at(targets, edge), edge);
  }
  return {
    view,
    size,
    source: Uint32Array.from(sources),
    target: Uint32Array.from(targets),
    relation: Uint16Array.from(relations),
    first,
    incident,
    urls: view.address.map((address, note) =>
      typeof address === "string"
        ? address
        : addressOf(at(view.folders, address), at(view.title, note)),
    ),
  };
}

/** The edges at a note, in and out. */
export function edgesAt({ first, incident }: Graph, note: number): Uint32Array {
  return incident.subarray(at(first, note), at(first, note + 1));
}

/** The note at the other end of an edge. */
export function otherEnd({ source, target }: Graph, edge: number, note: number): number {
  const from = at(source, edge);
  return from === note ? at(target, edge) : from;
}

/** How many links a note has, in and out. */
export function linkCount({ first }: Graph, note: number): number {
  return at(first, note + 1) - at(first, note);
}

/** Orders notes by their links, the most linked first; those with as many as in the graph. */
export function byLinks(graph: Graph): (a: number, b: number) => number {
  return (a, b) => linkCount(graph, b) - linkCount(graph, a) || a - b;
}

/**
 * The two ends of an edge, from the one that acts to the one that is acted on: the direction in which the
 * verb of its relation is read.
 */
export function ends(
  { view, source, target, relation }: Graph,
  edge: number,
): readonly [actor: number, acted: number] {
  const [from, to] = [at(source, edge), at(target, edge)];
  return at(view.relations, at(relation, edge)).byNamed ? [to, from] : [from, to];
}

/** The status of a note, and whether it was said: "alleged", "statement confirmed"; empty without any. */
export function statusesOf({ statuses, statements, status }: GraphView, note: number): string[] {
  const index = at(status, note);
  return [at(statuses, index), at(statements, index)].filter((words) => words !== "");
}
