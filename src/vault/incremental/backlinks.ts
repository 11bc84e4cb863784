/** Backlinks again, where only those are gathered that notes of other links than before have. */

import { compareText } from "../../shared/compareText.ts";
import type { Backlinks, Outgoing } from "../links/backlinks.ts";
import { type Link, leadsAway, targetsOf } from "../links/follow.ts";

export interface LinkState {
  readonly outgoing: Outgoing;
  readonly backlinks: Backlinks;
}

export const NO_LINKS: LinkState = { outgoing: new Map(), backlinks: new Map() };

export function updateBacklinks(outgoing: Outgoing, former: LinkState): Backlinks {
  const paths = new Set([...outgoing.keys(), ...former.outgoing.keys()]);
  const changed = new Set(
    [...paths].filter((path) => outgoing.get(path) !== former.outgoing.get(path)),
  );
  const fresh = new Map<string, Link[]>();
  for (const path of changed) {
    for (const to of targetsOf(linksOf(former.outgoing, path))) fresh.set(to, []);
  }
  for (const path of changed) {
    for (const link of linksOf(outgoing, path)) {
      if (!leadsAway(link)) continue;
      const links = fresh.get(link.to);
      if (links) links.push(link);
      else fresh.set(link.to, [link]);
    }
  }
  const backlinks = new Map(former.backlinks);
  for (const [to, links] of fresh) {
    const unchanged = linksOf(former.backlinks, to).filter(({ from }) => !changed.has(from));
    const all = [...unchanged, ...links].sort((a, b) => compareText(a.from, b.from));
    if (all.length > 0) backlinks.set(to, all);
    else backlinks.delete(to);
  }
  return backlinks;
}

function linksOf(links: ReadonlyMap<string, readonly Link[]>, path: string): readonly Link[] {
  // absent: a note that came or went since, or that nothing led to
  return links.get(path) ?? [];
}
