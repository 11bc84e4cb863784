/** What leads to each note: the links of other notes, in the order of their paths. */

import { type Link, leadsAway } from "./follow.ts";

/** The links of each note by its path, in the order of paths. */
export type Outgoing = ReadonlyMap<string, readonly Link[]>;

/** All of them, in the order of their notes. */
export function linksIn(outgoing: Outgoing): readonly Link[] {
  return [...outgoing.values()].flat();
}

/** The links that lead to a note, by its path; a note that nothing leads to is not in it. */
export type Backlinks = ReadonlyMap<string, readonly Link[]>;

export function backlinksOf(outgoing: Outgoing): Backlinks {
  return Map.groupBy(linksIn(outgoing).filter(leadsAway), ({ to }) => to);
}
