/** What is shown, as files of data: JSON, CSV and GraphML. */

import { at } from "../../../shared/assert.ts";
import { writeCsv } from "../../../shared/export/csv.ts";
import type { Scope } from "../../../shared/graph/scope.ts";
import { type Graph, linkCount } from "../../../shared/graph/view.ts";
import { escapeXml } from "./xml.ts";

/** A part of a graph. */
export interface GraphPart {
  readonly graph: Graph;
  readonly notes: readonly number[];
  readonly edges: readonly number[];
}

/** The notes in focus and the links among them; without a focus, all that is shown. */
export function partOf(graph: Graph, { notes, edges, focus }: Scope): GraphPart {
  if (!focus) return { graph, notes, edges };
  return {
    graph,
    notes: notes.filter((note) => focus.has(note)),
    edges: edges.filter(
      (edge) => focus.has(at(graph.source, edge)) && focus.has(at(graph.target, edge)),
    ),
  };
}

function noteRecord(graph: Graph, note: number) {
  const { view, urls } = graph;
  return {
    url: at(urls, note),
    title: at(view.title, note),
    kind: at(view.kinds, at(view.kind, note)).name,
    status: at(view.statuses, at(view.status, note)),
    x: at(view.x, note),
    y: at(view.y, note),
    degree: linkCount(graph, note),
  };
}

function edgeRecord({ view, urls, source, target, relation }: Graph, edge: number) {
  const [from, to] = [at(source, edge), at(target, edge)];
  return {
    from: at(urls, from),
    fromTitle: at(view.title, from),
    relation: at(view.relations, at(relation, edge)).name,
    to: at(urls, to),
    toTitle: at(view.title, to),
  };
}

export function jsonOf({ graph, notes, edges }: GraphPart): string {
  return JSON.stringify(
    {
      site: graph.view.site,
      asOf: graph.view.asOf,
      nodes: notes.map((note) => noteRecord(graph, note)),
      edges: edges.map((edge) => {
        const { from, relation, to } = edgeRecord(graph, edge);
        return { from, relation, to };
      }),
    },
    null,
    1,
  );
}

/** The edges alone. */
export function csvOf({ graph, edges }: GraphPart): string {
  const rows = edges.map((edge) => {
    const { from, fromTitle, relation, to, toTitle } = edgeRecord(graph, edge);
    return { from, from_title: fromTitle, relation, to, to_title: toTitle };
  });
  return writeCsv(["from", "from_title", "relation", "to", "to_title"], rows);
}

/** The fields of a node, with their types in GraphML. */
const NODE_KEYS = {
  title: "string",
  kind: "string",
  status: "string",
  x: "int",
  y: "int",
  degree: "int",
} as const;

/** http://graphml.graphdrawing.org/primer/graphml-primer.html */
export function graphmlOf({ graph, notes, edges }: GraphPart): string {
  const data = (key: string, value: string | number) =>
    `<data key="${key}">${escapeXml(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...Object.entries(NODE_KEYS).map(
      ([key, type]) => `<key id="${key}" for="node" attr.name="${key}" attr.type="${type}"/>`,
    ),
    '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '<graph edgedefault="directed">',
    ...notes.map((note) => {
      const { url, ...fields } = noteRecord(graph, note);
      const cells = Object.entries(fields).map(([key, value]) => data(key, value));
      return `<node id="${escapeXml(url)}">${cells.join("")}</node>`;
    }),
    ...edges.map((edge) => {
      const { from, relation, to } = edgeRecord(graph, edge);
      return `<edge source="${escapeXml(from)}" target="${escapeXml(to)}">${data("relation", relation)}</edge>`;
    }),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}
