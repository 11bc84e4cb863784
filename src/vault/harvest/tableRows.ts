/** The rows of a note's tables, read by their headers. */

import { eventColumn, listsEvents } from "../../record/eventTables.ts";
import { readStatus, type Status } from "../../record/scales.ts";
import { expected } from "../../shared/assert.ts";
import { dateHint } from "../../shared/dates/dateHint.ts";
import { type Day, firstDate, type NoteDate } from "../../shared/dates/index.ts";
import type { Note } from "../core/note.ts";
import { type Problem, problem } from "../core/problems.ts";
import type { Resolver } from "../links/resolve.ts";
import type { Cell, ReadNote, WrittenTable } from "../text/extract.ts";
import { rowAnchor, type TableData, tableData } from "../text/tables.ts";
import { comparedIn } from "./comparison.ts";
import {
  type ArgumentEntry,
  type Entries,
  type Fact,
  type Row,
  type StageEntry,
  type TimelineEntry,
  type UndatedEntry,
  unique,
} from "./entries.ts";

/** What reading the tables of a note needs. */
interface TableContext {
  readonly note: Note;
  readonly resolve: Resolver["resolve"];
  readonly today: Day;
}

/** A table whose rows are known with what their links lead to. */
interface Table {
  readonly header: readonly Cell[];
  /** The words of its headers, in lower case. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** Of a table that begins with dates, where it can be read. */
  readonly date: NoteDate | undefined;
  readonly row: Row;
}

interface TableEntries extends Entries {
  readonly problems: readonly Problem[];
}

const NOTHING: TableEntries = {
  ...{ timeline: [], undated: [], claims: [], arguments: [], stages: [], facts: [] },
  problems: [],
};

/** A row may end before its first cell. */
const EMPTY_CELL: Cell = { text: "", links: [], withdrawn: false };

const READERS: Readonly<Record<TableData, (table: Table, context: TableContext) => TableEntries>> =
  {
    timeline: (table, context) => readTimeline(table, context),
    stages: (table, context) => readStages(table, context),
    claims: (table, context) => readClaims(table, context),
    arguments: (table, context) => ({
      ...NOTHING,
      arguments: readStatements(table, "argument", context).map(({ entry }) => entry),
    }),
  };

/** Reports `date-unreadable` for each row of a timeline or of stages whose date can't be read. */
export function tableRows({ extract }: ReadNote, context: TableContext): TableEntries {
  const found = extract.tables.map((written) => {
    const table = tableOf(written, context);
    const data = tableData(table.headers);
    if (data === undefined || (data === "timeline" && !isTimeline(table))) {
      return readFacts(table, context);
    }
    return READERS[data](table, context);
  });
  return {
    timeline: found.flatMap(({ timeline }) => timeline),
    undated: found.flatMap(({ undated }) => undated),
    claims: found.flatMap(({ claims }) => claims),
    arguments: found.flatMap((entries) => entries.arguments),
    stages: found.flatMap(({ stages }) => stages),
    facts: found.flatMap(({ facts }) => facts),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function tableOf({ header, rows }: WrittenTable, { note, resolve, today }: TableContext): Table {
  return {
    header,
    headers: header.map(({ text }) => text.toLowerCase()),
    rows: rows.map(({ line, cells, dates }) => {
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
      const row = { note: note.path, line, entities: paths(false), sources: paths(true) };
      const date = firstDate(dates, today);
      return { id: `${note.url}#${rowAnchor(line)}`, cells, date, row };
    }),
  };
}

/** "Daily/2025-01-28", "2025-01", "2025" */
const DAY_NOTE = /(?:^|\/)\d{4}(?:-\d\d){0,2}$/;

function isTimeline({ headers, rows }: Table): boolean {
  const column = expected(eventColumn(headers), "a column of events");
  const dated = rows.map(({ cells, date }) => {
    const { 0: when = EMPTY_CELL, [column]: what = EMPTY_CELL } = cells;
    // A date that is struck out was one.
    return { when: when.text, what: what.text, isDated: date !== undefined || when.withdrawn };
  });
  return listsEvents(headers, dated);
}

function readTimeline(table: Table, { note, today }: TableContext): TableEntries {
  const timeline: TimelineEntry[] = [];
  const undated: UndatedEntry[] = [];
  const problems: Problem[] = [];
  const column = expected(eventColumn(table.headers), "a column of events");
  for (const { id, cells, date, row } of table.rows) {
    const [when, what] = [cells[0], cells[column]];
    if (!when || !what || what.withdrawn || when.text + what.text === "") continue;
    // A date with no words beside it stands under the title of its note.
    const title = what.text === "" ? note.title : what.text;
    const status: Status | undefined = readStatus(cellText(table, cells, "status"), "claim");
    const entry = { id, title, kind: "event", status, from: "table", ...row } as const;
    if (date) timeline.push({ ...entry, date });
    else {
      undated.push({ ...entry, dateText: when.text });
      problems.push(unreadable(row, when, today));
    }
  }
  return { ...NOTHING, timeline, undated, problems };
}

function readStages(table: Table, { today }: TableContext): TableEntries {
  const stages: StageEntry[] = [];
  const problems: Problem[] = [];
  for (const { cells, date, row } of table.rows) {
    const [when, stage] = cells;
    if (!when || !stage || stage.withdrawn || when.text + stage.text === "") continue;
    if (date) stages.push({ ...row, date, text: stage.text });
    else problems.push(unreadable(row, when, today));
  }
  return { ...NOTHING, stages, problems };
}

function readClaims(table: Table, context: TableContext): TableEntries {
  const claims = readStatements(table, "claim", context).map(({ entry, cells }) => ({
    ...entry,
    claimant: undefined,
    about: entry.entities,
    sourceText: cellText(table, cells, "source"),
  }));
  return { ...NOTHING, claims };
}

/** Claims or arguments; without those that have a note, which is listed itself. */
function readStatements(
  table: Table,
  scale: "claim" | "argument",
  { note, resolve }: TableContext,
): { readonly entry: ArgumentEntry; readonly cells: readonly Cell[] }[] {
  return table.rows.flatMap(({ id, cells, row }) => {
    const [{ text, links, withdrawn } = EMPTY_CELL] = cells;
    if (withdrawn || links.some((link) => resolve(link, note.path).note?.kind === scale)) return [];
    const statusText = cellText(table, cells, "status");
    const status = readStatus(statusText, scale);
    return [{ entry: { id, text, statusText, status, ...row }, cells }];
  });
}

/** What a table says of the companies that its headers name. */
function readFacts(
  { header, headers, rows }: Table,
  { note, resolve }: TableContext,
): TableEntries {
  if (headers[0]?.startsWith("date")) return NOTHING;
  const facts = comparedIn(header, note.path, resolve).flatMap((company, column): Fact[] => {
    if (company === undefined) return [];
    return rows.flatMap(({ id, cells, row }) => {
      const [{ text: subject, withdrawn } = EMPTY_CELL] = cells;
      const text = cells[column]?.text;
      return text && !withdrawn ? [{ id, company, subject, text, ...row }] : [];
    });
  });
  return { ...NOTHING, facts };
}

/** The words of a row's cell under the header that begins with `word`. */
function cellText({ headers }: Table, cells: readonly Cell[], word: string): string {
  const cell = cells[headers.findIndex((header) => header.startsWith(word))];
  // absent: a table need not have the column, nor a row every cell
  return cell?.text ?? "";
}

function unreadable({ note: file, line }: Row, { text, withdrawn }: Cell, today: Day): Problem {
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
