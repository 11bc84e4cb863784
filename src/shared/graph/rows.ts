/** The rows of the list: of all that is shown, around a note, and on a path. */

import { at } from "../assert.ts";
import { plural } from "../plural.ts";
import type { Path } from "./paths.ts";
import type { Scope } from "./scope.ts";
import type { State } from "./state.ts";
import { byLinks, edgesAt, ends, type Graph, linkCount, otherEnd, statusesOf } from "./view.ts";

export interface Row {
  /** The note that it leads to. */
  readonly note: number;
  /** The links that it stands for: none for a note by itself, two for a note between two others. */
  readonly edges: readonly number[];
  readonly title: string;
  /** Beside the title: kind, status. */
  readonly facts: string;
  readonly kind: string;
  readonly shape: string;
}

export interface RowGroup {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** All rows: of the notes that a search found, of a path, around a note, or of everything. */
export function rowsOf(
  graph: Graph,
  scope: Scope,
  state: State,
  matches: readonly number[] | undefined,
): RowGroup[] {
  const { note, to } = state;
  if (matches) return [{ heading: "", rows: matches.map((match) => noteRow(graph, match)) }];
  if (note === undefined) return rowsOfAll(graph, scope);
  if (to === undefined || !scope.path) return rowsAround(graph, scope, state, note);
  return rowsOfPath(graph, scope, state, [note, to], scope.path);
}

/** The links of a note that are shown. */
export function shownEdges(graph: Graph, scope: Scope, state: State, note: number): number[] {
  return [...edgesAt(graph, note)].filter(
    (edge) =>
      scope.shows[note] === 1 &&
      state.relations.has(at(graph.relation, edge)) &&
      scope.shows[otherEnd(graph, edge, note)] === 1,
  );
}

/** The words of a link: "Anthropic", "makes the argument", "Distillation as IP theft". */
export function edgeText(graph: Graph, edge: number) {
  const { view, relation } = graph;
  const [actor, acted] = ends(graph, edge);
  return {
    actor: at(view.title, actor),
    verb: at(view.relations, at(relation, edge)).verb,
    acted: at(view.title, acted),
  };
}

/** A note by itself: its kind, its status and how many links it has. */
function noteRow(graph: Graph, note: number): Row {
  return rowWith(graph, note, [], [plural(linkCount(graph, note), "link")]);
}

/** A note as the other end of links. */
function linkRow(graph: Graph, note: number, edges: readonly number[]): Row {
  return rowWith(graph, note, edges, []);
}

function rowWith(
  { view }: Graph,
  note: number,
  edges: readonly number[],
  more: readonly string[],
): Row {
  const kind = at(view.kinds, at(view.kind, note));
  return {
    note,
    edges,
    title: at(view.title, note),
    facts: [kind.one, ...statusesOf(view, note), ...more].join(" · "),
    kind: kind.name,
    shape: kind.shape,
  };
}

/** Everything that is shown, the most linked first. */
function rowsOfAll(graph: Graph, { notes }: Scope): RowGroup[] {
  const rows = notes.toSorted(byLinks(graph)).map((note) => noteRow(graph, note));
  return [{ heading: "", rows }];
}

/** The links of a note, by relation; then what is two and three links away. */
function rowsAround(graph: Graph, scope: Scope, state: State, note: number): RowGroup[] {
  const { view, relation, source } = graph;
  const other = (edge: number) => otherEnd(graph, edge, note);
  const compareLinks = byLinks(graph);
  // By relation; first where the note names the other, then where the other names it.
  const edges = shownEdges(graph, scope, state, note).sort(
    (a, b) =>
      at(relation, a) - at(relation, b) || Number(source[b] === note) - Number(source[a] === note),
  );
  const byRelation = Map.groupBy(edges, (edge) => {
    const { label, inverse } = at(view.relations, at(relation, edge));
    return source[edge] === note ? label.toLowerCase() : inverse;
  });
  const groups = [...byRelation].map(([text, list]) => ({
    heading: capitalized(text),
    rows: list
      .toSorted((a, b) => compareLinks(other(a), other(b)))
      .map((edge) => linkRow(graph, other(edge), [edge])),
  }));
  const near = new Set([note, ...edges.map(other)]);
  // absent: without a note there is no focus
  const far = [...(scope.focus ?? [])].filter((found) => !near.has(found)).sort(compareLinks);
  if (far.length === 0) return groups;
  const heading = state.depth === 2 ? "Two links away" : "Two and three links away";
  return [...groups, { heading, rows: far.map((found) => noteRow(graph, found)) }];
}

/** How two notes are connected: links between them, notes linked with both by kind, or the steps of a path. */
function rowsOfPath(
  graph: Graph,
  scope: Scope,
  state: State,
  [from, to]: readonly [number, number],
  path: Path,
): RowGroup[] {
  const { view } = graph;
  const [start, end] = [at(view.title, from), at(view.title, to)];
  const edgesBetween = (note: number, other: number) =>
    shownEdges(graph, scope, state, note).filter((edge) => otherEnd(graph, edge, note) === other);
  const direct = path.direct.map((edge) => {
    const { actor, verb, acted } = edgeText(graph, edge);
    return { ...linkRow(graph, to, [edge]), title: `${actor} ${verb} ${acted}`, facts: "" };
  });
  const through = Map.groupBy(path.through, (note) => at(view.kind, note));
  const steps = path.steps.slice(1).map((step, index) => {
    const edges = edgesBetween(at(path.steps, index), step);
    return linkRow(graph, step, [at(edges, 0)]);
  });
  return [
    { heading: `${start} and ${end}`, rows: direct },
    ...[...through]
      .sort(([a], [b]) => a - b)
      .map(([kind, notes]) => ({
        heading: `Through ${at(view.kinds, kind).many}`,
        rows: notes.map((note) =>
          linkRow(
            graph,
            note,
            [from, to].flatMap((end) => edgesBetween(note, end)),
          ),
        ),
      })),
    { heading: `From ${start}, link by link`, rows: steps },
  ].filter(({ rows }) => rows.length > 0);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
