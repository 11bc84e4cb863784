/** The rows of the list: of all that is shown, around a note, and on a path. */

import { edgesAt, type Graph, otherEnd } from "../../shared/graph/view.ts";
import type { Row, RowGroup } from "./list.ts";
import { linksOf, type Path, type Scope } from "./scope.ts";
import type { State } from "./state.ts";

export function rowOf(graph: Graph, note: number, edges: readonly number[] = []): Row {
  const { view } = graph;
  const kind = view.kinds[view.kind[note] ?? 0];
  const status = view.statuses[view.status[note] ?? 0] ?? "";
  const links = linksOf(graph, note);
  const facts = [
    kind?.one ?? "",
    status,
    ...(edges.length === 0
      ? [`${links.toLocaleString("en-US")} ${links === 1 ? "link" : "links"}`]
      : []),
  ];
  return {
    note,
    edges,
    title: view.title[note] ?? "",
    facts: facts.filter((fact) => fact !== "").join(" · "),
    kind: kind?.name ?? "note",
    shape: kind?.shape ?? "",
  };
}

/** "Anthropic makes the argument Distillation as IP theft" */
export function edgeInWords(graph: Graph, edge: number): string {
  const { actor, verb, acted } = edgeParts(graph, edge);
  return `${actor} ${verb} ${acted}`;
}

export function edgeParts({ view, source, target, relation }: Graph, edge: number) {
  const [from, to] = [source[edge] ?? 0, target[edge] ?? 0];
  const name = view.relations[relation[edge] ?? 0];
  const [actor, acted] = name?.byNamed ? [to, from] : [from, to];
  return {
    actor: view.title[actor] ?? "",
    verb: name?.verb ?? "",
    acted: view.title[acted] ?? "",
  };
}

/** Everything that is shown, the most linked first. */
export function rowsOfAll(graph: Graph, notes: readonly number[]): RowGroup[] {
  const sorted = notes.toSorted((a, b) => linksOf(graph, b) - linksOf(graph, a) || a - b);
  return [{ heading: "", rows: sorted.map((note) => rowOf(graph, note)) }];
}

/** The links of a note, by relation; then what is two and three links away. */
export function rowsAround(graph: Graph, scope: Scope, state: State): RowGroup[] {
  const { note = 0 } = state;
  // By relation; first what the note says, then what is said of it.
  const edges = edgesOf(graph, scope, state, note).sort(
    (a, b) =>
      (graph.relation[a] ?? 0) - (graph.relation[b] ?? 0) ||
      Number(graph.source[b] === note) - Number(graph.source[a] === note),
  );
  const groups = Map.groupBy(edges, (edge) => {
    const relation = graph.view.relations[graph.relation[edge] ?? 0];
    return graph.source[edge] === note
      ? (relation?.label.toLowerCase() ?? "")
      : (relation?.inverse ?? "");
  });
  const near = new Set([note, ...edges.map((edge) => otherEnd(graph, edge, note))]);
  const far = [...(scope.focus ?? [])]
    .filter((other) => !near.has(other))
    .sort((a, b) => linksOf(graph, b) - linksOf(graph, a) || a - b);
  return [
    ...[...groups].map(([words, own]) => ({
      heading: words.charAt(0).toUpperCase() + words.slice(1),
      rows: own
        .map((edge) => rowOf(graph, otherEnd(graph, edge, note), [edge]))
        .sort((a, b) => linksOf(graph, b.note) - linksOf(graph, a.note) || a.note - b.note),
    })),
    ...(far.length === 0
      ? []
      : [
          {
            heading: state.depth === 2 ? "Two links away" : "Two and three links away",
            rows: far.map((other) => rowOf(graph, other)),
          },
        ]),
  ];
}

/** The links of a note that are shown. */
export function edgesOf(graph: Graph, scope: Scope, state: State, note: number): number[] {
  return [...edgesAt(graph, note)].filter(
    (edge) =>
      state.relations.has(graph.relation[edge] ?? 0) &&
      scope.shows[otherEnd(graph, edge, note)] === 1,
  );
}

/** What ties two notes: links between them, notes linked with both by kind, or the steps of a path. */
export function rowsOfPath(graph: Graph, scope: Scope, state: State, path: Path): RowGroup[] {
  const { note = 0, to = 0 } = state;
  const { view } = graph;
  const title = (of: number) => view.title[of] ?? "";
  const between = (other: number) =>
    [note, to].flatMap((end) =>
      edgesOf(graph, scope, state, other).filter((edge) => otherEnd(graph, edge, other) === end),
    );
  const direct = path.direct.map((edge) => ({
    ...rowOf(graph, to, [edge]),
    title: edgeInWords(graph, edge),
    facts: "",
  }));
  const through = Map.groupBy(path.through, (other) => view.kind[other] ?? 0);
  const steps = path.steps.slice(1).map((step, index) => {
    const before = path.steps[index] ?? note;
    const edge = edgesOf(graph, scope, state, before).find(
      (found) => otherEnd(graph, found, before) === step,
    );
    return rowOf(graph, step, edge === undefined ? [] : [edge]);
  });
  return [
    { heading: `${title(note)} and ${title(to)}`, rows: direct },
    ...[...through]
      .sort(([a], [b]) => a - b)
      .map(([kind, notes]) => ({
        heading: `Through ${view.kinds[kind]?.many ?? "notes"}`,
        rows: notes.map((other) => rowOf(graph, other, between(other))),
      })),
    { heading: `From ${title(note)}, link by link`, rows: steps },
  ].filter(({ rows }) => rows.length > 0);
}
