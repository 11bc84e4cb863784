/** The ticks of a time axis, on whole days of the calendar: no `Date`, so no time zone shifts them. */

import { at } from "../assert.ts";
import { type Civil, civil, type Day, dayOf } from "../dates/calendar.ts";
import type { Range } from "./scale.ts";
import { widthOf } from "./textWidth.ts";

export interface Tick {
  readonly day: Day;
  readonly label: string;
  /** The first day of a year, or of a month between days: drawn stronger. */
  readonly major: boolean;
}

const DAYS_IN_MONTH = 30.4;
const DAYS_IN_YEAR = 365.2425;

type Unit = "day" | "month" | "year";

/** From fine to coarse, with the days that each is long. */
const INTERVALS: readonly (readonly [unit: Unit, count: number, days: number])[] = [
  ["day", 1, 1],
  ["day", 2, 2],
  ["day", 7, 7],
  ["day", 14, 14],
  ["month", 1, DAYS_IN_MONTH],
  ["month", 3, 91.3],
  ["month", 6, 182.6],
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map(
    (years) => ["year", years, years * DAYS_IN_YEAR] as const,
  ),
];

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Pixels that a label needs. */
const ROOM = 68;

/** Ticks of a range at a scale of pixels a day, as many as have room for their labels. */
export function ticksOf({ from, to }: Range, scale: number): Tick[] {
  const [unit, count] = INTERVALS.find(([, , days]) => days * scale >= ROOM) ?? at(INTERVALS, -1);
  const first = civil(Math.floor(from));
  const last = civil(Math.ceil(to));
  if (unit === "year") {
    const start = Math.floor(first.year / count) * count;
    const length = Math.floor((last.year - start) / count) + 1;
    return Array.from({ length }, (_, index) => start + index * count).flatMap(yearTick);
  }
  const months = Array.from(
    { length: (last.year - first.year) * 12 + last.month - first.month + 1 },
    (_, index) => {
      const month = first.month - 1 + index;
      return { year: first.year + Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
    },
  );
  if (unit === "month") {
    return months.filter(({ month }) => (month - 1) % count === 0).flatMap(monthTick);
  }
  return months
    .flatMap((month) => daysOf(month, count))
    .filter(({ day }) => day >= from && day <= to);
}

function yearTick(year: number): Tick[] {
  const day = dayOf(year, 1, 1);
  return day === undefined ? [] : [{ day, label: yearInWords(year), major: year % 10 === 0 }];
}

function monthTick({ year, month }: Civil): Tick[] {
  const day = dayOf(year, month, 1);
  if (day === undefined) return [];
  const label = month === 1 ? yearInWords(year) : monthName(month);
  return [{ day, label, major: month === 1 }];
}

/** The first of a month, and every `count` days from it while the next first is not near. */
function daysOf({ year, month }: Civil, count: number): Tick[] {
  const name = monthName(month);
  const days = Math.max(1, Math.floor(30 / count));
  return Array.from({ length: days + 1 }, (_, index) => 1 + index * count).flatMap((date) => {
    const day = dayOf(year, month, date);
    if (day === undefined || (date > 1 && civil(day + Math.floor(count / 2)).month !== month))
      return [];
    const label =
      date === 1 ? (month === 1 ? `${name} ${yearInWords(year)}` : name) : `${name} ${date}`;
    return [{ day, label, major: date === 1 }];
  });
}

/** An astronomical year: "2026", "44 BCE", "33 CE". */
export function yearInWords(year: number): string {
  if (year < 1) return `${1 - year} BCE`;
  return year < 100 ? `${year} CE` : String(year);
}

function monthName(month: number): string {
  return at(MONTHS, month - 1);
}

/** Font size of the axis in pixels, and what parts two of its labels. */
const LABEL_SIZE = 12;
const BETWEEN = 8;

/**
 * The ticks in a view `width` pixels wide, without their labels where those would be cut or run into one another, and
 * what the view begins in where no label says it. Years and months keep theirs before days.
 */
export function labeledTicks(
  range: Range,
  scale: number,
  width: number,
): { readonly ticks: readonly Tick[]; readonly context: string } {
  const inView = ticksOf(range, scale).filter(({ day }) => day >= range.from && day <= range.to);
  const taken: { left: number; right: number }[] = [{ left: Number.NEGATIVE_INFINITY, right: 0 }];
  taken.push({ left: width, right: Number.POSITIVE_INFINITY });
  const isFree = (left: number, right: number) =>
    taken.every((other) => other.right <= left || other.left >= right);
  const labels = new Set<Tick>();
  for (const tick of inView.toSorted((a, b) => Number(b.major) - Number(a.major))) {
    const [x, half] = [(tick.day - range.from) * scale, labelWidth(tick.label) / 2];
    if (!isFree(x - half, x + half)) continue;
    taken.push({ left: x - half - BETWEEN, right: x + half + BETWEEN });
    labels.add(tick);
  }
  const context = contextOf(range.from, scale);
  return {
    ticks: inView.map((tick) => (labels.has(tick) ? tick : { ...tick, label: "" })),
    context: isFree(1, 2 + BOLD * labelWidth(context)) ? context : "",
  };
}

/** Its digits are all as wide as the widest. */
function labelWidth(label: string): number {
  return widthOf(label.replaceAll(/\d/g, "0"), LABEL_SIZE);
}

/** What the letters of the context are wider than those of the other labels. */
const BOLD = 1.06;

/** What a view begins in, for a reader who sees no tick with it: "2025", "Feb 2025", "". */
export function contextOf(day: number, scale: number): string {
  const { year, month } = civil(Math.floor(day));
  if (scale * DAYS_IN_YEAR < ROOM) return "";
  const isByDay = scale * DAYS_IN_MONTH >= 2 * ROOM;
  return isByDay ? `${monthName(month)} ${yearInWords(year)}` : yearInWords(year);
}

/** A day on the scale of an axis: "Feb 23, 2026". */
export function dayLabel(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${monthName(month)} ${date}, ${yearInWords(year)}`;
}
