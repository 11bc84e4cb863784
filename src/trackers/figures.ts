/** Figures of a charge as its accuser words them: never made more exact than the wording, never added up. */

export interface Figure {
  /** What is counted: "exchanges", "accounts", "period". */
  readonly measure: string;
  /** As written: "more than 150,000". */
  readonly text: string;
  /** A word of `QUALIFIERS`; "" where the wording is exact, or where no number is read. */
  readonly qualifier: string;
  /** The number itself; undefined for a range, a period, "hundreds of millions". */
  readonly value: number | undefined;
}

/** What is said of a number's precision, the longer first; a plus after a number means the first of them. */
export const QUALIFIERS = [
  ...["more than", "at least", "up to", "as many as", "fewer than", "less than"],
  ...["approximately", "roughly", "around", "about", "almost", "nearly", "over", "some", "under"],
  ...["hundreds of", "tens of", "dozens of", "thousands of", "millions of", "billions of"],
] as const;

/** Qualifiers that stand for the number. */
const COUNTLESS = / of$/;

const FACTORS = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** "$", "US$", "€" and the like before a number. */
const CURRENCY = String.raw`(?:(?:US|RMB|CN)?\s?[$€£¥]\s?)?`;
const NUMBER = new RegExp(
  String.raw`^${CURRENCY}(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s*(thousand|million|billion|trillion)\b)?\s*(\+)?`,
  "i",
);

/** Another number follows that makes it a range or a choice: "10 to 20", "10–20", "10 or 20", "2025-07". */
const GOES_ON = /^\s*(?:[\p{Pd}/:]|(?:to|or|and)\b)\s*\S*\d/u;

/** Measures that are counted in days or dates, and so are words alone. */
const WORDED = new Set(["period"]);

/** Reads the wording of one cell. It keeps the wording whatever is read of it. */
export function readFigure(measure: string, wording: string): Figure {
  const text = wording.trim();
  const lower = text.toLowerCase();
  // absent: most numbers are exact
  const said = QUALIFIERS.find((word) => lower.startsWith(`${word} `)) ?? "";
  if (COUNTLESS.test(said)) return { measure, text, qualifier: said, value: undefined };
  const rest = text.slice(said.length).trimStart();
  const found = WORDED.has(measure) ? null : NUMBER.exec(rest);
  if (!found || GOES_ON.test(rest.slice(found[0].length))) {
    return { measure, text, qualifier: "", value: undefined };
  }
  const [, whole = "", fraction = "", factor, plus] = found;
  const qualifier = plus === undefined ? said : "more than";
  return { measure, text, qualifier, value: scaled(whole + fraction, factor) };
}

/** "28.8", "million" => 28800000, without the noise of binary fractions. */
function scaled(digits: string, factor: string | undefined): number {
  const number = Number(digits.replaceAll(",", ""));
  const times = factor === undefined ? 1 : FACTORS.get(factor.toLowerCase());
  return times === undefined || times === 1 ? number : Math.round(number * times);
}

/** "exchanges: more than 150,000" */
export function figureInWords({ measure, text }: Pick<Figure, "measure" | "text">): string {
  return `${measure}: ${text}`;
}
