/**
 * Writes a date in American English, the same on every machine: no `Intl`, no locale.
 *
 * Months of more than four letters are short beside a day ("Feb. 23, 2026", "Apr. 22 – June 5, 2026",
 * "Oct. 6–7, 2026"), all in full where one stands for a whole month.
 * `parseDate` reads these words as the same days, which get the same words again; only the place of an
 * open start on the timeline may differ.
 */
import { at } from "../assert.ts";
import { civil, type Day } from "./calendar.ts";
import type { NoteDate } from "./noteDate.ts";
import {
  type Era,
  type LongUnit,
  longPeriod,
  MONTHS_IN,
  months,
  type Period,
  type Precision,
  SEASON_NAMES,
  share,
  span,
  years,
} from "./period.ts";

/** What stands before "about", and the name. Without a name the author's wording is kept. */
type Phrase = readonly [preposition: string, name: string | undefined];

const MONTH_NAMES = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];
const SHORT_MONTH_NAMES = [
  ...["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug."],
  ...["Sept.", "Oct.", "Nov.", "Dec."],
];
const PART_NAMES = ["early ", "mid-", "late "];
const HALF_NAMES = ["first half of ", "second half of "];

/** The author's word for a season, and the code that EDTF has instead. */
const SEASON_WORD = /spring|summer|autumn|fall|winter/i;
const SEASON_CODE = /-(2[1-9]|3[0-2])(?!\d)/;
const FIRST_SOUTHERN_CODE = 29;

/** "Between" two days is not all the days from one to the other. */
const BETWEEN = /between/i;

/** Of one end of a span, exact days would promise more than the author does. */
const VAGUE = /early|mid|late|spring|summer|autumn|fall|winter|centur|millenni|0['’]?s\b/i;

/** The name of a period of each precision; undefined when the days are not just such a period. */
const NAMES: Readonly<Record<Precision, (date: NoteDate) => string | undefined>> = {
  day: ({ start, end }) => (start === end ? dayName(start) : undefined),
  month: (date) => (isWhole(date, "month") ? monthName(date.start) : undefined),
  season: seasonName,
  quarter: quarterName,
  half: (date) => shareName(date, HALF_NAMES),
  part: (date) => shareName(date, PART_NAMES)?.replace("the ", ""),
  year: (date) => (isWhole(date, "year") ? yearName(civil(date.start).year) : undefined),
  decade: (date) => longName(date, "decade"),
  century: (date) => longName(date, "century"),
  millennium: (date) => longName(date, "millennium"),
  interval: ({ start, end, text }) => (BETWEEN.test(text) ? undefined : spanName(start, end)),
};

/**
 * A date in words, e.g. "Feb. 23, 2026", "April 6–7, 2026", "since about 2025", "2025, uncertain",
 * "44 BCE". Where days alone can't express it ("early fall 2025"), the author's wording.
 */
export function dateInWords(date: NoteDate): string {
  const phrase = { "": closedWords, both: closedWords, end: sinceWords, start: untilWords };
  const [preposition, name] = phrase[date.open](date);
  if (name === undefined) return date.text;
  const { qualifier } = date;
  const about = qualifier === "approximate" || qualifier === "both" ? "about " : "";
  const uncertain = qualifier === "uncertain" || qualifier === "both" ? ", uncertain" : "";
  return `${preposition}${about}${name}${uncertain}`;
}

/** A date as people type it, with months in full: "January 27, 2025". */
export function dateAsTyped(date: NoteDate): string {
  return dateInWords(date).replace(
    /\b[A-Z][a-z]{2,3}\./g,
    (month) => MONTH_NAMES[SHORT_MONTH_NAMES.indexOf(month)] ?? month,
  );
}

/** A date with open digits is one day among many: it lies "between" the first and the last. */
function closedWords(date: NoteDate): Phrase {
  if (date.precision === "interval" && VAGUE.test(date.text)) return ["", undefined];
  const name = NAMES[date.precision](date);
  if (name !== undefined) return ["", isNumbered(date) ? name.replace("the ", "") : name];
  if (isAuthors(date)) return ["", undefined];
  if (date.start === date.end) return ["", dayName(date.start)];
  const grain = grainOf(date.start, date.end);
  return ["between ", `${pointName(date.start, grain)} and ${pointName(date.end, grain)}`];
}

function sinceWords(date: NoteDate): Phrase {
  if (isAuthors(date)) return ["", undefined];
  const { start, precision, text } = date;
  const isAfter = /after/i.test(text);
  const written = isAfter ? periodTo(start - 1, precision) : periodFrom(start, precision);
  const name = written && NAMES[precision]({ ...written, text });
  if (name === undefined) return ["since ", pointName(start, grainOf(start, undefined))];
  return [isAfter ? "after " : "since ", name];
}

function untilWords(date: NoteDate): Phrase {
  if (isAuthors(date)) return ["", undefined];
  const { end, precision, text } = date;
  const isBefore = /before/i.test(text);
  const written = isBefore ? periodFrom(end + 1, precision) : date;
  const isNamed = written !== undefined && precision !== "interval";
  const name = isNamed ? NAMES[precision]({ ...written, text }) : undefined;
  if (name === undefined) return ["until ", pointName(end, grainOf(undefined, end))];
  return [isBefore ? "before " : "until ", name];
}

/** "19th century" alone goes without the article that "since the 19th century" needs. */
function isNumbered({ precision }: NoteDate): boolean {
  return precision === "century" || precision === "millennium";
}

/** Whether the author's words are used: days don't show which part of what a period is ("since late 2025"). */
function isAuthors({ precision, text }: NoteDate): boolean {
  return precision === "part" || (precision === "half" && /[a-z]/i.test(text));
}

/** The period of a precision that begins on a day; undefined when it has no fixed length. */
function periodFrom(day: Day, precision: Precision): Period | undefined {
  if (precision === "day") return span(day, day, precision);
  const { year, month } = civil(day);
  const count = MONTHS_IN.get(precision);
  return count === undefined ? undefined : months(year, month, count, precision);
}

/** The period of a precision that ends on a day; undefined when it has no fixed length. */
function periodTo(day: Day, precision: Precision): Period | undefined {
  if (precision === "day") return span(day, day, precision);
  const { year, month } = civil(day + 1);
  const count = MONTHS_IN.get(precision);
  return count === undefined ? undefined : months(year, month - count, count, precision);
}

function isSame(a: Period | undefined, b: Period): boolean {
  return a?.start === b.start && a.end === b.end;
}

/** Whether the days are one month, or one year, from its first day to its last. */
function isWhole(date: Period, precision: "month" | "year"): boolean {
  const { year, month } = civil(date.start);
  const whole =
    precision === "month" ? months(year, month, 1, precision) : years(year, year, precision);
  return isSame(whole, date);
}

function dayName(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${at(SHORT_MONTH_NAMES, month - 1)} ${dayOfMonth}, ${yearName(year)}`;
}

function monthName(day: Day): string {
  const { year, month } = civil(day);
  // No comma in the year: "December 15,100 BCE" could be its 15th day.
  return `${at(MONTH_NAMES, month - 1)} ${yearName(year).replaceAll(",", "")}`;
}

/** e.g. "2025", "44 BCE", "79 CE", "10,000 BCE": the era stands where the number alone misleads. */
function yearName(year: number): string {
  return [yearNumber(year), eraName(year)].filter(Boolean).join(" ");
}

function yearNumber(year: number): string {
  const count = String(year > 0 ? year : 1 - year);
  return count.length > 4 ? count.replace(/\B(?=(?:\d{3})+$)/g, ",") : count;
}

function eraName(year: number): Era | "" {
  if (year <= 0) return "BCE";
  return year < 1000 || year > 9999 ? "CE" : "";
}

/** "autumn 2024", "fall 2025", "winter 2025–26", "spring 2024 (southern hemisphere)" */
function seasonName(date: NoteDate): string | undefined {
  const { year, month } = civil(date.start);
  const index = month / 3 - 1;
  if (!Number.isInteger(index) || !isSame(months(year, month, 3, "season"), date)) return undefined;
  const word = SEASON_WORD.exec(date.text)?.[0].toLowerCase();
  const code = SEASON_CODE.exec(date.text)?.[1];
  const isSouthern = word
    ? /southern/i.test(date.text)
    : code !== undefined && Number(code) >= FIRST_SOUTHERN_CODE;
  const name = word ?? at(SEASON_NAMES, isSouthern ? (index + 2) % 4 : index);
  const next = (year + 1) % 100 === 0 ? String(year + 1) : String(year + 1).slice(-2);
  const spansYears = month === 12 && eraName(year) === "";
  const inYear = spansYears ? `${year}–${next}` : yearName(year);
  return `${name} ${inYear}${isSouthern ? " (southern hemisphere)" : ""}`;
}

function quarterName(date: NoteDate): string | undefined {
  const { year, month } = civil(date.start);
  const index = (month - 1) / 3;
  const isQuarter = Number.isInteger(index) && isSame(months(year, month, 3, "quarter"), date);
  if (!isQuarter) return undefined;
  return `Q${index + 1} ${yearName(year)}`;
}

/** "late 2025", "first half of the 1990s": a share of the shortest period it is a share of. */
function shareName(date: NoteDate, names: readonly string[]): string | undefined {
  const { year, month } = civil(date.start);
  const wholes = [
    months(year, month, 1, "month"),
    years(year, year, "year"),
    ...(["decade", "century", "millennium"] as const).map((unit) => longAround(year, unit).period),
  ];
  for (const whole of wholes.filter((period) => period !== undefined)) {
    const name = names.find((_, index) =>
      isSame(share(whole, index, names.length, date.precision), date),
    );
    if (name !== undefined) return `${name}${NAMES[whole.precision]({ ...whole, text: "" })}`;
  }
  return undefined;
}

/** "the 1990s", "the 19th century", "the 2nd millennium BCE" */
function longName(date: NoteDate, unit: LongUnit): string | undefined {
  const { period, count, era } = longAround(civil(date.start).year, unit);
  if (!isSame(period, date)) return undefined;
  const suffix = era === "BCE" || (unit === "decade" && count < 100) ? ` ${era}` : "";
  return unit === "decade" ? `the ${count}s${suffix}` : `the ${ordinal(count)} ${unit}${suffix}`;
}

function longAround(year: number, unit: LongUnit) {
  const era: Era = year > 0 ? "CE" : "BCE";
  const counted = year > 0 ? year : 1 - year;
  const count =
    unit === "decade"
      ? Math.floor(counted / 10) * 10
      : Math.ceil(counted / (unit === "century" ? 100 : 1000));
  return { era, count, period: longPeriod(unit, count, era) };
}

function ordinal(count: number): string {
  const tens = Math.floor(count / 10) % 10;
  const ending = tens === 1 ? undefined : ["th", "st", "nd", "rd"][count % 10];
  return `${count}${ending ?? "th"}`;
}

/* Spans are given in whole years, else in whole months, else in days. */

type Grain = "year" | "month" | "day";

/** The coarsest grain in which both ends, where given, are exact. */
function grainOf(start: Day | undefined, end: Day | undefined): Grain {
  const firsts = [start, end === undefined ? undefined : end + 1]
    .filter((day) => day !== undefined)
    .map(civil);
  if (firsts.some(({ day }) => day !== 1)) return "day";
  return firsts.some(({ month }) => month !== 1) ? "month" : "year";
}

function pointName(day: Day, grain: Grain): string {
  if (grain === "day") return dayName(day);
  return grain === "month" ? monthName(day) : yearName(civil(day).year);
}

/** "2025–2026", "753 BCE – 476 CE", "April–May 2026", "Oct. 6–7, 2026", "Apr. 22 – June 5, 2026" */
function spanName(start: Day, end: Day): string {
  const grain = grainOf(start, end);
  const from = civil(start);
  const to = civil(end);
  if (pointName(start, grain) === pointName(end, grain)) return pointName(start, grain);
  if (grain === "year") return yearSpanName(from.year, to.year);
  const isSameYear = from.year === to.year;
  if (isSameYear && grain === "month") {
    return `${at(MONTH_NAMES, from.month - 1)}–${monthName(end)}`;
  }
  if (isSameYear && from.month === to.month) {
    return `${at(SHORT_MONTH_NAMES, from.month - 1)} ${from.day}–${to.day}, ${yearName(to.year)}`;
  }
  if (isSameYear) return `${at(SHORT_MONTH_NAMES, from.month - 1)} ${from.day} – ${dayName(end)}`;
  return `${pointName(start, grain)} – ${pointName(end, grain)}`;
}

function yearSpanName(from: number, to: number): string {
  if (eraName(from) === eraName(to)) return `${yearNumber(from)}–${yearName(to)}`;
  const afterBce = from <= 0 ? `${yearNumber(to)} CE` : yearName(to);
  return `${yearName(from)} – ${afterBce}`;
}
