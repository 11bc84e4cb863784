/** Which lanes a timeline has: those that its editors gave it, by kind of entry, or by company. */

import { at } from "../assert.ts";
import type { TimelineData } from "./data.ts";
import type { Lane } from "./lanes.ts";

/** What the lanes stand for. */
export const LANES = ["role", "kind", "company"] as const;
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
  if (by === "company") return companyLanes(data, entries, chosen);
  return by === "role" ? roleLanes(data, entries) : kindLanes(data, entries);
}

/** What the lanes of a timeline may stand for, the first of them when it opens. */
export function waysToGroup({ lanes }: Pick<TimelineData, "lanes">): readonly LanesBy[] {
  return lanes.length > 0 ? LANES : LANES.filter((by) => by !== "role");
}

/** In the order of their editors; those in no lane at the end. */
function roleLanes({ lanes, entries: all }: TimelineData, entries: readonly number[]): Lane[] {
  const inLane = Map.groupBy(entries, (index) => at(all, index).lane);
  const named = lanes.map((label, lane) => ({ key: label, label, entries: inLane.get(lane) }));
  return [...named, { key: "others", label: "Others", entries: inLane.get(undefined) }].flatMap(
    ({ key, label, entries: found }) => (found ? [{ key, label, entries: found }] : []),
  );
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
