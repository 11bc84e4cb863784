/** One note and what it is linked with: a column for each way, each note once, where it says most. */

import { at, get } from "../assert.ts";
import { isUntil, type Selection } from "./selection.ts";
import { cost, linksByNote } from "./strength.ts";
import { byLinks, edgesAt, type Graph, otherEnd } from "./view.ts";

export interface Column {
  /** "Is accused in" */
  readonly heading: string;
  /** What says how in order of time, what has no date after it; what says less by what it says, then by links. */
  readonly rows: readonly ColumnRow[];
}

export interface ColumnRow {
  readonly note: number;
  /** The links between the two, the strongest first. */
  readonly edges: readonly number[];
  /** Who else has a part in it: "Accuser: Anthropic", "Answered by: …". */
  readonly others: readonly { readonly label: string; readonly notes: readonly number[] }[];
}

/** The columns around a note; those that say least come last. */
export function relationColumns(
  graph: Graph,
  note: number,
  selection: Pick<Selection, "until">,
): Column[] {
  const rows = [...linksByNote(graph, note, selection)].map(([other, edges]) => {
    const first = at(edges, 0);
    return {
      heading: headingOf(graph, first, note),
      order: cost(graph, first) * graph.view.relations.length + at(graph.relation, first),
      row: { note: other, edges, others: othersOf(graph, other, note, selection) },
    };
  });
  const compareLinks = byLinks(graph);
  const rankOf = ({ note: other, edges }: ColumnRow) => {
    const day = at(graph.view.day, other);
    const first = cost(graph, at(edges, 0));
    return first > 1 ? first : day === null ? Number.POSITIVE_INFINITY : day;
  };
  return [...Map.groupBy(rows, ({ heading }) => heading)]
    .map(([heading, found]) => ({ heading, found }))
    .sort((a, b) => leastOrder(a.found) - leastOrder(b.found))
    .map(({ heading, found }) => ({
      heading,
      rows: found
        .map(({ row }) => row)
        .sort((a, b) => compareNumbers(rankOf(a), rankOf(b)) || compareLinks(a.note, b.note)),
    }));
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function leastOrder(rows: readonly { readonly order: number }[]): number {
  return Math.min(...rows.map(({ order }) => order));
}

/** How a note is linked with the other end of an edge. */
export function headingOf({ view, relation, source }: Graph, edge: number, note: number): string {
  const { columns } = at(view.relations, at(relation, edge));
  return at(source, edge) === note ? columns.out : columns.in;
}

/** What is worth a line below a note: who charges whom, who replied, what answers it. */
const OTHERS: readonly { readonly relation: string; readonly end: "out" | "in" }[] = [
  { relation: "accuser", end: "out" },
  { relation: "accused", end: "out" },
  { relation: "replies-to", end: "in" },
  { relation: "answers", end: "in" },
];

function othersOf(
  graph: Graph,
  note: number,
  but: number,
  { until }: Pick<Selection, "until">,
): ColumnRow["others"] {
  const { view, source, relation } = graph;
  const found = Map.groupBy(edgesAt(graph, note), (edge) => {
    const { name } = at(view.relations, at(relation, edge));
    return OTHERS.find(
      (other) => other.relation === name && other.end === (source[edge] === note ? "out" : "in"),
    );
  });
  return OTHERS.flatMap((other) => {
    if (!found.has(other)) return [];
    const edges = get(found, other);
    const notes = edges
      .map((edge) => otherEnd(graph, edge, note))
      .filter((one) => one !== but && isUntil(graph, one, until));
    return notes.length === 0
      ? []
      : [{ label: headingOf(graph, at(edges, 0), note), notes: [...new Set(notes)] }];
  });
}
