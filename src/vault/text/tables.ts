/** Which tables are data, by the words of their headers, and where their rows are on the page. */

export type TableData = "timeline" | "stages" | "claims" | "arguments";

/** What the rows of a table may be; undefined for a table of anything else, a comparison among them. */
export function tableData(header: readonly string[]): TableData | undefined {
  const [first = "", second = "", ...further] = header.map((text) => text.toLowerCase());
  const is = (text: string, ...words: string[]) => words.some((word) => text.startsWith(word));
  if (is(first, "date") && is(second, "stage")) return "stages";
  if (beginsWithDate(header)) return eventColumn(header) === undefined ? undefined : "timeline";
  if (!is(first, "claim", "argument")) return undefined;
  if (![second, ...further].some((text) => is(text, "status"))) return undefined;
  return is(first, "claim") ? "claims" : "arguments";
}

/** "Date", "Year", "When (UTC)", "Date of launch" */
export function beginsWithDate([first = ""]: readonly string[]): boolean {
  return /^(?:date|year|when|time)/i.test(first);
}

/** Whether a table is one of dates and events by its header alone, whatever its rows hold. */
export function namesDateAndEvent([first = "", second = ""]: readonly string[]): boolean {
  return /^date/i.test(first) && /^(?:event|milestone|what)/i.test(second);
}

/** What such a column is called, the plainest first: of "Action" and "Event" the event is told. */
const EVENT_HEADERS = ["event", "milestone", "what happened", "development", "what", "action"].map(
  (word) =>
    new RegExp(
      "^(?:(?:key|main|major|important|historical|historic|notable|significant|milestone) )?" +
        `${word}s?(?: (?:description|event|name|taken|title))?$`,
    ),
);

/** A table that has one is of trades or of earnings, unless it says that it tells events. */
const TRADES =
  /^(?:balance|close|dividend|equity|lots|open|p&l|pnl|price|profit|qty|quantity|return|revenue|shares|size|volume)\b/;
const EARNINGS = /^(?:earnings|eps|symbol|ticker)\b/;

/** The column that tells what happened, anywhere after the date; undefined in tables of prices and earnings. */
export function eventColumn(header: readonly string[]): number | undefined {
  if (namesDateAndEvent(header)) return 1;
  // "Event / publication", "Action (by whom)" and "event_name" begin with what they are.
  const names = header.map((text) =>
    text
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/\s*[(/&,:].*$/, "")
      .trim(),
  );
  if (names.some((name) => EARNINGS.test(name))) return undefined;
  const telling = names.some((name) => TRADES.test(name))
    ? EVENT_HEADERS.slice(0, 3)
    : EVENT_HEADERS;
  for (const wanted of telling) {
    const column = names.findIndex((name, index) => index > 0 && wanted.test(name));
    if (column !== -1) return column;
  }
  return undefined;
}

/** The id of a row by its line in the file: that of its entry ends with it, "/companies/x/#row-5". */
export function rowAnchor(line: number): string {
  return `row-${line}`;
}
