/** How lists of changes are cut: into months, the newest first, each with an address on the page. */

import { at } from "../../shared/assert.ts";
import type { NoteDate } from "../../shared/dates/index.ts";
import type { Words } from "../../words/index.ts";
import { groupsOf } from "../timeline/groups.ts";

export interface Month<Entry> {
  /** "developments-2026-09" */
  readonly id: string;
  /** "September 2026" */
  readonly label: string;
  readonly year: string;
  readonly entries: readonly Entry[];
}

/** Entries in the order given, under their months; what is of no one month stands at the end of its year. */
export function monthsOf<Entry extends { readonly when: NoteDate }>(
  words: Pick<Words, "timeline" | "changes">,
  list: string,
  entries: readonly Entry[],
): Month<Entry>[] {
  const dates = entries.map(({ when }) => when);
  const years = groupsOf(words.timeline, dates).sort((a, b) => Number(b.key) - Number(a.key));
  return years.flatMap(({ key: year, label, months }) =>
    months.toReversed().map(({ key, label: month, entries: places }) => ({
      id: `${list}-${month === undefined ? year : key}`,
      label: month === undefined ? words.changes.ofYear(label) : words.changes.month(month, label),
      year: label,
      entries: places.map((place) => at(entries, place)),
    })),
  );
}

export interface Jump {
  readonly label: string;
  readonly id: string;
}

/** Months to jump to, the newest first; each earlier year is one. */
const MONTHS = 6;

export function jumpsOf(months: readonly Month<unknown>[]): Jump[] {
  const earlier = Map.groupBy(months.slice(MONTHS), ({ year }) => year);
  const years = [...earlier].map(([label, ofYear]) => ({ label, id: at(ofYear, 0).id }));
  const jumps = [...months.slice(0, MONTHS).map(({ label, id }) => ({ label, id })), ...years];
  return jumps.length > 1 ? jumps : [];
}
