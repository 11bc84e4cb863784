/** Notes that concern two others: linked with both, or invoked by what involves both. */

import { at, get } from "../assert.ts";
import type { Selection } from "./selection.ts";
import { cost, isOverview, isTelling, linksByNote } from "./strength.ts";
import { byLinks, type Graph } from "./view.ts";

export interface AboutBoth {
  readonly note: number;
  /** Its links with the two, the strongest with each; or its link with what involves both. */
  readonly edges: readonly number[];
  /** What involves both, where only that is linked with it. */
  readonly through: number | undefined;
}

/** By kind, an index of the view: those that say how before those that only mention, then the most linked. */
export function aboutBoth(
  graph: Graph,
  a: number,
  b: number,
  selection: Pick<Selection, "until">,
): Map<number, AboutBoth[]> {
  const near = linkedWithBoth(graph, a, b, selection);
  const far = atStakeIn(graph, near, selection).filter(({ note }) => note !== a && note !== b);
  return Map.groupBy(byWeight(graph, [...near, ...far]), ({ note }) => at(graph.view.kind, note));
}

/** The lightest first, then the most linked. */
function byWeight(graph: Graph, found: readonly AboutBoth[]): AboutBoth[] {
  const compareLinks = byLinks(graph);
  return found
    .map((one) => ({ one, weight: weightOf(graph, one) }))
    .sort((a, b) => a.weight - b.weight || compareLinks(a.one.note, b.one.note))
    .map(({ one }) => one);
}

/** What the links cost, with one and a half for a detour and as much for an overview, which says least of two. */
function weightOf(graph: Graph, { note, edges, through }: AboutBoth): number {
  const detours =
    Number(through !== undefined) +
    Number(isOverview(graph, through === undefined ? note : through));
  return edges.reduce((sum, edge) => sum + cost(graph, edge), 0) + 1.5 * detours;
}

function linkedWithBoth(
  graph: Graph,
  a: number,
  b: number,
  selection: Pick<Selection, "until">,
): AboutBoth[] {
  const ofA = linksByNote(graph, a, selection);
  const ofB = linksByNote(graph, b, selection);
  const both = [...ofA.keys()].filter((note) => note !== b && ofB.has(note));
  return both.map((note) => ({
    note,
    edges: [ofA, ofB].map((links) => at(get(links, note), 0)),
    through: undefined,
  }));
}

/** What is at stake in an event: laws, cases and arguments, and not all who take part. */
const MATTERS = new Set(["law", "case", "argument"]);

/** Each once, through the most particular of what involves both. */
function atStakeIn(
  graph: Graph,
  near: readonly AboutBoth[],
  selection: Pick<Selection, "until">,
): AboutBoth[] {
  const { view } = graph;
  const known = new Set(near.map(({ note }) => note));
  const involving = byWeight(
    graph,
    near.filter(({ edges }) => edges.every((edge) => isTelling(graph, edge))),
  );
  return involving.flatMap(({ note: through }) =>
    [...linksByNote(graph, through, selection)].flatMap(([note, edges]) => {
      const edge = at(edges, 0);
      const isMatter = MATTERS.has(at(view.kinds, at(view.kind, note)).name);
      if (!isMatter || known.has(note) || !isTelling(graph, edge)) return [];
      known.add(note);
      return [{ note, edges: [edge], through }];
    }),
  );
}
