/** What leads to each note: the links of other notes, in the order of their paths. */

import { compareText } from "../../shared/compareText.ts";
import { type Link, leadsAway, targetsOf } from "./follow.ts";

/** The links of each note by its path. */
export type Outgoing = ReadonlyMap<string, readonly Link[]>;

/** All of them, in the order of their notes. */
export function linksIn(outgoing: Outgoing): readonly Link[] {
  return [...outgoing.values()].flat();
}

export type Backlinks = ReadonlyMap<string, readonly Link[]>;

export interface LinkMemory {
  readonly outgoing: Outgoing;
  readonly backlinks: Backlinks;
}

const NOTHING: LinkMemory = { outgoing: new Map(), backlinks: new Map() };

/** Only what notes lead to whose links are others than before is gathered again. */
export function backlinksOf(outgoing: Outgoing, former = NOTHING): Backlinks {
  const paths = new Set([...outgoing.keys(), ...former.outgoing.keys()]);
  const changed = new Set(
    [...paths].filter((path) => outgoing.get(path) !== former.outgoing.get(path)),
  );
  const fresh = new Map<string, Link[]>();
  for (const path of changed) {
    for (const to of targetsOf(former.outgoing.get(path) ?? [])) fresh.set(to, []);
  }
  for (const path of changed) {
    for (const link of outgoing.get(path) ?? []) {
      if (!leadsAway(link)) continue;
      const links = fresh.get(link.to);
      if (links) links.push(link);
      else fresh.set(link.to, [link]);
    }
  }
  const backlinks = new Map(former.backlinks);
  for (const [to, links] of fresh) {
    const kept = (former.backlinks.get(to) ?? []).filter(({ from }) => !changed.has(from));
    const all = [...kept, ...links].sort((a, b) => compareText(a.from, b.from));
    if (all.length > 0) backlinks.set(to, all);
    else backlinks.delete(to);
  }
  return backlinks;
}
