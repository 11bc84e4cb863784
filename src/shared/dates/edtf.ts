/**
 * Reads ISO 8601 dates and the Extended Date/Time Format, levels 0, 1 and 2.
 * Source: Library of Congress, https://www.loc.gov/standards/datetime/
 *
 * A time of day is checked and dropped: the date is the calendar day as written, whatever its zone.
 * Patterns have no nested repetition, so every match is linear.
 */
import { at, expected, get } from "../assert.ts";
import { type Day, dayOf } from "./calendar.ts";
import {
  bothQualifiers,
  endOfShortYears,
  interval,
  months,
  type Period,
  type Precision,
  type Qualifier,
  qualified,
  since,
  span,
  until,
  YEAR_LIMIT,
  years,
  yearsFrom,
} from "./period.ts";

/** By the mark on a component; most have none. */
const QUALIFIERS: ReadonlyMap<string, Qualifier> = new Map([
  ["", ""],
  ["?", "uncertain"],
  ["~", "approximate"],
  ["%", "both"],
]);

/**
 * The numbers above 12 that may stand for a month: first code, how many, first month, months each.
 * Plain seasons are read as northern. Thirds of the year have no name.
 */
const DIVISIONS: readonly (readonly [number, number, number, number, Precision])[] = [
  [21, 4, 3, 3, "season"], // spring to winter
  [25, 4, 3, 3, "season"], // the same, northern hemisphere
  [29, 2, 9, 3, "season"], // southern spring and summer
  [31, 2, 3, 3, "season"], // southern autumn and winter
  [33, 4, 1, 3, "quarter"],
  [37, 3, 1, 4, "interval"],
  [40, 2, 1, 6, "half"],
];

/** What a year with digits left open is known to. Any other mask: just the years it spans. */
const MASKED_YEARS: ReadonlyMap<string, Precision> = new Map([
  ["000X", "decade"],
  ["00XX", "century"],
  ["0XXX", "millennium"],
]);

const STEP_NAMES: ReadonlyMap<number, Precision> = new Map([
  [1, "year"],
  [10, "decade"],
  [100, "century"],
  [1000, "millennium"],
]);

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const DATE =
  /^([?~%]?)([+-]?[\dX]{4,7})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const YEAR = /^(?:\d{4}|-\d{4,7}|\+\d{5,7})$/;
const MASKED_YEAR = /^-?[\dX]{4}$/;
const LONG_YEAR = /^([?~%]?)(?:Y(-?\d{1,9})(?:E(\d))?(?:S(\d))?|(-?\d{4})S(\d))([?~%]?)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-](\d\d)(?::?(\d\d))?)?$/;
const DATE_AND_TIME = /^([+-]?\d{4,7}-\d\d-\d\d)[T ](\d\d:.*)$/;
const SHORT_END = /^\d\d(?:-\d\d)?$/;
const SHORT_YEARS = /^(\d{3,4})-(\d\d)$/;
const PLAIN_DATE = /^[+-]?\d{4,7}(?:-\d\d){1,2}$/;

/** Reads a whole EDTF expression. Undefined when it isn't one; `today` closes what is still open. */
export function readEdtf(text: string, today: Day): Period | undefined {
  const source = text.toUpperCase();
  const bracket = source.at(0);
  if (bracket === "[" || bracket === "{") {
    const closing = bracket === "[" ? "]" : "}";
    return source.endsWith(closing) ? readSet(source.slice(1, -1), today) : undefined;
  }
  // absent: most dates are not two years in short
  return source.includes("/")
    ? readInterval(source, today)
    : (readShortYears(source) ?? readEdtfDate(source) ?? readMarkedYears(source));
}

/**
 * 2023-24, 1939-45, 1999-00: two years, as people write them, though EDTF has 2023-24 for a
 * winter. 2004-05 is a month, and what can't be a later year (2025-21, spring) is left to EDTF.
 */
export function readShortYears(source: string): Period | undefined {
  const match = SHORT_YEARS.exec(source);
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  const isLater = last > 12 && last > first % 100;
  const end = isLater || last === 0 ? endOfShortYears(first, last) : undefined;
  return end === undefined ? undefined : yearsFrom(first, end);
}

/** "1939-45?", "~1939-45": EDTF has no such season, so that these are two years all the same. */
function readMarkedYears(source: string): Period | undefined {
  const [, leading = "", bare = "", trailing = ""] =
    /^([?~%]?)([\d-]+)([?~%]?)$/.exec(source) || [];
  const period = readShortYears(bare);
  return period && withMarks(period, [leading, trailing]);
}

/** Reads one date without an interval or a set, e.g. "2004-06~-11", "201X", "2026-02-23T10:00Z". */
export function readEdtfDate(text: string): Period | undefined {
  const source = text.toUpperCase();
  return readLongYear(source) ?? readComponents(withoutTime(source) ?? source);
}

function readInterval(source: string, today: Day): Period | undefined {
  const [left, right, ...more] = source.split("/").map((side) => side.trim());
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  return between(left, completed(left, right), today);
}

/**
 * The end of an interval may leave out what it shares with the start, as ISO 8601 has it:
 * 2026-01-08/09 ends on January 9. Only components that the start has below its first are filled.
 */
function completed(left: string, right: string): string {
  if (!PLAIN_DATE.test(left) || !SHORT_END.test(right)) return right;
  const shared = left.length - right.length;
  return left.charAt(shared - 1) === "-" && left.indexOf("-", 1) < shared
    ? left.slice(0, shared) + right
    : right;
}

/** Two sides, one of which may be open: empty or "..". Both open is no date: nothing places it. */
function between(left: string, right: string, today: Day): Period | undefined {
  const isOpen = (side: string) => side === "" || side === "..";
  const from = isOpen(left) ? undefined : readEdtfDate(left);
  const to = isOpen(right) ? undefined : readEdtfDate(right);
  if (from && to) return interval(from, to);
  if (from && isOpen(right)) return since(from, today);
  if (to && isOpen(left)) return until(to);
  return undefined;
}

/** "One of" and "all of" sets alike: from the earliest to the latest day of their members. */
function readSet(source: string, today: Day): Period | undefined {
  const members = source.split(",").map((member) => {
    const [left, right, ...more] = member.trim().split("..");
    if (left === undefined || more.length > 0) return undefined;
    return right === undefined ? readEdtfDate(left) : between(left, right, today);
  });
  const [first] = members;
  if (members.length === 1 && first && first.open !== "") return first;
  let whole: Period | undefined;
  for (const member of members) {
    if (!member) return undefined;
    whole = whole ? hull(whole, member) : { ...member, precision: "interval" };
  }
  return whole;
}

function hull(a: Period, b: Period): Period | undefined {
  if (a.open !== "" && b.open !== "" && a.open !== b.open) return undefined;
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    precision: "interval",
    qualifier: bothQualifiers(a.qualifier, b.qualifier),
    open: a.open === "" ? b.open : a.open,
    certain: undefined,
  };
}

/** The date before a valid time of day; undefined when there is no time. */
function withoutTime(source: string): string | undefined {
  const dateAndTime = DATE_AND_TIME.exec(source);
  const time = dateAndTime && TIME.exec(at(dateAndTime, 2));
  if (!time) return undefined;
  // absent: seconds and the zone may be left out
  const part = (index: number) => Number(time[index] ?? 0);
  const [hour, minute, second, zoneHour, zoneMinute] = [
    part(1),
    part(2),
    part(3),
    part(4),
    part(5),
  ];
  const isInDay = hour < 24 || (hour === 24 && minute === 0 && second === 0);
  const isTime = isInDay && minute < 60 && second <= 60;
  return isTime && zoneHour < 24 && zoneMinute < 60 ? at(dateAndTime, 1) : undefined;
}

/** Y170000, Y-17E4, and years of which only the first digits are known: 1950S2 is 1900 to 1999. */
function readLongYear(source: string): Period | undefined {
  const match = LONG_YEAR.exec(source);
  if (!match) return undefined;
  const [, leading = "", long, exponent = "0", longDigits, plain, plainDigits, trailing = ""] =
    match;
  const written = expected(long ?? plain, "the digits of a year");
  const size = Math.abs(Number(written)) * 10 ** Number(exponent);
  const negative = written.startsWith("-");
  if (size > YEAR_LIMIT || (negative && size === 0)) return undefined;
  const known = Number(longDigits ?? plainDigits ?? String(size).length);
  const step = 10 ** Math.max(0, String(size).length - known);
  const nearest = Math.floor(size / step) * step;
  const furthest = nearest + step - 1;
  const period =
    known === 0
      ? undefined
      : negative
        ? years(-furthest, -nearest, STEP_NAMES.get(step) ?? "interval")
        : years(nearest, furthest, STEP_NAMES.get(step) ?? "interval");
  return period && withMarks(period, [leading, trailing]);
}

function readComponents(source: string): Period | undefined {
  const match = DATE.exec(source);
  if (!match) return undefined;
  const [, q1 = "", year = "", q2 = "", q3 = "", month, q4 = "", q5 = "", day, q6 = ""] = match;
  const period = [year, month, day].some((component) => component?.includes("X"))
    ? readMasked(year, month ?? "XX", day ?? "XX")
    : readPlain(year, month, day);
  return period && withMarks(period, [q1, q2, q3, q4, q5, q6]);
}

function readPlain(year: string, month?: string, day?: string): Period | undefined {
  const number = Number(year);
  if (!YEAR.test(year) || Object.is(number, -0) || Math.abs(number) > YEAR_LIMIT) return undefined;
  if (month === undefined) return years(number, number, "year");
  if (day === undefined) return readMonth(number, Number(month));
  const found = dayOf(number, Number(month), Number(day));
  return found === undefined ? undefined : span(found, found, "day");
}

function readMonth(year: number, month: number): Period | undefined {
  if (month >= 1 && month <= 12) return months(year, month, 1, "month");
  for (const [code, count, first, length, precision] of DIVISIONS) {
    const index = month - code;
    if (index >= 0 && index < count) return months(year, first + index * length, length, precision);
  }
  return undefined;
}

/**
 * Digits left open: from the first day that fits to the last one. The precision is that of the
 * largest component with an open digit: 156X-12-25 is known to the decade, 1985-XX to the year.
 */
function readMasked(year: string, month: string, day: string): Period | undefined {
  if (!MASKED_YEAR.test(year)) return undefined;
  const inYears = fitting(year.replace("-", ""), 0, 9999);
  if (year.startsWith("-")) inYears.reverse();
  const signed = year.startsWith("-") ? inYears.filter(Boolean).map((value) => -value) : inYears;
  const inMonths = fitting(month, 1, 12);
  const inDays = fitting(day, 1, 31);
  const first = firstDay(signed, inMonths, inDays);
  const last = firstDay(signed.toReversed(), inMonths.toReversed(), inDays.toReversed());
  if (first === undefined || last === undefined) return undefined;
  const yearMask = year.replace("-", "").replaceAll(/\d/g, "0");
  if (yearMask.includes("X")) return span(first, last, MASKED_YEARS.get(yearMask) ?? "interval");
  return span(first, last, month.includes("X") ? "year" : "month");
}

/** The first day in the order given; undefined when none of them exists (2004-02-3X). */
function firstDay(
  inYears: readonly number[],
  inMonths: readonly number[],
  inDays: readonly number[],
): Day | undefined {
  for (const year of inYears) {
    for (const month of inMonths) {
      for (const day of inDays) {
        const found = dayOf(year, month, day);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

/** The numbers of a range that a mask admits, ascending: "1X" in 1 to 12 => 10, 11, 12. */
function fitting(mask: string, from: number, to: number): number[] {
  let found = [0];
  for (const digit of mask) {
    const choices = digit === "X" ? DIGITS : [Number(digit)];
    found = found.flatMap((value) => choices.map((choice) => value * 10 + choice));
  }
  return found.filter((value) => value >= from && value <= to);
}

/** A mark on any component qualifies the whole: a note has one date, shown with one "about". */
function withMarks(period: Period, marks: readonly string[]): Period {
  return marks.reduce((whole, mark) => qualified(whole, get(QUALIFIERS, mark)), period);
}
