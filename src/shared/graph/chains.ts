/** What ties two notes: the shortest chains of links between them, the strongest first. */

import { at } from "../assert.ts";
import { isUntil, type Selection } from "./selection.ts";
import { weight } from "./strength.ts";
import type { Graph } from "./view.ts";

export interface Step {
  /** The note that it leads to. */
  readonly note: number;
  /** The strongest link between that note and the one before. */
  readonly edge: number;
}

/** From the first note to the last: a step a link, four at most. */
export type Chain = readonly Step[];

/** Chains that are looked for. */
const CHAINS = 3;
/** Steps that a further chain may have more than the shortest of several. */
const LONGER = 1;
/** What a note costs that a chain leads through: the more it is linked with, the less it ties. */
const CROWD = { each: 1 / 8, most: 3 };

/**
 * Up to three chains that share no note but their ends, the shortest first, then the cheapest: a link costs by how
 * little it says, and a note in between by how much else it is linked with. Each is searched again without the notes
 * of those before, from both ends, two links deep. The direct links are the first chain where there are any.
 */
export function chainsBetween(
  graph: Graph,
  from: number,
  to: number,
  { until }: Pick<Selection, "until">,
): Chain[] {
  if (!isUntil(graph, from, until) || !isUntil(graph, to, until)) return [];
  const search = new Search(graph, from, to, until);
  const chains: Chain[] = search.direct === undefined ? [] : [[search.direct]];
  while (chains.length < CHAINS) {
    const chain = search.cheapest();
    if (!chain) break;
    chains.push(chain);
    for (const { note } of chain.slice(0, -1)) search.leaveOut(note);
  }
  const shortest = Math.min(...chains.flatMap(({ length }) => (length > 1 ? length : [])));
  return chains
    .filter(({ length }) => length <= shortest + LONGER)
    .sort((a, b) => a.length - b.length);
}

/** The strongest links from one of the two ends. */
interface Near {
  readonly notes: readonly number[];
  /** By note: what the link costs, infinite without one; and the link. */
  readonly costs: Float64Array;
  readonly edges: Uint32Array;
}

/** All arrays are by note. */
class Search {
  /** The link between the two themselves. */
  readonly direct: Step | undefined;
  readonly #graph: Graph;
  readonly #to: number;
  /** By relation. */
  readonly #weights: readonly number[];
  /** 1 where a chain may lead through. */
  readonly #isOpen: Uint8Array;
  /** What it costs to lead through; NaN until it is asked for. */
  readonly #crowds: Float64Array;
  /** By which note a note was last counted. */
  readonly #countedBy: Int32Array;
  readonly #fromStart: Near;
  readonly #fromEnd: Near;
  /** The cheapest way of two links from the start: its cost, the note in between and the second link. */
  readonly #farCosts: Float64Array;
  readonly #farThrough: Uint32Array;
  readonly #farEdges: Uint32Array;

  constructor(graph: Graph, from: number, to: number, until: Selection["until"]) {
    const { size, view } = graph;
    this.#graph = graph;
    this.#to = to;
    this.#weights = view.relations.map(({ name }) => weight(name));
    this.#isOpen = Uint8Array.from({ length: size }, (_, note) =>
      Number(note !== from && note !== to && isUntil(graph, note, until)),
    );
    this.#crowds = new Float64Array(size).fill(Number.NaN);
    this.#countedBy = new Int32Array(size).fill(-1);
    this.#fromStart = this.#near(from);
    this.#fromEnd = this.#near(to);
    this.#farCosts = new Float64Array(size);
    this.#farThrough = new Uint32Array(size);
    this.#farEdges = new Uint32Array(size);
    const isDirect = Number.isFinite(at(this.#fromStart.costs, to));
    this.direct = isDirect ? { note: to, edge: at(this.#fromStart.edges, to) } : undefined;
  }

  /** No further chain leads through it. */
  leaveOut(note: number): void {
    this.#isOpen[note] = 0;
  }

  /**
   * The cheapest chain of two to four steps, the shorter of two that cost the same; undefined without any. Of four
   * steps, a way that would lead through one note twice is never cheaper than the chain of two through that note.
   */
  cheapest(): Chain | undefined {
    const [start, end] = [this.#fromStart, this.#fromEnd];
    let best: Chain | undefined;
    let least = Number.POSITIVE_INFINITY;
    const step = ({ edges }: Near, note: number): Step => ({ note, edge: at(edges, note) });
    const offer = (sum: number, chain: () => readonly Step[]) => {
      if (sum >= least) return;
      least = sum;
      best = chain();
    };
    const last = (note: number): Step => ({ note: this.#to, edge: at(end.edges, note) });
    for (const note of start.notes) {
      if (!this.#isOpen[note]) continue;
      const sum = at(start.costs, note) + this.#crowdOf(note) + at(end.costs, note);
      offer(sum, () => [step(start, note), last(note)]);
    }
    this.#farCosts.fill(Number.POSITIVE_INFINITY);
    for (const note of start.notes) {
      if (!this.#isOpen[note]) continue;
      const sum = at(start.costs, note) + this.#crowdOf(note);
      // Two links at least are still to come.
      if (sum + 2 >= least) continue;
      this.#eachLink(note, (next, edge, links) => {
        if (!this.#isOpen[next] || sum + links >= at(this.#farCosts, next)) return;
        this.#farCosts[next] = sum + links;
        this.#farThrough[next] = note;
        this.#farEdges[next] = edge;
        if (sum + links + at(end.costs, next) >= least) return;
        offer(sum + links + this.#crowdOf(next) + at(end.costs, next), () => [
          step(start, note),
          { note: next, edge },
          last(next),
        ]);
      });
    }
    for (const note of end.notes) {
      if (!this.#isOpen[note]) continue;
      const sum = at(end.costs, note) + this.#crowdOf(note);
      // Three links at least are still to come.
      if (sum + 3 >= least) continue;
      this.#eachLink(note, (next, edge, links) => {
        const through = at(this.#farThrough, next);
        const ways = sum + links + at(this.#farCosts, next);
        if (!this.#isOpen[next] || ways >= least || through === note) return;
        offer(ways + this.#crowdOf(next), () => [
          step(start, through),
          { note: next, edge: at(this.#farEdges, next) },
          { note, edge },
          last(note),
        ]);
      });
    }
    return best;
  }

  #near(from: number): Near {
    const { size } = this.#graph;
    const costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const edges = new Uint32Array(size);
    const notes: number[] = [];
    this.#eachLink(from, (note, edge, links) => {
      if (links >= at(costs, note)) return;
      if (at(costs, note) === Number.POSITIVE_INFINITY) notes.push(note);
      costs[note] = links;
      edges[note] = edge;
    });
    return { notes: notes.sort((a, b) => a - b), costs, edges };
  }

  /** The links of a note with what each costs; of two to the same note the first may be the dearer. */
  #eachLink(note: number, visit: (next: number, edge: number, costs: number) => void): void {
    const { first, incident, source, target, relation } = this.#graph;
    const end = at(first, note + 1);
    for (let index = at(first, note); index < end; index++) {
      const edge = at(incident, index);
      const from = at(source, edge);
      const next = from === note ? at(target, edge) : from;
      visit(next, edge, at(this.#weights, at(relation, edge)));
    }
  }

  /** By how many notes it is linked with by links that say how. */
  #crowdOf(note: number): number {
    const known = at(this.#crowds, note);
    if (!Number.isNaN(known)) return known;
    let count = 0;
    this.#eachLink(note, (next, _edge, links) => {
      if (links > 1 || this.#countedBy[next] === note) return;
      this.#countedBy[next] = note;
      count++;
    });
    const crowd = Math.min(CROWD.most, count * CROWD.each);
    this.#crowds[note] = crowd;
    return crowd;
  }
}
