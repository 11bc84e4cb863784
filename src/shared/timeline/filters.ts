/** What a reader may filter a timeline by, and how many entries each choice leaves. */

import { FILTER_ROLES } from "../../record/roles.ts";
import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";
import { plainLetters } from "../search/letters.ts";
import { type EntryData, type NameData, statusOf, type TimelineData } from "./data.ts";

/** Values of one facet are alternatives; facets narrow each other. */
export const FACETS = ["lane", "kind", "company", ...FILTER_ROLES, "law", "status", "tag"] as const;
export type Facet = (typeof FACETS)[number];

type Chosen = Readonly<Record<Facet, readonly string[]>>;

export interface Filters {
  readonly chosen: Chosen;
  /** Words that must all stand in the title or in the names. */
  readonly text: string;
  /** The last day of what was on record: entries that begin later are left out. */
  readonly until: Day | undefined;
}

export const NO_FILTERS: Filters = {
  chosen: {
    ...{ lane: [], kind: [], company: [], accuser: [], accused: [], party: [], regulator: [] },
    ...{ law: [], status: [], tag: [] },
  },
  text: "",
  until: undefined,
};

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Entries that it leaves beside what is chosen in the other facets. */
  readonly count: number;
}

/** The status of an entry that has none. */
const UNSTATED = "unstated";

export function isFiltering({ chosen, text, until }: Filters): boolean {
  return (
    text.trim() !== "" || until !== undefined || FACETS.some((facet) => chosen[facet].length > 0)
  );
}

/** The values that an entry has in a facet: as they stand in links to a view. */
function valuesOf(facet: Facet, entry: EntryData, data: TimelineData): string[] {
  const name = (index: number) => nameKey(at(data.names, index));
  switch (facet) {
    case "lane":
      return entry.lane === undefined ? [] : [at(data.lanes, entry.lane)];
    case "kind":
      return [at(data.kinds, entry.kind).name];
    case "company":
      return entry.companies.map(name);
    case "accuser":
    case "accused":
    case "party":
    case "regulator":
      // absent: most entries are no charge and no proceeding
      return (entry.roles?.[facet] ?? []).map(name);
    case "law":
      return entry.laws.map(name);
    case "status":
      return [statusOf(entry, data.statuses)?.word ?? UNSTATED];
    case "tag":
      return entry.tags.map((index) => at(data.tags, index));
  }
}

/** The indexes of the entries that pass, in order of time. */
export function passing(data: TimelineData, filters: Filters): number[] {
  const passes = entryTest(data, filters);
  return data.entries.flatMap((entry, index) => (passes(entry) ? index : []));
}

/** The choices of a facet, the most frequent first; those that are chosen stay, even at 0. */
export function choicesOf(facet: Facet, data: TimelineData, filters: Filters): Choice[] {
  const others = { ...filters, chosen: { ...filters.chosen, [facet]: [] } };
  const passes = entryTest(data, others);
  const counts = new Map<string, number>();
  for (const entry of data.entries) {
    const passed = passes(entry) ? 1 : 0;
    for (const value of new Set(valuesOf(facet, entry, data))) {
      // absent: the first entry with this value
      counts.set(value, (counts.get(value) ?? 0) + passed);
    }
  }
  const labels = labelsOf(facet, data);
  return [...counts]
    .map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

function entryTest(
  data: TimelineData,
  { chosen, text, until }: Filters,
): (entry: EntryData) => boolean {
  const words = plainLetters(text).split(/\s+/).filter(Boolean);
  const tests = FACETS.filter((facet) => chosen[facet].length > 0).map(
    (facet) => [facet, new Set(chosen[facet])] as const,
  );
  return (entry) =>
    (until === undefined || entry.start <= until) &&
    tests.every(([facet, wanted]) =>
      valuesOf(facet, entry, data).some((value) => wanted.has(value)),
    ) &&
    containsAll(entry, data, words);
}

function containsAll(entry: EntryData, { names }: TimelineData, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const named = [...entry.companies, ...entry.laws].map((index) => at(names, index).title);
  const text = plainLetters([entry.title, entry.words, ...named].join(" "));
  return words.every((word) => text.includes(word));
}

/** How links to a view name a note: its address without the slashes around it. */
function nameKey({ url }: NameData): string {
  return url.replace(/^\/|\/$/g, "");
}

/** Labels by value; a value without one, as a tag or the word of a status, is its label itself. */
function labelsOf(facet: Facet, { kinds, names }: TimelineData): Map<string, string> {
  if (facet === "kind") return new Map(kinds.map(({ name, plural }) => [name, plural]));
  if (facet === "status") return new Map([[UNSTATED, "not stated"]]);
  if (facet === "tag") return new Map();
  return new Map(names.map((name) => [nameKey(name), name.title]));
}
