/** What is shown, as files: SVG, JSON, GraphML and CSV. */

import { writeCsv } from "../../shared/export/csv.ts";
import type { Graph } from "../../shared/graph/view.ts";
import type { Colors } from "./colors.ts";
import type { Frame } from "./frame.ts";
import { headOf } from "./paint.ts";
import type { Scope } from "./scope.ts";
import { linksOf } from "./scope.ts";

export interface Shown {
  readonly graph: Graph;
  readonly notes: readonly number[];
  readonly edges: readonly number[];
}

/** The notes in focus and the links among them; without a focus, all that is shown. */
export function shownOf(graph: Graph, { notes, edges, focus }: Scope): Shown {
  if (!focus) return { graph, notes, edges };
  const has = (note: number | undefined) => note !== undefined && focus.has(note);
  return {
    graph,
    notes: notes.filter(has),
    edges: edges.filter((edge) => has(graph.source[edge]) && has(graph.target[edge])),
  };
}

function noteRecord(graph: Graph, note: number) {
  const { view, urls } = graph;
  return {
    url: urls[note] ?? "",
    title: view.title[note] ?? "",
    kind: view.kinds[view.kind[note] ?? 0]?.name ?? "",
    status: view.statuses[view.status[note] ?? 0] ?? "",
    x: view.x[note] ?? 0,
    y: view.y[note] ?? 0,
    degree: linksOf(graph, note),
  };
}

function edgeRecord({ view, urls, source, target, relation }: Graph, edge: number) {
  const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
  return {
    from: urls[from] ?? "",
    fromTitle: view.title[from] ?? "",
    relation: view.relations[relation[edge] ?? 0]?.name ?? "",
    to: urls[to] ?? "",
    toTitle: view.title[to] ?? "",
  };
}

export function jsonOf({ graph, notes, edges }: Shown): string {
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
export function csvOf({ graph, edges }: Shown): string {
  const rows = edges.map((edge) => {
    const { from, fromTitle, relation, to, toTitle } = edgeRecord(graph, edge);
    return { from, from_title: fromTitle, relation, to, to_title: toTitle };
  });
  return writeCsv(["from", "from_title", "relation", "to", "to_title"], rows);
}

/** http://graphml.graphdrawing.org/primer/graphml-primer.html */
export function graphmlOf({ graph, notes, edges }: Shown): string {
  const keys = ["title", "kind", "status", "x", "y", "degree"] as const;
  const data = (key: string, value: unknown) => `<data key="${key}">${xml(String(value))}</data>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map((key) => {
      const type = key === "x" || key === "y" || key === "degree" ? "int" : "string";
      return `<key id="${key}" for="node" attr.name="${key}" attr.type="${type}"/>`;
    }),
    '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
    '<graph edgedefault="directed">',
    ...notes.map((note) => {
      const record = noteRecord(graph, note);
      return `<node id="${xml(record.url)}">${keys.map((key) => data(key, record[key])).join("")}</node>`;
    }),
    ...edges.map((edge) => {
      const { from, relation, to } = edgeRecord(graph, edge);
      return `<edge source="${xml(from)}" target="${xml(to)}">${data("relation", relation)}</edge>`;
    }),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** The picture as it is seen, with a line that says where it is from. */
export function svgOf(graph: Graph, frame: Frame, colors: Colors, address: string): string {
  const { view } = graph;
  const { width, height } = frame;
  const n = (value: number) => String(Math.round(value * 10) / 10);
  const edges = frame.edges.map((edge) => {
    const dash = view.relations[edge.relation]?.dash.join(" ") ?? "";
    const head = headOf(edge, 5).map(([x, y]) => `${n(x)},${n(y)}`);
    const line = `<path d="M${n(edge.x1)} ${n(edge.y1)}L${n(edge.x2)} ${n(edge.y2)}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>`;
    return head.length === 0
      ? line
      : `${line}<polygon points="${head.join(" ")}" fill="${colors.rule}" stroke="none"/>`;
  });
  const dots = Array.from(
    { length: frame.dots.length / 2 },
    (_, index) =>
      `M${n((frame.dots[index * 2] ?? 0) - 1)} ${n((frame.dots[index * 2 + 1] ?? 0) - 1)}h2v2h-2z`,
  );
  const names = frame.names.map(({ words, x, y, anchor, isStrong }) => {
    const weight = isStrong ? ' font-weight="650"' : "";
    return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}"${weight}>${xml(words)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + 24}" viewBox="0 0 ${width} ${height + 24}">`,
    `<rect width="100%" height="100%" fill="${colors.paper}"/>`,
    `<g fill="none" stroke="${colors.rule}">${edges.join("")}</g>`,
    `<path d="${dots.join("")}" fill="${colors.soft}"/>`,
    ...frame.groups.map(
      ({ x, y, radius }) =>
        `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${colors.raised}" stroke="${colors.rule}"/>`,
    ),
    ...frame.marks.map(({ kind, x, y, radius, isFaint }) => {
      const scale = Math.round((radius / 6) * 100) / 100;
      const faint = isFaint ? ' opacity="0.22"' : "";
      return `<path transform="translate(${n(x)} ${n(y)}) scale(${scale})" d="${view.kinds[kind]?.shape ?? ""}" fill="${colors.kinds[kind] ?? colors.ink}" stroke="${colors.paper}"${faint}/>`;
    }),
    `<g font-family="${xml(colors.font)}" font-size="12" dominant-baseline="central" fill="${colors.ink}" stroke="${colors.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${names.join("")}</g>`,
    `<text x="8" y="${height + 16}" font-family="${xml(colors.font)}" font-size="11" fill="${colors.soft}">${xml(`${view.site}, facts as of ${view.asOf}: ${address}`)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Characters that XML forbids are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? "");
}
