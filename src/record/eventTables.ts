/** Which tables tell what happened when, by their headers and by what their rows hold. */

/** "Date", "Year", "When (UTC)", "Date of launch", "📅 Date" */
export function beginsWithDate([first = ""]: readonly string[]): boolean {
  return /^(?:date|year|when|time)/.test(plain(first));
}

/** Whether a table is one of dates and events by its header alone. */
function namesDateAndEvent([first = "", second = ""]: readonly string[]): boolean {
  return (
    /^date/.test(plain(first)) && EVENT_HEADERS.slice(0, SURE).some((is) => is.test(plain(second)))
  );
}

/** What a header says, before what is added to it: "Event / publication", "Action (by whom)", "event_name". */
function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/^[^\p{L}]+|\s*[(/&,:?].*$/gu, "")
    .trim();
}

/** What the column of events is called, the plainest first: beside "Action", "Event" is taken. */
const EVENT_HEADERS = ["event", "milestone", "what happened", "development", "what", "action"].map(
  (word) =>
    new RegExp(
      "^(?:(?:key|main|major|important|historical|historic|notable|significant|milestone) )?" +
        `${word}s?(?: (?:description|event|name|taken|title))?$`,
    ),
);

/** How many of these, beside a date, are events whatever the rows hold. */
const SURE = 5;

/** How many of these tell events beside a price: an action there is a trade. */
const BESIDE_PRICES = 3;

const PRICES =
  /^(?:balance|close|dividend|equity|lots|open|p&l|pnl|price|profit|qty|quantity|return|revenue|shares|size|volume)\b/;
const EARNINGS = /^(?:earnings|eps|symbol|ticker)\b/;

/** The column that tells what happened, anywhere after the date; undefined in tables of prices and earnings. */
export function eventColumn(header: readonly string[]): number | undefined {
  const names = header.map(plain);
  if (!beginsWithDate(header) || names.some((name) => EARNINGS.test(name))) return undefined;
  if (namesDateAndEvent(header)) return 1;
  const hasPrices = names.some((name) => PRICES.test(name));
  for (const wanted of hasPrices ? EVENT_HEADERS.slice(0, BESIDE_PRICES) : EVENT_HEADERS) {
    const column = names.findIndex((name, index) => index > 0 && wanted.test(name));
    if (column !== -1) return column;
  }
  return undefined;
}

/** A row's words for when and for what, and whether the first are a date. */
interface ToldRow {
  readonly when: string;
  readonly what: string;
  readonly isDated: boolean;
}

/** A word, which "$500", "42%" and "event_27" are not. */
const WORD = /(?<![\p{L}\p{N}_])\p{L}{2,}(?![\p{L}\p{N}_])/u;

/**
 * Whether the rows tell events. Under "Date | Event" they do, unless nothing there means to be a
 * date; any other header may be that of a schedule, a guide or a ledger, so that half of the rows
 * at least must have a date, and half words. A calendar of earnings tells no events.
 */
export function listsEvents(header: readonly string[], rows: readonly ToldRow[]): boolean {
  if (namesDateAndEvent(header)) {
    return rows.some(({ when, isDated }) => isDated || /\d/.test(when));
  }
  // Many leave the date out where it is that of the row above.
  const written = rows.filter(({ when, isDated }) => when !== "" || isDated);
  const good = written.filter(
    ({ what, isDated }) => isDated && WORD.test(what) && !/\bearnings\b/i.test(what),
  );
  return written.length > 0 && good.length * 2 >= written.length;
}
