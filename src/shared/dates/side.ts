/**
 * Takes one side of an English date off the tokens: "late February 2026", "the 5th century BCE".
 * A side is a set of fields and the order they were written in; it isn't checked against the
 * calendar here, and may lack what the other side of its range says.
 */
import { bothQualifiers, type Era, type LongUnit, type Period, type Qualifier } from "./period.ts";
import type { Token } from "./tokens.ts";

export interface Side {
  /** A letter for each field in the order written, e.g. "MDY"; see `SHAPES`. */
  readonly shape: string;
  readonly qualifier: Qualifier;
  readonly weekday?: number;
  readonly part?: number;
  readonly share?: { readonly index: number; readonly of: 2 | 4 };
  readonly season?: number;
  readonly southern?: boolean;
  readonly month?: number;
  readonly day?: number;
  /** The day is written "6th". */
  readonly ordinal?: boolean;
  /** How many digits a plain day has: "06" may be a year's last two. */
  readonly digits?: number;
  readonly year?: number;
  /** Written "10,000". After a month that may be a day and a year run together: not read. */
  readonly grouped?: boolean;
  /** Written "10,000" or "12000": a year only beside BCE or CE. */
  readonly needsEra?: boolean;
  readonly era?: Era;
  readonly unit?: LongUnit;
  /** Which century or millennium, or the first year of a decade. */
  readonly count?: number;
  /** Written in figures: "2026-02-23". */
  readonly whole?: Period;
}

/** The tokens of a date and how many of them have been taken. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

interface Field {
  readonly letter: string;
  readonly fields: Partial<Side>;
}

/**
 * D day, M month, Y year, S season, Q quarter or half, U decade to millennium, W in figures.
 * The last row has no year: it borrows one from the other side of a range, or is no date.
 */
const SHAPES: ReadonlySet<string> = new Set([
  ...["Y", "MY", "YM", "MDY", "DMY", "YMD", "SY", "YS", "QY", "YQ", "QMY", "QU", "QW", "U", "W"],
  ...["M", "MD", "DM", "D", "DY", "S", "Q", ""],
]);

/** The letters that a weekday and a part have here; they lead a side and aren't in its shape. */
const WEEKDAY = "w";
const PART = "p";

/** After which fields a word or comma may stand that only holds them together. */
const GLUE: ReadonlyMap<string, string> = new Map([
  [",", `${WEEKDAY}MDYSQW`],
  ["of", `${PART}QSMD`],
  ["in", PART],
]);

/** Fields that a hyphen joins instead of making a range: "2025-Q4", "12-Feb-2026". */
const JOINED: ReadonlySet<string> = new Set(["QY", "YQ", "DM", "MY", "YM"]);

const PLAIN_YEAR_DIGITS = [3, 4];

/** The longest side that begins at the cursor; undefined when its fields are in no known order. */
export function takeSide(cursor: Cursor): Side | undefined {
  let side: Side = { shape: "", qualifier: takeQualifiers(cursor) };
  let previous = "";
  for (;;) {
    const start = cursor.at;
    const hyphen = takeGlue(cursor, previous);
    const field = takeField(cursor);
    if (!field || !follows(field.letter, previous, hyphen, side)) {
      cursor.at = start;
      break;
    }
    const shape = isLeading(field.letter) ? side.shape : side.shape + field.letter;
    side = { ...side, ...field.fields, shape };
    previous = field.letter;
  }
  side = takeHemisphere(cursor, takeWinterYears(cursor, side));
  side = { ...side, qualifier: bothQualifiers(side.qualifier, takeQualifiers(cursor)) };
  const isEmpty = side.shape === "" && side.part === undefined;
  const isRunTogether = side.shape.endsWith("MY") && side.day === undefined && side.grouped;
  return SHAPES.has(side.shape) && !isEmpty && !isRunTogether ? side : undefined;
}

function isLeading(letter: string): boolean {
  return letter === WEEKDAY || letter === PART;
}

function follows(letter: string, previous: string, hyphen: boolean, side: Side): boolean {
  if (letter === WEEKDAY) {
    // Before the day, or after it: "2025-01-28 Tuesday".
    return previous === "" || (!hyphen && side.weekday === undefined && "DYW".includes(previous));
  }
  if (letter === PART) return side.shape === "" && side.part === undefined;
  if (side.shape.includes(letter)) return false;
  return !hyphen || previous === PART || JOINED.has(previous + letter);
}

/** Takes what may stand between two fields and says nothing; true if it was a hyphen. */
function takeGlue(cursor: Cursor, previous: string): boolean {
  const token = cursor.tokens[cursor.at];
  const text = token?.kind === "word" ? token.word : token?.kind === "mark" ? token.mark : "";
  const hyphen = previous !== "" && token?.kind === "dash" && token.tight;
  if (hyphen || (previous !== "" && GLUE.get(text)?.includes(previous))) cursor.at++;
  const article = takeWord(cursor, ["the"]) !== undefined;
  const named = takeWord(cursor, ["year"]) !== undefined;
  if (article && !named && !takesArticle(cursor.tokens[cursor.at])) cursor.at--;
  return hyphen;
}

/** "the 1990s", "the 19th century", "the late …", "the fall of …", but not "the January". */
function takesArticle(token: Token | undefined): boolean {
  if (token?.kind === "number") return token.ordinal;
  return token?.kind === "decade" || token?.kind === "part" || token?.kind === "season";
}

function takeField(cursor: Cursor): Field | undefined {
  const token = cursor.tokens[cursor.at];
  if (!token) return undefined;
  switch (token.kind) {
    case "number":
      return takeNumber(cursor, token);
    case "era": {
      const number = cursor.tokens[cursor.at + 1];
      if (number?.kind !== "number" || number.ordinal || token.era === "BCE") return undefined;
      return took(cursor, 2, "Y", { year: number.value, era: token.era });
    }
    case "decade": {
      const era = eraOf(cursor.tokens[cursor.at + 1]);
      return took(cursor, era ? 2 : 1, "U", { unit: "decade", count: token.value, ...era });
    }
    case "month":
      return took(cursor, 1, "M", { month: token.value });
    case "weekday":
      return took(cursor, 1, WEEKDAY, { weekday: token.value });
    case "season":
      return took(cursor, 1, "S", { season: token.value });
    case "part":
      return took(cursor, 1, PART, { part: token.value });
    case "share":
      return took(cursor, 1, "Q", { share: { index: token.value, of: token.of } });
    case "period":
      return took(cursor, 1, "W", { whole: token.period });
    default:
      return undefined;
  }
}

/** A number is a day, a year, "19th century" or "first half", by its digits and what comes next. */
function takeNumber(
  cursor: Cursor,
  { value, digits, ordinal, grouped }: Token & { readonly kind: "number" },
): Field | undefined {
  const next = cursor.tokens[cursor.at + 1];
  if (ordinal) {
    const hyphen = next?.kind === "dash" && next.tight ? 1 : 0; // "19th-century"
    const noun = cursor.tokens[cursor.at + 1 + hyphen];
    if (noun?.kind === "fraction" && value <= noun.of) {
      return took(cursor, 2 + hyphen, "Q", { share: { index: value - 1, of: noun.of } });
    }
    if (noun?.kind === "unit") {
      const era = eraOf(cursor.tokens[cursor.at + 2 + hyphen]);
      const taken = 2 + hyphen + (era ? 1 : 0);
      return took(cursor, taken, "U", { unit: noun.unit, count: value, ...era });
    }
    return digits <= 2 ? took(cursor, 1, "D", { day: value, ordinal }) : undefined;
  }
  const era = eraOf(next);
  if (era) return took(cursor, 2, "Y", { year: value, grouped, ...era });
  if (digits <= 2) return took(cursor, 1, "D", { day: value, digits });
  const needsEra = grouped || !PLAIN_YEAR_DIGITS.includes(digits);
  return took(cursor, 1, "Y", { year: value, needsEra });
}

function took(cursor: Cursor, count: number, letter: string, fields: Partial<Side>): Field {
  cursor.at += count;
  return { letter, fields };
}

function eraOf(token: Token | undefined): { readonly era: Era } | undefined {
  return token?.kind === "era" ? { era: token.era } : undefined;
}

/** A winter is in two years: the 26 of "winter 2025–26" is part of its name, not a range. */
function takeWinterYears(cursor: Cursor, side: Side): Side {
  const [dash, number] = cursor.tokens.slice(cursor.at, cursor.at + 2);
  const joins = dash?.kind === "dash" || (dash?.kind === "mark" && dash.mark === "/");
  if (side.shape !== "SY" || side.year === undefined || !joins) return side;
  const next = side.year + 1;
  const names = number?.kind === "number" && !number.ordinal;
  if (names && number.value === (number.digits === 2 ? next % 100 : next)) cursor.at += 2;
  return side;
}

function takeHemisphere(cursor: Cursor, side: Side): Side {
  const start = cursor.at;
  const opened = takeMark(cursor, "(");
  if (!opened) takeMark(cursor, ",");
  const pole = takeWord(cursor, ["southern", "northern"]);
  const named = pole && takeWord(cursor, ["hemisphere"]) && (!opened || takeMark(cursor, ")"));
  if (named && side.season !== undefined) return { ...side, southern: pole === "southern" };
  cursor.at = start;
  return side;
}

/* What follows takes one thing off the tokens if it is there, and nothing otherwise. */

export function takeWord(cursor: Cursor, words: readonly string[]): string | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== "word" || !words.includes(token.word)) return undefined;
  cursor.at++;
  return token.word;
}

export function takeMark(cursor: Cursor, mark: string): boolean {
  const token = cursor.tokens[cursor.at];
  const found = token?.kind === "mark" && token.mark === mark;
  if (found) cursor.at++;
  return found;
}

/** All qualifiers that stand here: "probably about" is both. */
export function takeQualifiers(cursor: Cursor): Qualifier {
  let qualifier: Qualifier = "";
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token?.kind !== "qualifier") return qualifier;
    qualifier = bothQualifiers(qualifier, token.qualifier);
    cursor.at++;
  }
}
