/**
 * Reads dates as people write them in English: "Feb. 12, 2026", "late 2025", "April 6–7, 2026".
 *
 * 1. `tokenize` cuts the text into words, numbers and marks.
 * 2. `takeSide` takes the fields of each side of a range, in one of the orders it knows.
 * 3. Two sides lend each other what is written once: "6–7 April 2026" is April twice.
 * 4. The fields become a period; the leading word ("since") and the ending ("ongoing") open it.
 *
 * Anything left over makes the whole text no date.
 */
import { expected, get } from "../assert.ts";
import { type Day, dayOf, weekday } from "./calendar.ts";
import {
  after,
  before,
  bothQualifiers,
  endOfShortYears,
  interval,
  longPeriod,
  months,
  type Period,
  type Qualifier,
  qualified,
  season,
  share,
  since,
  span,
  until,
  yearOf,
  years,
} from "./period.ts";
import { type Cursor, type Side, takeMark, takeQualifiers, takeSide, takeWord } from "./side.ts";
import { tokenize } from "./tokens.ts";

/** What a leading word makes of a single date, which words may join two, and if it may go on. */
interface Lead {
  readonly single?: (period: Period, today: Day) => Period;
  readonly joins: readonly string[];
  readonly mayGoOn?: boolean;
}

const RANGE_WORDS = ["to", "until", "through"];
const PLAIN: Lead = {
  single: (period) => period,
  joins: ["-", "/", ...RANGE_WORDS],
  mayGoOn: true,
};
const LEADS: ReadonlyMap<string, Lead> = new Map<string, Lead>([
  ["from", { single: since, joins: ["-", ...RANGE_WORDS], mayGoOn: true }],
  ["since", { single: since, joins: [], mayGoOn: true }],
  ["after", { single: after, joins: [] }],
  ["until", { single: until, joins: [] }],
  ["before", { single: before, joins: [] }],
  ["between", { joins: ["and"] }],
]);

/** What a side is counted in; only sides alike lend each other their year. */
const GRAINS = ["D", "Q", "S", "M", "U", "W", "Y"];

/** Reads a whole English date. Undefined when a word is left over or no such day exists. */
export function readEnglish(text: string, today: Day): Period | undefined {
  const tokens = tokenize(text);
  if (!tokens) return undefined;
  const cursor: Cursor = { tokens, at: 0 };
  const doubt = takeQualifiers(cursor);
  const leading = takeWord(cursor, [...LEADS.keys()]);
  const lead = leading === undefined ? PLAIN : get(LEADS, leading);
  if (lead === PLAIN) takeWord(cursor, ["in", "on", "during"]);
  const left = takeSide(cursor);
  const join = takeJoin(cursor, lead.joins);
  const untilNow = join !== "" && takeNow(cursor);
  const right = join !== "" && !untilNow ? takeSide(cursor) : undefined;
  const ending = takeEnding(cursor);

  const isRange = join !== "" && !untilNow;
  const goesOn = untilNow || ending.goesOn;
  if (!left || cursor.at < cursor.tokens.length || (isRange && !right)) return undefined;
  if (goesOn && (isRange || !lead.mayGoOn)) return undefined;
  const closed = right ? readRange(left, right, join) : readSide(left);
  const open = right ? undefined : goesOn ? since : (lead.single ?? nothing);
  const period = closed && open ? open(closed, today) : closed;
  return period && qualified(period, bothQualifiers(doubt, ending.qualifier));
}

function nothing(): undefined {
  return undefined;
}

/** What joins two sides: a word, "/", "-" for a tight hyphen, "–" for any other dash, or "". */
function takeJoin(cursor: Cursor, joins: readonly string[]): string {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === "dash" && joins.includes("-")) {
    cursor.at++;
    return token.tight ? "-" : "–";
  }
  if (joins.includes("/") && takeMark(cursor, "/")) return "/";
  return takeWord(cursor, joins) ?? ""; // absent: there is one side
}

/** "present", "the present", "now", "ongoing" */
function takeNow(cursor: Cursor): boolean {
  const start = cursor.at;
  takeWord(cursor, ["the"]);
  if (takeWord(cursor, ["now", "ongoing"])) return true;
  cursor.at = start;
  return false;
}

/** Any of ", ongoing", "onwards", "(?)", ", uncertain", "(approx.)". */
function takeEnding(cursor: Cursor): { readonly qualifier: Qualifier; readonly goesOn: boolean } {
  let qualifier: Qualifier = "";
  let goesOn = false;
  for (;;) {
    const start = cursor.at;
    const opened = takeMark(cursor, "(");
    if (!opened) takeMark(cursor, ",");
    const inner = takeQualifiers(cursor);
    const onward = takeWord(cursor, ["ongoing", "onward"]) !== undefined;
    if ((inner === "" && !onward) || (opened && !takeMark(cursor, ")"))) {
      cursor.at = start;
      return { qualifier, goesOn };
    }
    qualifier = bothQualifiers(qualifier, inner);
    goesOn ||= onward;
  }
}

function readRange(left: Side, right: Side, join: string): Period | undefined {
  const [from, to] = lent(left, shortYear(left, right, join));
  const start = readSide(from);
  const end = readSide(to);
  const found = start && end && interval(start, end);
  // "Between" two days is some time in them, not all of it.
  return found && join === "and" ? { ...found, certain: undefined } : found;
}

/**
 * "2025–26" ends in 2026, "1999–00" in 2000, "AD 79–81" in 81. With a slash, "2005/06" may be a
 * month, so only 13 and up are years, and 00. With a hyphen, `readShortYears` has read them.
 */
function shortYear(left: Side, right: Side, join: string): Side {
  const bare = left.shape === "Y" && right.shape === "D" && right.digits === 2;
  const isPart = left.part !== undefined || right.part !== undefined;
  if (!bare || isPart || left.era === "BCE") return right;
  const year = expected(left.year, "the year of a side in years");
  const day = expected(right.day, "the day of a side in days");
  if (!left.era && (join === "-" || (join === "/" && day > 0 && day <= 12))) return right;
  const end = endOfShortYears(year, day);
  return end === undefined ? right : asYear(right, end);
}

function asYear({ day: _, ...side }: Side, year: number): Side {
  return { ...side, shape: "Y", year };
}

/** Both sides with what they lend each other: an era, a year, a month, the word "century". */
function lent(left: Side, right: Side): readonly [Side, Side] {
  let from = left;
  if (from.shape === "D" && from.day !== undefined && right.shape === "Y" && right.era) {
    from = asYear(from, from.day); // "44–43 BCE"
  }
  if (from.shape === "D" && from.ordinal && from.day !== undefined && right.unit) {
    from = { ...from, shape: "U", unit: right.unit, count: from.day }; // "5th–4th century BCE"
  }
  if (right.era && !from.era && (from.year !== undefined || from.unit)) {
    from = { ...from, era: right.era }; // "753–476 BCE"
  }
  if (from.shape === "") return [{ ...right, ...from, shape: right.shape }, right]; // "early–mid 2025"
  if (grain(from) !== grain(right)) return [from, right];
  const to = borrow(right, from);
  return [borrow(from, to), to];
}

function grain(side: Side): string | undefined {
  return GRAINS.find((letter) => side.shape.includes(letter));
}

/** A side with the year and, for a day, the month that it lacks. */
function borrow(side: Side, other: Side): Side {
  const { month, year, era } = other;
  const needsMonth = side.day !== undefined && side.month === undefined && month !== undefined;
  const needsYear = side.year === undefined && year !== undefined && !side.unit && !side.whole;
  return {
    ...side,
    ...(needsMonth && { month }),
    ...(needsYear && { year, ...(era && { era }) }),
  };
}

/** The period of a side, once it has all its fields. */
function readSide(side: Side): Period | undefined {
  let period = readBase(side);
  if (period && side.share) {
    const { index, of } = side.share;
    if (of === 4 && period.precision !== "year") return undefined;
    period = share(period, index, of, of === 4 ? "quarter" : "half");
  }
  if (period && side.part !== undefined) period = share(period, side.part, 3, "part");
  if (!period) return undefined;
  if (side.weekday !== undefined) {
    // A weekday that isn't that day's says one of the two is wrong: which one would be a guess.
    if (period.precision !== "day" || weekday(period.start) !== side.weekday) return undefined;
  }
  return qualified(period, side.qualifier);
}

function readBase(side: Side): Period | undefined {
  if (side.whole) return side.whole;
  if (side.unit) {
    // "The 50s" may be those of any century; beside an era they are those of its first.
    if (side.unit === "decade" && Number(side.count) < 100 && !side.era) return undefined;
    return longPeriod(side.unit, expected(side.count, `which ${side.unit}`), side.era ?? "CE");
  }
  if (side.year === undefined || (side.needsEra && !side.era)) return undefined;
  const year = yearOf(side.year, side.era ?? "CE");
  if (year === undefined) return undefined;
  if (side.season !== undefined) return season(year, side.season, side.southern ?? false);
  if (side.day !== undefined) {
    const day = side.month === undefined ? undefined : dayOf(year, side.month, side.day);
    return day === undefined ? undefined : span(day, day, "day");
  }
  if (side.month !== undefined) return months(year, side.month, 1, "month");
  return years(year, year, "year");
}
