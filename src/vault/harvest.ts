/** Tables are data: timelines, claims, arguments, stages and comparisons, read by their headers. */

import { readStatus, type Status } from "../record/scales.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates, type Day, type NoteDate, parseDate } from "../shared/dates/index.ts";
import { dateHint } from "./core/dateHint.ts";
import type { Note } from "./core/note.ts";
import { type Problem, problem } from "./core/problems.ts";
import { type Link, targetsOf } from "./links/follow.ts";
import type { Resolver } from "./links/resolve.ts";
import type { Cell, ReadNote, WrittenTable } from "./text/extract.ts";
import { rowAnchor, tableData } from "./text/tables.ts";

/** What a row is made of, whichever table it stands in. Paths are those of notes. */
interface Row {
  /** The note that the row stands in. */
  readonly note: string;
  readonly line: number;
  readonly entities: readonly string[];
  readonly sources: readonly string[];
}

export interface TimelineEntry extends Row {
  readonly id: string;
  readonly title: string;
  readonly date: NoteDate;
  readonly kind: Note["kind"];
  readonly status: Status | undefined;
  readonly from: "note" | "table";
}

/** What would stand on the timeline if its date could be read, or were there. */
export interface UndatedEntry extends Row {
  readonly id: string;
  readonly title: string;
  /** The wording of the date; "" where there is none. */
  readonly dateText: string;
  readonly kind: Note["kind"];
  readonly status: Status | undefined;
  readonly from: "note" | "table";
}

export interface ClaimEntry extends Row {
  readonly id: string;
  readonly text: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly claimant: string | undefined;
  readonly about: readonly string[];
  /** The wording of a cell that says where it comes from. */
  readonly sourceText: string;
}

export interface ArgumentEntry extends Row {
  readonly id: string;
  readonly text: string;
  readonly status: Status | undefined;
  readonly statusText: string;
}

export interface StageEntry extends Row {
  readonly date: NoteDate;
  readonly text: string;
}

/** A cell of a comparison: what one table says of one company. */
export interface Fact extends Row {
  readonly company: string;
  /** The words of the row's first cell. */
  readonly subject: string;
  readonly text: string;
}

interface Entries {
  readonly timeline: readonly TimelineEntry[];
  readonly undated: readonly UndatedEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly arguments: readonly ArgumentEntry[];
  readonly stages: readonly StageEntry[];
  readonly facts: readonly Fact[];
}

/** What one note gives: the entry that it is itself, and the rows of its tables. */
export interface NoteHarvest {
  readonly own: Omit<Entries, "stages" | "facts">;
  readonly rows: Entries;
  readonly problems: readonly Problem[];
}

/** In `undated`, the order of paths and lines. Each has a problem at its file and line. */
export type Harvest = Entries;

/** How notes are found by links, and by their paths. */
type Lookup = Pick<Resolver, "resolve" | "noteAt">;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Kinds of note that stand on the timeline by their own date. */
const DATED = new Set<Note["kind"]>(["event", "law", "case"]);

/** `links` are those that the note holds, followed. */
export function harvestNote(
  { note, extract }: ReadNote,
  links: readonly Link[],
  resolver: Lookup,
  today: Day,
): NoteHarvest {
  const rows: Mutable<Entries> = {
    timeline: [],
    undated: [],
    claims: [],
    arguments: [],
    stages: [],
    facts: [],
  };
  const problems: Problem[] = [];
  for (const table of extract.tables) readTable(note, table);
  return {
    own: {
      timeline: ownEntry(note, links, resolver),
      undated: ownUndated(note, links, resolver),
      claims: ownClaim(note, links, resolver),
      arguments: ownArgument(note, links, resolver),
    },
    rows,
    problems,
  };

  function readTable(note: Note, table: WrittenTable): void {
    const headers = table.header.map(({ text }) => text.toLowerCase());
    const column = (word: string) => headers.findIndex((header) => header.startsWith(word));
    const data = tableData(headers);
    const found = table.rows.map(({ line, cells }, index) => ({
      id: `${note.url}#${rowAnchor(line)}`,
      index,
      cells,
      ...rowOf(note, line, cells, resolver),
    }));
    const status = column("status");
    if (data === "timeline" || data === "stages") {
      for (const row of found) {
        const [when, what] = row.cells;
        if (!when || !what || (when.text === "" && what.text === "")) continue;
        const date = parseDate(when.text, today);
        const { note: path, line, entities, sources } = row;
        const place = { note: path, line, entities, sources };
        // A date with no words beside it is told under the title of its note.
        const title = what.text === "" ? note.title : what.text;
        const own = { id: row.id, title, kind: "event", from: "table" } as const;
        const said = status === -1 ? undefined : readStatus(row.cells[status]?.text ?? "", "claim");
        if (!date) {
          problems.push(unreadable(note, line, when.text, today));
          if (data === "timeline") {
            rows.undated.push({ ...own, dateText: when.text, status: said, ...place });
          }
        } else if (data === "stages") rows.stages.push({ ...place, date, text: what.text });
        else rows.timeline.push({ ...own, date, status: said, ...place });
      }
    } else if (data === "claims" || data === "arguments") {
      const scale = data === "claims" ? "claim" : "argument";
      const source = column("source");
      for (const { id, note: path, line, entities, sources, cells } of found) {
        // A row whose first cell leads to a note of its own is that note, listed already.
        if (cells[0]?.links.some((link) => resolver.resolve(link, path).note?.kind === scale))
          continue;
        const statusText = cells[status]?.text ?? "";
        const read = readStatus(statusText, scale);
        const text = cells[0]?.text ?? "";
        const own = { id, text, statusText, status: read, note: path, line, entities, sources };
        if (scale === "argument") rows.arguments.push(own);
        else {
          const sourceText = source === -1 ? "" : (cells[source]?.text ?? "");
          rows.claims.push({ ...own, claimant: undefined, about: entities, sourceText });
        }
      }
    } else if (!headers[0]?.startsWith("date")) {
      table.header.forEach((cell, at) => {
        const company = at === 0 ? undefined : companyOf(cell, note.path);
        if (company === undefined) return;
        for (const { note: path, line, entities, sources, cells } of found) {
          const text = cells[at]?.text ?? "";
          const subject = cells[0]?.text ?? "";
          const own = { company, subject, text, note: path, line, entities, sources };
          if (text !== "") rows.facts.push(own);
        }
      });
    }
  }

  function companyOf(cell: Cell, from: string): string | undefined {
    const link = cell.links[0];
    const name = cell.text.replace(/\s*\([^)]*\)$/, "");
    const address = link ?? { target: name, headings: [], block: undefined };
    const found = address.target === "" ? undefined : resolver.resolve(address, from).note;
    return found?.kind === "company" ? found.path : undefined;
  }
}

/** What all notes give, where a row about an event that has a note, on the same day, is that event. */
export function harvest(notes: readonly NoteHarvest[]): Harvest {
  const events = new Map(
    notes.flatMap(({ own }) => own.timeline.map((entry) => [entry.note, entry] as const)),
  );
  const merged = new Map<string, Mentioned>();
  const rows = notes.flatMap((found) => found.rows.timeline.filter((row) => !merge(row)));
  const own = [...events.values()].map((entry) => {
    const more = merged.get(entry.note);
    return more ? { ...entry, ...union(entry, more) } : entry;
  });
  return {
    timeline: [...own, ...rows].sort(
      (a, b) => compareDates(a.date, b.date) || compareText(a.id, b.id),
    ),
    undated: notes
      .flatMap((found) => [...found.own.undated, ...found.rows.undated])
      .sort((a, b) => compareText(a.note, b.note) || a.line - b.line),
    claims: [
      ...notes.flatMap((found) => found.own.claims),
      ...notes.flatMap((found) => found.rows.claims),
    ],
    arguments: [
      ...notes.flatMap((found) => found.own.arguments),
      ...notes.flatMap((found) => found.rows.arguments),
    ],
    stages: notes.flatMap((found) => found.rows.stages),
    facts: notes.flatMap((found) => found.rows.facts),
  };

  function merge(row: TimelineEntry): boolean {
    for (const path of row.entities) {
      const event = events.get(path);
      if (event?.kind !== "event" || event.note === row.note) continue;
      if (event.date.start !== row.date.start || event.date.end !== row.date.end) continue;
      const entities = row.entities.filter((entity) => entity !== path);
      const before = merged.get(path) ?? { entities: [], sources: [] };
      merged.set(path, union(before, { entities, sources: row.sources }));
      return true;
    }
    return false;
  }
}

function rowOf(note: Note, line: number, cells: readonly Cell[], resolver: Lookup): Row {
  const notes = cells
    .flatMap(({ links }) => links)
    .flatMap((link) => resolver.resolve(link, note.path, link.markdown).note ?? []);
  const paths = (wanted: boolean) =>
    unique(notes.filter(({ kind }) => (kind === "source") === wanted).map(({ path }) => path));
  return { note: note.path, line, entities: paths(false), sources: paths(true) };
}

function unreadable(note: Note, line: number, date: string, today: Day): Problem {
  return problem(
    "date-unreadable",
    { file: note.path, line },
    `The date of this row is "${date}", which can't be read.`,
    dateHint(date, today) ?? "Write Jan 2025, Late 2025, Feb 12, 2026, Q3 2025 or c. 2025.",
  );
}

function ownRow(note: Note, links: readonly Link[], { noteAt }: Lookup): Row {
  const related = targetsOf(links).map(noteAt);
  const paths = (wanted: boolean) =>
    related.flatMap((other) => (other && (other.kind === "source") === wanted ? other.path : []));
  return { note: note.path, line: 1, entities: paths(false), sources: paths(true) };
}

function ownEntry(note: Note, links: readonly Link[], resolver: Lookup): TimelineEntry[] {
  const { url: id, title, date, kind } = note;
  if (!date || !DATED.has(kind)) return [];
  // Of a law or case, how far it has come: a bill must not look like a law.
  const status = note.status ?? note.stage;
  return [{ id, title, date, kind, status, from: "note", ...ownRow(note, links, resolver) }];
}

/** An event without a date that can be read; a law or case that has written one. */
function ownUndated(note: Note, links: readonly Link[], resolver: Lookup): UndatedEntry[] {
  const { url: id, title, kind, data, places } = note;
  if (note.date || !DATED.has(kind)) return [];
  const written = data["date"] ?? "";
  if (kind !== "event" && written === "") return [];
  const dateText = typeof written === "string" ? written.trim() : "";
  const status = note.status ?? note.stage;
  const own = { id, title, dateText, kind, status, from: "note" } as const;
  return [{ ...own, ...ownRow(note, links, resolver), line: places["date"]?.line ?? 1 }];
}

function ownClaim(note: Note, links: readonly Link[], resolver: Lookup): ClaimEntry[] {
  if (note.kind !== "claim") return [];
  const { url: id, title: text, status } = note;
  const claimant = targetsOf(links, "claimant")[0];
  const about = targetsOf(links, "about");
  const own = { id, text, status, statusText: status?.text ?? "", claimant, about, sourceText: "" };
  return [{ ...own, ...ownRow(note, links, resolver) }];
}

function ownArgument(note: Note, links: readonly Link[], resolver: Lookup): ArgumentEntry[] {
  if (note.kind !== "argument") return [];
  const { url: id, title: text, status } = note;
  const own = { id, text, status, statusText: status?.text ?? "" };
  return [{ ...own, ...ownRow(note, links, resolver) }];
}

type Mentioned = Pick<Row, "entities" | "sources">;

function union(a: Mentioned, b: Mentioned): Mentioned {
  return {
    entities: unique([...a.entities, ...b.entities]),
    sources: unique([...a.sources, ...b.sources]),
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
