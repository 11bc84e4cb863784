/** The rows of charges, of their figures, of replies to them, and of what cases contribute to an argument. */

import { measureOf } from "../../record/charges.ts";
import type { KindName } from "../../record/kinds.ts";
import { firstDate } from "../../shared/dates/index.ts";
import type { Cell } from "../text/extract.ts";
import type { FigureCell, NamingCell } from "./entries.ts";
import {
  cellText,
  cellUnder,
  NOTHING,
  statusIn,
  type Table,
  type TableContext,
  type TableEntries,
  type TableRow,
  unreadable,
} from "./table.ts";

export function readCharges(table: Table, context: TableContext): TableEntries {
  const rows = standing(table).map((told) => ({
    ...addressed(told),
    ...datedBy(table, told, context),
    charge: naming(cellUnder(table, told, isFirst), context),
    accuser: partyIn(table, told, "accuser", context),
    accused: partyIn(table, told, "accused", context),
    target: partyIn(table, told, "target", context),
    topic: cellText(table, told, "topic"),
    evidence: cellText(table, told, "evidence"),
    ...statusIn(table, told, "claim"),
    figures: figuresIn(table, told),
  }));
  return { ...NOTHING, charges: rows, problems: dateProblems(table, context) };
}

export function readFigures(table: Table, context: TableContext): TableEntries {
  const figures = standing(table).map((told) => ({
    ...addressed(told),
    party: naming(cellUnder(table, told, isFirst), context, PARTIES),
    target: partyIn(table, told, "target", context),
    ...statusIn(table, told, "claim"),
    figures: figuresIn(table, told),
  }));
  return { ...NOTHING, figures };
}

export function readReplies(table: Table, context: TableContext): TableEntries {
  const replies = standing(table).map((told) => ({
    ...addressed(told),
    ...datedBy(table, told, context),
    by: naming(cellUnder(table, told, isFirst), context, PARTIES),
    reply: naming(
      cellUnder(table, told, (header, column) => column > 0 && header.startsWith("reply")),
      context,
    ),
    to: naming(
      cellUnder(table, told, (header) => header === "to"),
      context,
      PARTIES,
    ),
  }));
  return { ...NOTHING, replies, problems: dateProblems(table, context) };
}

export function readContributions(table: Table, context: TableContext): TableEntries {
  const contributions = standing(table).map((told) => ({
    ...addressed(told),
    case: naming(cellUnder(table, told, isFirst), context, CASES),
    text: cellText(table, told, "contributes"),
  }));
  return { ...NOTHING, contributions };
}

const isFirst = (_: string, column: number): boolean => column === 0;

/** Rows whose first cell says something that is not struck out. */
function standing({ rows }: Table): readonly TableRow[] {
  return rows.filter(({ cells: [first] }) => first !== undefined && first.text !== "");
}

function addressed({ id, block, row }: TableRow) {
  return { id, block, ...row };
}

/** The kinds of note that a cell of parties, or of targets, may name without a link. */
const PARTIES: readonly KindName[] = ["company", "person", "product"];
const CASES: readonly KindName[] = ["case"];

function partyIn(table: Table, told: TableRow, word: string, context: TableContext): NamingCell {
  const cell = cellUnder(table, told, (header) => header.startsWith(word));
  return naming(cell, context, PARTIES);
}

/** The notes that a cell's links lead to; where it has none, the one of these kinds that its words name. */
function naming(
  { text, links }: Cell,
  { note, resolve }: TableContext,
  kinds: readonly KindName[] = [],
): NamingCell {
  const linked = links.flatMap((link) => {
    const { note: found, anchor } = resolve(link, note.path, link.markdown);
    return found ? [{ path: found.path, anchor }] : [];
  });
  if (links.length > 0 || kinds.length === 0 || text === "") return { text, notes: linked };
  const named = resolve({ target: text, headings: [], block: undefined }, note.path).note;
  const isMeant = named !== undefined && kinds.includes(named.kind);
  return { text, notes: isMeant ? [{ path: named.path, anchor: undefined }] : [] };
}

function figuresIn({ headers }: Table, { cells }: TableRow): FigureCell[] {
  return headers.flatMap((header, column) => {
    const measure = column > 0 ? measureOf(header) : undefined;
    const text = cells[column]?.text;
    return measure && text ? [{ measure, header, text }] : [];
  });
}

const isDate = (header: string): boolean => header.startsWith("date");

function datedBy(table: Table, told: TableRow, { today }: TableContext) {
  const { text: dateText } = cellUnder(table, told, isDate);
  return { date: firstDate([dateText], today), dateText };
}

/** Dates of rows may be left out; one that is written must be one that can be read. */
function dateProblems(table: Table, { today }: TableContext) {
  return standing(table).flatMap((told) => {
    const cell = cellUnder(table, told, isDate);
    const isRead = cell.text === "" || firstDate([cell.text], today) !== undefined;
    return isRead ? [] : [unreadable(told.row, cell, today)];
  });
}
