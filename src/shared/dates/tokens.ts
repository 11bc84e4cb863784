/**
 * Cuts an English date into tokens, one pass from left to right: numbers, words of the vocabulary,
 * marks, and stretches that are dates by themselves ("2026-02-23", "23/02/2026").
 */
import { at, expected } from "../assert.ts";
import { dayOf } from "./calendar.ts";
import { readEdtfDate, readShortYears } from "./edtf.ts";
import { type Era, type LongUnit, type Period, type Qualifier, span } from "./period.ts";

export type Token =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly digits: number;
      readonly ordinal: boolean; // "12th", "first"
      readonly grouped: boolean; // "10,000"
    }
  | { readonly kind: "decade"; readonly value: number } // "1990s", "40s"
  | { readonly kind: "month"; readonly value: number } // 1 to 12
  | { readonly kind: "weekday"; readonly value: number } // 0 is Sunday
  | { readonly kind: "season"; readonly value: number } // 0 is spring
  | { readonly kind: "part"; readonly value: number } // 0 is early, 2 is late
  | { readonly kind: "share"; readonly value: number; readonly of: 2 | 4 } // "H1", "Q3"; value from 0
  | { readonly kind: "fraction"; readonly of: 2 | 4 } // "half", "quarter"
  | { readonly kind: "unit"; readonly unit: LongUnit } // "century"
  | { readonly kind: "era"; readonly era: Era }
  | { readonly kind: "qualifier"; readonly qualifier: Qualifier }
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "dash"; readonly tight: boolean } // tight: a hyphen without spaces
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "mark"; readonly mark: string };

const MONTHS =
  "jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, sep sept september, oct october, nov november, dec december";
const WEEKDAYS =
  "sun sunday, mon monday, tue tues tuesday, wed weds wednesday, thu thur thurs thursday, fri friday, sat saturday";
const ORDINALS =
  "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth";

/** Words that mean something only by their place; synonyms stand for the first of a row. */
const WORDS =
  "since, from, after, before, until till, between, to, through thru, and, of, the, in, on, during, year, now present today, ongoing, onward onwards, southern, northern, hemisphere";

/** Every word the grammar knows, and what it is. A text with any other word is not a date. */
const VOCABULARY: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...rows(MONTHS, (_, index): Token => ({ kind: "month", value: index + 1 })),
  ...rows(WEEKDAYS, (_, index): Token => ({ kind: "weekday", value: index })),
  ...rows("spring, summer, autumn fall, winter", (_, value): Token => ({ kind: "season", value })),
  ...rows("early, mid middle, late", (_, value): Token => ({ kind: "part", value })),
  ...rows(ORDINALS, (_, index) => numberToken(index + 1, 2, { ordinal: true })),
  ...rows("half, quarter", (_, index): Token => ({ kind: "fraction", of: index === 0 ? 2 : 4 })),
  ...rows("century centuries cent", (): Token => ({ kind: "unit", unit: "century" })),
  ...rows("millennium millennia", (): Token => ({ kind: "unit", unit: "millennium" })),
  ...rows("ce ad, bce bc", (_, index): Token => ({ kind: "era", era: index ? "BCE" : "CE" })),
  ...rows(
    "c ca circa about around approximately approx approximate roughly, probably possibly perhaps maybe likely uncertain",
    (_, index): Token => ({ kind: "qualifier", qualifier: index ? "uncertain" : "approximate" }),
  ),
  ...rows(WORDS, (word): Token => ({ kind: "word", word })),
]);

const MARKS: ReadonlyMap<string, Token> = new Map<string, Token>([
  ["~", { kind: "qualifier", qualifier: "approximate" }],
  ["≈", { kind: "qualifier", qualifier: "approximate" }],
  ["?", { kind: "qualifier", qualifier: "uncertain" }],
  ["%", { kind: "qualifier", qualifier: "both" }],
  ["–", { kind: "dash", tight: false }],
  ["—", { kind: "dash", tight: false }],
  ...[",", "/", "(", ")"].map((mark): [string, Token] => [mark, { kind: "mark", mark }]),
]);

/** Each pattern is sticky and holds no nested repetition: the whole cutting is linear. */
const SPACE = /\s+/y;
const STRETCH = /[?~%]?[+-]?\d[^\s,()–—]*/y;
const SHARE = /([qh])([1-4])(?!\d)/y;
const WORD = /[a-z][a-z.]*/y;
const DECADE = /(\d{2,4})['’]?s(?![a-z])/y;
const NUMBER = /(\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,7}(?!\d))(st|nd|rd|th)?/y;
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;

/** The tokens of a text, or undefined when it holds a word or a sign that no date has. */
export function tokenize(text: string): Token[] | undefined {
  const source = text.toLowerCase();
  const tokens: Token[] = [];
  let position = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = position;
    const found = pattern.exec(source);
    if (found) position = pattern.lastIndex;
    return found;
  };
  while (position < source.length) {
    if (match(SPACE)) continue;
    const start = position;
    const stretch = startsStretch(source, start, tokens.at(-1)) ? match(STRETCH)?.[0] : undefined;
    const period = stretch === undefined ? undefined : readStretch(stretch);
    if (!period) position = start;
    const token = period ? ({ kind: "period", period } as const) : nextToken(source, start, match);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function nextToken(
  source: string,
  position: number,
  match: (pattern: RegExp) => RegExpExecArray | null,
): Token | undefined {
  const share = match(SHARE);
  if (share) return shareToken(share[1] === "h" ? 2 : 4, Number(share[2]));
  const word = match(WORD);
  if (word) return VOCABULARY.get(word[0].replaceAll(".", ""));
  const decade = match(DECADE);
  if (decade) return { kind: "decade", value: Number(decade[1]) };
  const number = match(NUMBER);
  if (number) {
    const [digits, ending] = [at(number, 1), number[2]];
    const plain = digits.replaceAll(",", "");
    const grouped = plain.length < digits.length;
    return numberToken(Number(plain), plain.length, { ordinal: ending !== undefined, grouped });
  }
  const [sign] = expected(match(/./uy), "a character that is no space");
  if (sign !== "-") return MARKS.get(sign);
  const around = `${source.charAt(position - 1)}${source.charAt(position + 1)}`;
  return { kind: "dash", tight: around.trim().length === 2 };
}

/**
 * Whether a date in figures may begin here. Not within a number or word, not after a season (in
 * "winter 2025-26" the 26 is a year), and a sign is a dash when a date comes before it.
 */
function startsStretch(source: string, position: number, previous: Token | undefined): boolean {
  if (position > 0 && !/[\s,()–—]/u.test(source.charAt(position - 1))) return false;
  if (previous?.kind === "season") return false;
  const signed = "+-".includes(source.charAt(position));
  return !signed || previous === undefined || previous.kind === "word" || previous.kind === "dash";
}

/** A stretch that is a date in figures. Plain years and numbers are left to the grammar. */
function readStretch(stretch: string): Period | undefined {
  if (!/[-./x]/.test(stretch)) return undefined;
  return readShortYears(stretch) ?? readEdtfDate(stretch) ?? readNumeric(stretch);
}

/** Figures between slashes, dots or hyphens: only when no second day could be meant. */
function readNumeric(stretch: string): Period | undefined {
  const numeric = NUMERIC.exec(stretch);
  if (!numeric) return undefined;
  const [a, b, c] = [at(numeric, 1), at(numeric, 3), at(numeric, 4)];
  const readings = new Set<number | undefined>();
  if (a.length === 4 && c.length <= 2) readings.add(dayOf(Number(a), Number(b), Number(c)));
  if (c.length === 4 && a.length <= 2) {
    readings.add(dayOf(Number(c), Number(a), Number(b)));
    readings.add(dayOf(Number(c), Number(b), Number(a)));
  }
  readings.delete(undefined);
  const [day] = readings;
  return day === undefined || readings.size > 1 ? undefined : span(day, day, "day");
}

function shareToken(of: 2 | 4, value: number): Token | undefined {
  return value <= of ? { kind: "share", value: value - 1, of } : undefined;
}

function numberToken(
  value: number,
  digits: number,
  { ordinal = false, grouped = false }: { ordinal?: boolean; grouped?: boolean },
): Token {
  return { kind: "number", value, digits, ordinal, grouped };
}

/** "jan january, feb" => an entry for each word; all of a row are called by its first. */
function rows(
  table: string,
  token: (first: string, index: number) => Token,
): readonly (readonly [string, Token])[] {
  return table.split(", ").flatMap((row, index) => {
    const words = row.split(" ");
    return words.map((word) => [word, token(at(words, 0), index)] as const);
  });
}
