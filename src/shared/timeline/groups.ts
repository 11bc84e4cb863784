/** Which lanes a timeline has: by kind of entry, or by company. */

import type { TimelineData } from "./data.ts";
import type { Lane } from "./lanes.ts";

/** What the lanes stand for. */
export const LANES = ["kind", "company"] as const;
export type LanesBy = (typeof LANES)[number];

/** Companies with a lane of their own, unless the reader chooses more. */
const COMPANIES = 6;

/**
 * The lanes of the entries with these indexes. An entry stands in the lane of each of its companies
 * that has one. `chosen` are the addresses of companies that the reader filters by.
 */
export function lanesOf(
  by: LanesBy,
  data: TimelineData,
  entries: readonly number[],
  chosen: readonly string[] = [],
): Lane[] {
  return by === "kind" ? kindLanes(data, entries) : companyLanes(data, entries, chosen);
}

function kindLanes({ kinds, entries: all }: TimelineData, entries: readonly number[]): Lane[] {
  return kinds.flatMap(({ name, plural }, kind) => {
    const own = entries.filter((index) => all[index]?.kind === kind);
    return own.length === 0 ? [] : [{ key: name, label: plural, entries: own }];
  });
}

function companyLanes(
  { names, entries: all }: TimelineData,
  entries: readonly number[],
  chosen: readonly string[],
): Lane[] {
  const byCompany = new Map<number, number[]>();
  for (const index of entries) {
    for (const company of all[index]?.companies ?? []) {
      const own = byCompany.get(company);
      if (own) own.push(index);
      else byCompany.set(company, [index]);
    }
  }
  const ranked = [...byCompany].sort(([a, x], [b, y]) => y.length - x.length || a - b);
  const isChosen = ([company]: [number, number[]]) => chosen.includes(names[company]?.url ?? "");
  const shown = chosen.length > 0 ? ranked.filter(isChosen) : ranked.slice(0, COMPANIES);
  const inLane = new Set(shown.flatMap(([, own]) => own));
  const rest = entries.filter((index) => !inLane.has(index));
  const others = rest.filter((index) => (all[index]?.companies.length ?? 0) > 0);
  const without = rest.filter((index) => (all[index]?.companies.length ?? 0) === 0);
  return [
    ...shown.map(([company, own]) => ({
      key: names[company]?.url ?? "",
      label: names[company]?.title ?? "",
      entries: own,
    })),
    { key: "others", label: "Other companies", entries: others },
    { key: "none", label: "No company named", entries: without },
  ].filter((lane) => lane.entries.length > 0);
}
