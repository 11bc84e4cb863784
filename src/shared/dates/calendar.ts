/**
 * The calendar: whole days against years, months and days of the proleptic Gregorian calendar.
 * No `Date`, so no time zone and no locale can reach it.
 *
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`
 * and `civil_from_days`, https://howardhinnant.github.io/date_algorithms.html
 */

/** Days since 1970-01-01 in the proleptic Gregorian calendar: an integer, often negative. */
export type Day = number;

/** A year is astronomical: 1 is 1 CE, 0 is 1 BCE, -43 is 44 BCE. Months and days count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_IN_ERA = 719_468; // days from 0000-03-01 to 1970-01-01

/** The day of a date, or undefined when there is no such day (2026-02-31, month 13, day 1.5). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year)) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1) return undefined;
  const first = firstOfMonth(year, month);
  const found = first + day - 1;
  return Number.isSafeInteger(found) && found < firstOfMonth(year, month + 1) ? found : undefined;
}

/** The first day of a month. Months outside 1 to 12 run on into the years around: 13 is January. */
export function firstOfMonth(year: number, month: number): Day {
  // Years begin in March here, so that the leap day is the last day of one.
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const marchMonth = months - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5);
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_IN_ERA;
}

/** The year (astronomical), month and day of a day: the inverse of `dayOf`. */
export function civil(day: Day): Civil {
  const shifted = day + EPOCH_IN_ERA;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * The ISO 8601 form of a day, e.g. "2026-02-23". Years below 0 or above 9999 carry a sign and at
 * least six digits, e.g. "-000043-03-15" for March 15, 44 BCE.
 */
export function isoDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  const plain = year >= 0 && year <= 9999;
  const digits = String(Math.abs(year)).padStart(plain ? 4 : 6, "0");
  const sign = plain ? "" : year < 0 ? "-" : "+";
  return `${sign}${digits}-${pad(month)}-${pad(dayOfMonth)}`;
}

const ISO_DAY = /^([+-]\d{6,7}|\d{4})-(\d{2})-(\d{2})$/;

/** The day of a text that `isoDay` writes, as a field for dates has it; undefined for what is no day of the calendar. */
export function dayIn(text: string | null): Day | undefined {
  const date = text === null ? null : ISO_DAY.exec(text);
  return date ? dayOf(Number(date[1]), Number(date[2]), Number(date[3])) : undefined;
}

/** The day of the week, 0 for Sunday to 6 for Saturday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
