/** What ties two notes: the shortest chains of links between them, the strongest first. */

import { at, expected, get } from "../assert.ts";
import type { Selection } from "./selection.ts";
import { cost, linksByNote, tellingCount } from "./strength.ts";
import type { Graph } from "./view.ts";

export interface Step {
  /** The note that it leads to. */
  readonly note: number;
  /** The strongest link between that note and the one before. */
  readonly edge: number;
}

/** From the first note to the last: a step a link. */
export type Chain = readonly Step[];

/** Chains that are looked for, and the steps of the longest. */
const CHAINS = 3;
const STEPS = 4;
/** Steps that a further chain may have more than the shortest of several. */
const LONGER = 1;
/** What a note costs that a chain leads through: the more it is linked with, the less it ties. */
const CROWD = { each: 1 / 8, most: 3 };

/**
 * Up to three chains that share no note but their ends, the shortest first, then the cheapest: a link costs by how
 * little it says, and a note in between by how much else it is linked with. Dijkstra's algorithm, again without the
 * notes of each chain found; as it reaches each note by its cheapest way alone, it may miss a chain of four links that
 * shares its beginning with a longer one. The direct links are the first chain where there are any.
 */
export function chainsBetween(
  graph: Graph,
  from: number,
  to: number,
  selection: Pick<Selection, "until">,
): Chain[] {
  const used = new Set<number>();
  const crowds = new Map<number, number>();
  const crowdOf = (note: number): number => {
    const known = crowds.get(note);
    if (known !== undefined) return known;
    const crowd = Math.min(CROWD.most, tellingCount(graph, note) * CROWD.each);
    crowds.set(note, crowd);
    return crowd;
  };
  const chains: Chain[] = [];
  const direct = linksByNote(graph, from, selection).get(to);
  if (direct) chains.push([{ note: to, edge: at(direct, 0) }]);
  while (chains.length < CHAINS) {
    const chain = cheapest(graph, { from, to, used, crowdOf, selection });
    if (!chain) break;
    chains.push(chain);
    for (const { note } of chain.slice(0, -1)) used.add(note);
  }
  const shortest = Math.min(...chains.flatMap(({ length }) => (length > 1 ? length : [])));
  return chains
    .filter(({ length }) => length <= shortest + LONGER)
    .sort((a, b) => a.length - b.length);
}

interface Way {
  readonly cost: number;
  readonly steps: Chain;
}

interface Search {
  readonly from: number;
  readonly to: number;
  /** Notes that no chain may lead through. */
  readonly used: ReadonlySet<number>;
  /** What it costs to lead through a note. */
  readonly crowdOf: (note: number) => number;
  readonly selection: Pick<Selection, "until">;
}

/** The cheapest chain of at least two steps; undefined where none leads there. */
function cheapest(graph: Graph, { from, to, used, crowdOf, selection }: Search): Chain | undefined {
  const open = new Map<number, Way>([[from, { cost: 0, steps: [] }]]);
  const closed = new Set<number>();
  while (open.size > 0) {
    const note = nearest(open);
    const way = get(open, note);
    if (note === to) return way.steps;
    open.delete(note);
    closed.add(note);
    if (way.steps.length === STEPS) continue;
    for (const [next, edges] of linksByNote(graph, note, selection)) {
      const isDirect = note === from && next === to;
      if (closed.has(next) || used.has(next) || isDirect) continue;
      const edge = at(edges, 0);
      const sum = way.cost + cost(graph, edge) + (next === to ? 0 : crowdOf(next));
      const known = open.get(next);
      if (known && known.cost <= sum) continue;
      open.set(next, { cost: sum, steps: [...way.steps, { note: next, edge }] });
    }
  }
  return undefined;
}

function nearest(open: ReadonlyMap<number, Way>): number {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [note, { cost: sum }] of open) {
    if (sum < least) [best, least] = [note, sum];
  }
  return expected(best, "a note to go on from");
}
