/**
 * A period: the days a date may mean, however the date was written. Everything here works on whole
 * days; functions return undefined for periods that don't exist or lie beyond `YEAR_LIMIT`.
 */
import { civil, type Day, firstOfMonth } from "./calendar.ts";

/**
 * How finely a date is known. "part" is the early, mid or late third of a longer period. An open
 * date ("since 2025") has the precision of the side that is written.
 */
export type Precision =
  | "day"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "part"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "interval";

export type Qualifier = "" | "approximate" | "uncertain" | "both";
type Open = "" | "start" | "end" | "both";

export interface Period {
  /** First day it may mean, inclusive. */
  readonly start: Day;
  /** Last day it may mean, inclusive. */
  readonly end: Day;
  readonly precision: Precision;
  /**
   * Approximate ("about", "~") moves neither `start` nor `end`: how wide the margin is only the
   * writer knows, so the words say "about" and the days stay those that were written.
   */
  readonly qualifier: Qualifier;
  readonly open: Open;
  /**
   * The first and last of the days that it surely covers: of "September 2025 – April 2026" those
   * from the end of September to the beginning of April. A single month covers no day surely.
   */
  readonly certain: readonly [Day, Day] | undefined;
}

export type Era = "CE" | "BCE";
export type LongUnit = "decade" | "century" | "millennium";

/** Years further from 1 BCE than this are not read: they are typing errors or geology. */
export const YEAR_LIMIT = 2_000_000;

/** Length in months of the periods that have one. */
export const MONTHS_IN: ReadonlyMap<Precision, number> = new Map([
  ["month", 1],
  ["season", 3],
  ["quarter", 3],
  ["half", 6],
  ["year", 12],
  ["decade", 120],
  ["century", 1200],
  ["millennium", 12_000],
]);

/**
 * How a period is cut in equal shares: how many steps it has, and how many months a step. A decade
 * is cut by whole years, so its thirds are 3, 4 and 3 years; a century's 33, 34 and 33.
 * A month isn't here: it is cut after its 10th and 20th day, or after its 15th.
 */
const STEPS: ReadonlyMap<Precision, readonly [count: number, months: number]> = new Map([
  ["season", [3, 1]],
  ["quarter", [3, 1]],
  ["year", [12, 1]],
  ["decade", [10, 12]],
  ["century", [100, 12]],
  ["millennium", [1000, 12]],
]);

const DAYS_CUT_IN_MONTH = 30;

export function span(start: Day, end: Day, precision: Precision): Period | undefined {
  if (start > end) return undefined;
  const certain = precision === "day" ? ([start, end] as const) : undefined;
  return { start, end, precision, qualifier: "", open: "", certain };
}

/** `count` whole months from a month on. Months above 12 run on into the next years. */
export function months(
  year: number,
  month: number,
  count: number,
  precision: Precision,
): Period | undefined {
  if (!Number.isInteger(year) || Math.abs(year) > YEAR_LIMIT) return undefined;
  return span(firstOfMonth(year, month), firstOfMonth(year, month + count) - 1, precision);
}

/** Whole years, both inclusive and astronomical. */
export function years(first: number, last: number, precision: Precision): Period | undefined {
  if (Math.abs(last) > YEAR_LIMIT) return undefined;
  return months(first, 1, (last - first + 1) * 12, precision);
}

/** From one year to another, sure of the days between them. */
export function yearsFrom(first: number, last: number): Period | undefined {
  const [from, to] = [years(first, first, "year"), years(last, last, "year")];
  return from && to && interval(from, to);
}

/** Years that "1999–00" may last: of a longer one that begins a century anew, nobody can tell. */
const SHORT_YEARS_MAX = 20;

/** The year that the last two digits of a span mean: 24 after 2023, 00 after 1999. Undefined where it is not later. */
export function endOfShortYears(first: number, digits: number): number | undefined {
  const end = first - (first % 100) + digits;
  if (end > first) return end;
  return end + 100 - first <= SHORT_YEARS_MAX ? end + 100 : undefined;
}

/** The astronomical year of a counted one: 44 BCE is -43. Undefined for 0, and past the limit. */
export function yearOf(count: number, era: Era): number | undefined {
  if (count < 1) return undefined;
  const year = era === "BCE" ? 1 - count : count;
  return Math.abs(year) <= YEAR_LIMIT ? year : undefined;
}

/**
 * The nth century or millennium, as historians count: the 19th century is 1801 to 1900, the 5th
 * century BCE is 500 to 401 BCE. A decade goes by its first number: the 1990s are 1990 to 1999,
 * the 430s BCE are 439 to 430 BCE, the 40s BCE 49 to 40. "The 1900s" may be ten years or a
 * hundred: undefined.
 */
export function longPeriod(unit: LongUnit, count: number, era: Era): Period | undefined {
  if (unit === "decade") {
    if (count % 10 !== 0 || count % 100 === 0) return undefined;
    return era === "BCE" ? years(1 - (count + 9), 1 - count, unit) : years(count, count + 9, unit);
  }
  const length = unit === "century" ? 100 : 1000;
  if (count < 1) return undefined;
  return era === "BCE"
    ? years(1 - count * length, -(count - 1) * length, unit)
    : years((count - 1) * length + 1, count * length, unit);
}

/** The names of seasons by index 0 to 3, and the month each begins in, read in the north. */
export const SEASON_NAMES = ["spring", "summer", "autumn", "winter"] as const;
const SEASON_MONTHS = [3, 6, 9, 12] as const;

/**
 * The season, index 0 to 3, that begins in a year: meteorological, and northern unless the date
 * says otherwise. Winter 2025 is December 2025 to February 2026; the southern summer likewise.
 */
export function season(year: number, index: number, southern: boolean): Period | undefined {
  const month = SEASON_MONTHS[southern ? (index + 2) % 4 : index];
  return month === undefined ? undefined : months(year, month, 3, "season");
}

/**
 * One of `of` equal shares of a closed period, index from 0: early, mid and late are thirds.
 * Undefined when the period can't be cut so in whole steps (half of a season).
 */
export function share(
  whole: Period,
  index: number,
  of: number,
  precision: Precision,
): Period | undefined {
  const cut = (steps: number, after: number) => Math.round((steps * after) / of);
  const cuts = (steps: number) => [cut(steps, index), cut(steps, index + 1)] as const;
  if (whole.precision === "month") {
    const [from, to] = cuts(DAYS_CUT_IN_MONTH);
    return span(whole.start + from, index === of - 1 ? whole.end : whole.start + to - 1, precision);
  }
  const inSteps = STEPS.get(whole.precision);
  if (!inSteps) return undefined;
  const [steps, monthsEach] = inSteps;
  if (monthsEach === 1 && steps % of !== 0) return undefined;
  const [from, to] = cuts(steps);
  const { year, month } = civil(whole.start);
  return months(year, month + from * monthsEach, (to - from) * monthsEach, precision);
}

/** From the first day of one to the last of the other. Undefined if that ends before it begins. */
export function interval(from: Period, to: Period): Period | undefined {
  const found = span(from.start, to.end, "interval");
  const [first, last] = [from.certain?.[0] ?? from.end, to.certain?.[1] ?? to.start];
  const certain = first <= last ? ([first, last] as const) : undefined;
  return found && qualified({ ...found, certain }, bothQualifiers(from.qualifier, to.qualifier));
}

/** "since": from the first day until today, or that first day itself while it is still to come. */
export function since(from: Period, today: Day): Period {
  const end = Math.max(from.start, today);
  const first = from.certain?.[0] ?? from.end;
  return { ...from, end, open: "end", certain: first <= end ? [first, end] : undefined };
}

/** "after": like `since`, from the day after the last one. */
export function after(from: Period, today: Day): Period {
  return { ...since({ ...from, start: from.end + 1 }, today), certain: undefined };
}

/** "until": when it began is not known, so it stands where it is known to close. */
export function until(to: Period): Period {
  return { ...to, open: "start" };
}

/** "before": stands on the last day that is before the period. */
export function before(to: Period): Period {
  const day = to.start - 1;
  return { ...to, start: day, end: day, open: "start", certain: undefined };
}

export function qualified(period: Period, qualifier: Qualifier): Period {
  const certain = qualifier === "" ? period.certain : undefined;
  return { ...period, qualifier: bothQualifiers(period.qualifier, qualifier), certain };
}

/** What two qualifiers of one date say together. */
export function bothQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === "" || a === b) return b;
  return b === "" ? a : "both";
}
