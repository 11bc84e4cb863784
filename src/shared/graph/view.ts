/** The whole graph as the browser gets it: columns, so that it compresses well. */

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

export interface RelationView {
  readonly name: string;
  /** Of the note that names the other, and of the one that is named. */
  readonly label: string;
  readonly inverse: string;
  /** Between the two. */
  readonly verb: string;
  /** The note that is named is the one that acts. */
  readonly byNamed: boolean;
  readonly dash: readonly number[];
  readonly arrow: boolean;
  readonly opens: boolean;
}

export interface GraphView {
  /** The day of the facts, and what the record is called. */
  readonly asOf: string;
  readonly site: string;
  readonly kinds: readonly KindView[];
  readonly relations: readonly RelationView[];
  readonly statuses: readonly string[];
  /** Of each status, whether it leaves anything open: such a note never goes by its title alone. */
  readonly open: readonly boolean[];
  readonly folders: readonly string[];
  /** Columns, one row a note. */
  readonly title: readonly string[];
  /** The folder whose address and the title make the address of the note; or that address itself. */
  readonly address: readonly (number | string)[];
  readonly kind: readonly number[];
  readonly status: readonly number[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The zoom step from which its name has room. */
  readonly level: readonly number[];
  readonly group: readonly number[];
  /** The notes that the groups are named after. */
  readonly hubs: readonly number[];
  /** Edges of each relation, packed. */
  readonly edges: readonly (readonly number[])[];
}

/** "/companies/" and "DeepSeek" => "/companies/deepseek/" */
export function addressOf(folder: string, title: string): string {
  return `${folder}${slugOf(title)}/`;
}

/** The graph unpacked: each edge by its place, and the edges at each note. */
export interface Graph {
  readonly view: GraphView;
  readonly size: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly relation: Uint16Array;
  /** Edges of note n: `incident[first[n]]` up to `incident[first[n + 1]]`. */
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
  for (const note of [...sources, ...targets]) first[note + 1] = (first[note + 1] ?? 0) + 1;
  for (let note = 0; note < size; note++)
    first[note + 1] = (first[note + 1] ?? 0) + (first[note] ?? 0);
  const next = first.slice();
  const incident = new Uint32Array(sources.length * 2);
  const add = (note: number, edge: number) => {
    const at = next[note] ?? 0;
    incident[at] = edge;
    next[note] = at + 1;
  };
  for (const [edge, source] of sources.entries()) {
    add(source, edge);
    add(targets[edge] ?? 0, edge);
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
        : addressOf(view.folders[address] ?? "", view.title[note] ?? ""),
    ),
  };
}

/** The edges at a note, in and out. */
export function edgesAt({ first, incident }: Graph, note: number): Uint32Array {
  return incident.subarray(first[note] ?? 0, first[note + 1] ?? 0);
}

/** The note at the other end of an edge. */
export function otherEnd({ source, target }: Graph, edge: number, note: number): number {
  return (source[edge] === note ? target[edge] : source[edge]) ?? 0;
}
