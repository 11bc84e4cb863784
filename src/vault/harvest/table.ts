/** A table of a note as its readers get it: rows with what their links lead to, and cells by their headers. */

import { readStatus, type ScaleName, type Status } from "../../record/scales.ts";
import { dateHint } from "../../shared/dates/dateHint.ts";
import { type Day, firstDate, type NoteDate } from "../../shared/dates/index.ts";
import type { Note } from "../core/note.ts";
import { type Problem, problem } from "../core/problems.ts";
import type { Resolver } from "../links/resolve.ts";
import type { Cell, WrittenTable } from "../text/extract.ts";
import { blockAnchor, rowAnchor } from "../text/headings.ts";
import { type Entries, type Row, unique } from "./entries.ts";

/** What reading the tables of a note needs. */
export interface TableContext {
  readonly note: Note;
  readonly resolve: Resolver["resolve"];
  readonly today: Day;
  /** Of its rows with a date, by their lines. */
  readonly datedAnchors: ReadonlyMap<number, string>;
}

export interface Table {
  readonly header: readonly Cell[];
  /** The words of its headers, in lower case. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly id: string;
  readonly block: string | undefined;
  readonly cells: readonly Cell[];
  /** Of a table that begins with dates, where it can be read. */
  readonly date: NoteDate | undefined;
  readonly row: Row;
}

export interface TableEntries extends Entries {
  readonly problems: readonly Problem[];
}

export const NOTHING: TableEntries = {
  ...{ timeline: [], undated: [], claims: [], arguments: [], stages: [], facts: [] },
  ...{ charges: [], figures: [], replies: [], contributions: [], statuses: [] },
  ...{ corrections: [], steps: [] },
  problems: [],
};

/** A row may end before its first cell. */
export const EMPTY_CELL: Cell = { text: "", links: [], withdrawn: false };

export function tableOf({ header, rows }: WrittenTable, context: TableContext): Table {
  const { note, resolve, today, datedAnchors } = context;
  const headers = header.map(({ text }) => text.toLowerCase());
  return {
    header,
    headers,
    rows: rows.map(({ line, block, cells, dates }) => {
      const notes = cells
        // A day's note that gives the date is what the row is of, not what it is about.
        .flatMap(({ links }, column) =>
          column > 0 || dates.length === 0
            ? links
            : links.filter(({ target }) => !DAY_NOTE.test(target)),
        )
        .map((link) => resolve(link, note.path, link.markdown).note)
        .filter((found) => found !== undefined);
      const paths = (areSources: boolean) =>
        unique(
          notes.filter(({ kind }) => (kind === "source") === areSources).map(({ path }) => path),
        );
      const anchor = block === undefined ? datedAnchors.get(line) : blockAnchor(block);
      // absent: a row without an id of its author's, and without a date
      const id = `${note.url}#${anchor ?? rowAnchor(line)}`;
      const row = { note: note.path, line, entities: paths(false), sources: paths(true) };
      const date = firstDate(dates, today);
      return { id, block, cells, date, row };
    }),
  };
}

/** "Daily/2025-01-28", "2025-01", "2025" */
const DAY_NOTE = /(?:^|\/)\d{4}(?:-\d\d){0,2}$/;

/** A row's cell under the first header that fits; an empty one where there is no such header or cell. */
export function cellUnder(
  { headers }: Table,
  { cells }: TableRow,
  fits: (header: string, column: number) => boolean,
): Cell {
  // absent: a table need not have the column, nor a row every cell
  return cells[headers.findIndex(fits)] ?? EMPTY_CELL;
}

/** The words of a row's cell under the header that begins with `word`. */
export function cellText(table: Table, row: TableRow, word: string): string {
  return cellUnder(table, row, (header) => header.startsWith(word)).text;
}

/** What a row says under Status, and where that is on a scale. */
export function statusIn(
  table: Table,
  row: TableRow,
  scale: ScaleName,
): { readonly status: Status | undefined; readonly statusText: string } {
  const statusText = cellText(table, row, "status");
  return { status: readStatus(statusText, scale), statusText };
}

export function unreadable(
  { note: file, line }: Row,
  { text, withdrawn }: Cell,
  today: Day,
): Problem {
  const [message, hint] = withdrawn
    ? ["The date of this row is struck out.", "Write the right one beside it, or strike the row."]
    : text === ""
      ? ["This row has no date.", "Write it; if it is that of the row above, write that again."]
      : [
          `The date of this row is "${text}", which can't be read.`,
          // absent: nobody can tell what is meant
          dateHint(text, today) ?? "Write Jan 2025, Late 2025, Feb 12, 2026, Q3 2025 or c. 2025.",
        ];
  return problem("date-unreadable", { file, line }, message, hint);
}
