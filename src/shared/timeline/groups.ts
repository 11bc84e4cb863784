/** Which lanes a timeline has: by kind of entry, or by company. */

import { at } from "../assert.ts";
import type { TimelineData } from "./data.ts";
import type { Lane } from "./lanes.ts";

/** What the lanes stand for. */
export const LANES = ["kind", "company"] as const;
export type LanesBy = (typeof LANES)[number];

/** Companies that get a lane, unless the reader chooses which. */
const MAX_COMPANIES = 6;

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
  const byKind = Map.groupBy(entries, (index) => at(all, index).kind);
  return kinds.flatMap(({ name, plural }, kind) => {
    const ofKind = byKind.get(kind);
    return ofKind ? [{ key: name, label: plural, entries: ofKind }] : [];
  });
}

function companyLanes(
  { names, entries: all }: TimelineData,
  entries: readonly number[],
  chosen: readonly string[],
): Lane[] {
  const companiesOf = (index: number) => at(all, index).companies;
  const named = entries.flatMap((index) =>
    companiesOf(index).map((company) => ({ index, company })),
  );
  const ranked = [...Map.groupBy(named, ({ company }) => company)]
    .map(([company, pairs]) => ({ company, entries: pairs.map(({ index }) => index) }))
    .sort((a, b) => b.entries.length - a.entries.length || a.company - b.company);
  const isChosen = ({ company }: { company: number }) => chosen.includes(at(names, company).url);
  const shown = chosen.length > 0 ? ranked.filter(isChosen) : ranked.slice(0, MAX_COMPANIES);
  const inLane = new Set(shown.flatMap((lane) => lane.entries));
  const rest = entries.filter((index) => !inLane.has(index));
  return [
    ...shown.map(({ company, entries }) => {
      const { url, title } = at(names, company);
      return { key: url, label: title, entries };
    }),
    {
      key: "others",
      label: "Other companies",
      entries: rest.filter((index) => companiesOf(index).length > 0),
    },
    {
      key: "none",
      label: "No company named",
      entries: rest.filter((index) => companiesOf(index).length === 0),
    },
  ].filter((lane) => lane.entries.length > 0);
}
