/** The rows of a note's tables, read by their headers. */

import { type TableData, tableData } from "../../record/dataTables.ts";
import { eventColumn, listsEvents } from "../../record/eventTables.ts";
import { type KindName, stageScale } from "../../record/kinds.ts";
import { readStatus, stageWording } from "../../record/scales.ts";
import { expected } from "../../shared/assert.ts";
import type { Problem } from "../core/problems.ts";
import { stringsOf } from "../links/frontMatterNames.ts";
import type { ReadNote } from "../text/extract.ts";
import { comparedIn } from "./comparison.ts";
import { readCharges, readContributions, readFigures, readReplies } from "./disputeRows.ts";
import type {
  ArgumentEntry,
  CorrectionRow,
  Fact,
  StageEntry,
  TimelineEntry,
  UndatedEntry,
} from "./entries.ts";
import { statusRows } from "./statusRows.ts";
import {
  cellText,
  EMPTY_CELL,
  NOTHING,
  statusIn,
  type Table,
  type TableContext,
  type TableEntries,
  type TableRow,
  tableOf,
  unreadable,
} from "./table.ts";

const READERS: Readonly<Record<TableData, (table: Table, context: TableContext) => TableEntries>> =
  {
    timeline: readTimeline,
    stages: readStages,
    claims: readClaims,
    arguments: (table, context) => ({
      ...NOTHING,
      arguments: readStatements(table, "argument", context).map(({ entry }) => entry),
    }),
    charges: readCharges,
    figures: readFigures,
    replies: readReplies,
    contributions: readContributions,
    corrections: readCorrections,
  };

const TELLS_CHARGES: ReadonlySet<KindName> = new Set(["event", "claim"]);

/** Whether the rows of a table are what its header says, in this note. */
function isDataIn(data: TableData, table: Table, { note }: TableContext): boolean {
  switch (data) {
    case "timeline":
      return isTimeline(table);
    case "charges":
    case "replies":
      return TELLS_CHARGES.has(note.kind);
    case "figures":
      return TELLS_CHARGES.has(note.kind) && stringsOf(note.data, "accuser").length > 0;
    case "contributions":
      return note.kind === "argument";
    default:
      return true;
  }
}

/** Reports `date-unreadable` for each row whose date can't be read, of tables that have dates. */
export function tableRows({ extract }: ReadNote, context: TableContext): TableEntries {
  const found = extract.tables.map((written) => {
    const table = tableOf(written, context);
    const data = tableData(table.headers);
    const statuses = statusRows(table, context);
    const isData = data !== undefined && isDataIn(data, table, context);
    return { ...(isData ? READERS[data] : readFacts)(table, context), statuses };
  });
  return {
    timeline: found.flatMap(({ timeline }) => timeline),
    undated: found.flatMap(({ undated }) => undated),
    claims: found.flatMap(({ claims }) => claims),
    arguments: found.flatMap((entries) => entries.arguments),
    stages: found.flatMap(({ stages }) => stages),
    facts: found.flatMap(({ facts }) => facts),
    charges: found.flatMap(({ charges }) => charges),
    figures: found.flatMap(({ figures }) => figures),
    replies: found.flatMap(({ replies }) => replies),
    contributions: found.flatMap(({ contributions }) => contributions),
    statuses: found.flatMap(({ statuses }) => statuses),
    corrections: found.flatMap(({ corrections }) => corrections),
    steps: [],
    problems: found.flatMap(({ problems }) => problems),
  };
}

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
  for (const told of table.rows) {
    const { id, cells, date, row } = told;
    const [when, what] = [cells[0], cells[column]];
    if (!when || !what || what.withdrawn || when.text + what.text === "") continue;
    // A date with no words beside it stands under the title of its note.
    const title = what.text === "" ? note.title : what.text;
    const { status } = statusIn(table, told, "claim");
    const entry = { id, title, kind: "event", status, from: "table", ...row } as const;
    if (date) timeline.push({ ...entry, date });
    else {
      undated.push({ ...entry, dateText: when.text });
      problems.push(unreadable(row, when, today));
    }
  }
  return { ...NOTHING, timeline, undated, problems };
}

function readStages(table: Table, { note, today }: TableContext): TableEntries {
  const stages: StageEntry[] = [];
  const problems: Problem[] = [];
  const scale = stageScale(note.kind, note.data["type"]);
  for (const step of table.rows) {
    const { id, block, cells, date, row } = step;
    const [when, { text, withdrawn } = EMPTY_CELL] = cells;
    if (!when || withdrawn || when.text + text === "") continue;
    const stage = scale && readStatus(text, scale);
    const stageText = scale && stageWording(text, scale);
    const number = cellText(table, step, "number");
    if (date) stages.push({ id, block, ...row, date, text, stage, stageText, number });
    else problems.push(unreadable(row, when, today));
  }
  return { ...NOTHING, stages, problems };
}

function readCorrections(table: Table, { today }: TableContext): TableEntries {
  const corrections: CorrectionRow[] = [];
  const problems: Problem[] = [];
  for (const told of table.rows) {
    const { id, block, cells, date, row } = told;
    const [when] = cells;
    const [was, is] = [cellText(table, told, "was"), cellText(table, told, "is")];
    if (!when || was + is === "") continue;
    const reason = cellText(table, told, "reason");
    if (date) corrections.push({ id, block, ...row, date, was, is, reason });
    else problems.push(unreadable(row, when, today));
  }
  return { ...NOTHING, corrections, problems };
}

function readClaims(table: Table, context: TableContext): TableEntries {
  const claims = readStatements(table, "claim", context).map(({ entry, told }) => ({
    ...entry,
    claimant: undefined,
    about: entry.entities,
    sourceText: cellText(table, told, "source"),
  }));
  return { ...NOTHING, claims };
}

/** Claims or arguments; without those that have a note, which is listed itself. */
function readStatements(
  table: Table,
  scale: "claim" | "argument",
  { note, resolve }: TableContext,
): { readonly entry: ArgumentEntry; readonly told: TableRow }[] {
  return table.rows.flatMap((told) => {
    const { id, cells, row } = told;
    const [{ text, links, withdrawn } = EMPTY_CELL] = cells;
    if (withdrawn || links.some((link) => resolve(link, note.path).note?.kind === scale)) return [];
    return [{ entry: { id, text, ...statusIn(table, told, scale), ...row }, told }];
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
