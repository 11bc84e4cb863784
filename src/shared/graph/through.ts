/** Who is connected through cases, bills or people: notes of one kind, each with the companies that it ties. */

import { at } from "../assert.ts";
import { headingOf } from "./relationColumns.ts";
import type { Selection } from "./selection.ts";
import { isOverview, isTelling, linksByNote } from "./strength.ts";
import { byLinks, type Graph } from "./view.ts";

export interface Connecting {
  /** The case, law or person. */
  readonly note: number;
  readonly parties: readonly ConnectedParty[];
}

export interface ConnectedParty {
  readonly note: number;
  /** What it is to the note between: "Plaintiffs". */
  readonly role: string;
  /** The event or claim that ties it to the note, where nothing ties them directly. */
  readonly through: number | undefined;
}

/** Those of a kind that tie two companies at least, those that tie most first. */
export function connectingNotes(
  graph: Graph,
  kind: string,
  selection: Pick<Selection, "until">,
): Connecting[] {
  const { view, size } = graph;
  const isOf = (note: number, name: string) => at(view.kinds, at(view.kind, note)).name === name;
  const compareLinks = byLinks(graph);
  const found: Connecting[] = [];
  for (let note = 0; note < size; note++) {
    if (!isOf(note, kind)) continue;
    const parties = partiesOf(graph, note, selection, (other) => isOf(other, "company"));
    if (parties.length > 1) found.push({ note, parties });
  }
  return found.sort((a, b) => b.parties.length - a.parties.length || compareLinks(a.note, b.note));
}

/** Directly, in the order of their relations; then through the events and claims that name both, overviews left out. */
function partiesOf(
  graph: Graph,
  note: number,
  selection: Pick<Selection, "until">,
  isParty: (note: number) => boolean,
): ConnectedParty[] {
  const { view, relation } = graph;
  const parties = new Map<number, ConnectedParty>();
  const near = [...linksByNote(graph, note, selection)]
    .map(([other, edges]) => ({ other, edge: at(edges, 0) }))
    .filter(({ edge }) => isTelling(graph, edge))
    .sort((a, b) => at(relation, a.edge) - at(relation, b.edge) || a.other - b.other);
  for (const { other, edge } of near) {
    if (isParty(other)) {
      parties.set(other, { note: other, role: headingOf(graph, edge, note), through: undefined });
    }
  }
  for (const { other: through } of near) {
    const { name } = at(view.kinds, at(view.kind, through));
    if ((name !== "event" && name !== "claim") || isOverview(graph, through)) continue;
    for (const [other, edges] of linksByNote(graph, through, selection)) {
      const edge = at(edges, 0);
      if (!isParty(other) || parties.has(other) || !isTelling(graph, edge)) continue;
      parties.set(other, { note: other, role: headingOf(graph, edge, through), through });
    }
  }
  return [...parties.values()];
}
