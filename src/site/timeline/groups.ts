/**
 * How the list of a timeline is cut: by year, by month, and into pages.
 * Numbers stand for entries: their places in `timeline.entries`, which is in order of time.
 */

import { at, get } from "../../shared/assert.ts";
import { civil, type Day, type NoteDate } from "../../shared/dates/index.ts";
import type { Words } from "../../words/index.ts";
import { yearInWords } from "../core/words.ts";

/** A year with its months, in the order of reading. */
export interface YearGroup {
  /** For an id: "2026", "-43"; "undated" for those that have no year. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly months: readonly MonthGroup[];
}

interface MonthGroup {
  /** For an id: "2026-02". */
  readonly key: string;
  /** "February"; undefined for entries of the year that are of no one month. */
  readonly label: string | undefined;
  readonly entries: readonly number[];
}

export interface GroupPage {
  /** The years on it: "2019–2024", "2026, part 2 of 3"; no two pages have the same. */
  readonly label: string;
  readonly count: number;
  readonly years: readonly YearGroup[];
}

type TimelineWords = Words["timeline"];

/**
 * Every entry stands in the year that it begins in. "2025", "late 2025" and "the 1990s" are of no
 * month, and a heading must not make one up: they come before the months of their year.
 */
export function groupsOf(
  words: TimelineWords,
  dates: readonly NoteDate[],
  undated = 0,
): YearGroup[] {
  const places = dates.map((date) => ({ year: civil(date.start).year, month: monthOf(date) }));
  const years = Map.groupBy(places.keys(), (index) => at(places, index).year);
  const groups = [...years].map(([year, entries]): YearGroup => {
    const months = Map.groupBy(entries, (index) => at(places, index).month);
    return {
      key: String(year),
      label: yearInWords(year),
      count: entries.length,
      months: [...months]
        .sort(([a], [b]) => a - b)
        .map(([month, inMonth]) => ({
          key: `${year}-${String(month).padStart(2, "0")}`,
          label: month === NO_MONTH ? undefined : at(words.months, month - 1),
          entries: inMonth,
        })),
    };
  });
  if (undated === 0) return groups;
  const entries = Array.from({ length: undated }, (_, index) => index);
  const months = [{ key: UNDATED, label: undefined, entries }];
  return [...groups, { key: UNDATED, label: words.undated, count: undated, months }];
}

/** The key of the last group; its numbers are places in `timeline.undated`. */
export const UNDATED = "undated";

/** Of entries that are of no one month. */
const NO_MONTH = 0;

/** The month, from 1, that an entry surely begins in; `NO_MONTH` where that is not sure. */
function monthOf({ start, end, certain }: NoteDate): number {
  const known = sameMonth(start, end) || (certain !== undefined && sameMonth(start, certain[0]));
  return known ? civil(start).month : NO_MONTH;
}

function sameMonth(a: Day, b: Day): boolean {
  const [one, other] = [civil(a), civil(b)];
  return one.year === other.year && one.month === other.month;
}

/** Pages of `size` entries in the order of reading; a year may begin on one and go on on the next. */
export function pagesOf(
  words: TimelineWords,
  years: readonly YearGroup[],
  size: number,
): GroupPage[] {
  const total = years.reduce((sum, { count }) => sum + count, 0);
  const pages = Array.from({ length: Math.ceil(total / size) }, (_, page) =>
    partOf(years, page * size, (page + 1) * size),
  );
  const labels = pages.map((part) => labelOf(words, part));
  const alike = Map.groupBy(pages.keys(), (page) => at(labels, page));
  return pages.map((part, page): GroupPage => {
    const label = at(labels, page);
    const parts = get(alike, label);
    return {
      label:
        parts.length === 1 ? label : words.partOfYear(label, parts.indexOf(page) + 1, parts.length),
      count: part.reduce((sum, { count }) => sum + count, 0),
      years: part,
    };
  });
}

/** What stands from one place of the list up to another; a year has the count of what is left of it. */
function partOf(years: readonly YearGroup[], from: number, to: number): YearGroup[] {
  let seen = 0;
  return years.flatMap((year) => {
    const months = year.months.flatMap((month) => {
      const start = seen;
      seen += month.entries.length;
      const entries = month.entries.slice(Math.max(0, from - start), Math.max(0, to - start));
      return entries.length === 0 ? [] : [{ ...month, entries }];
    });
    const count = months.reduce((sum, { entries }) => sum + entries.length, 0);
    return count === 0 ? [] : [{ ...year, count, months }];
  });
}

/** "2019–2024", "500–450 BCE", "44 BCE – 79", "2026 and undated" */
export function labelOf(words: TimelineWords, years: readonly YearGroup[]): string {
  const dated = years.filter(({ key }) => key !== UNDATED).map(({ label }) => label);
  const [first = "", last = first] = [dated[0], dated.at(-1)];
  const era = / BCE$/;
  const span =
    first === last
      ? first
      : era.test(first) === era.test(last)
        ? `${first.replace(era, "")}–${last}`
        : `${first} – ${last}`;
  if (dated.length === years.length) return span;
  return span === "" ? words.undated : words.andUndated(span);
}
