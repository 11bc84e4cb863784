/** The data of a record: what stands on the timeline, claims, arguments, stages of laws, facts. */

import type { Measure } from "../../record/charges.ts";
import type { Status } from "../../record/scales.ts";
import type { NoteDate } from "../../shared/dates/index.ts";
import type { Note } from "../core/note.ts";
import type { Problem } from "../core/problems.ts";

/** What a row is made of, whichever table it stands in. Paths are those of notes. */
export interface Row {
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

/** A row of a law, an order, a case or a probe: a stage, or a step that changes none. */
export interface StageEntry extends BlockRow {
  readonly date: NoteDate;
  readonly text: string;
  /** On the scale of its note; undefined for a step. Its text is that of the row. */
  readonly stage: Status | undefined;
  /** The wording of the stage alone, as within a sentence: "ordered reported". */
  readonly stageText: string | undefined;
  /** The cell under Number; "" where it belongs to all that the note is about. */
  readonly number: string;
}

/**
 * A row with an address, "/events/x/#_a-019", and the id that its author gave it, "a-019". Without that
 * it is "/events/x/#2025-01-28-0f3c9a21", and without a date "/events/x/#row-17".
 */
export interface BlockRow extends Row {
  readonly id: string;
  readonly block: string | undefined;
}

/** A cell that may name notes: its words, and those notes, by links or by a name that is the whole cell. */
export interface NamingCell {
  readonly text: string;
  readonly notes: readonly NamedNote[];
}

/** The path of a note, and the id on its page that the link leads to. */
export interface NamedNote {
  readonly path: string;
  readonly anchor: string | undefined;
}

/** A cell under a measure, with its words: "exchanges", "more than 150,000". Empty cells give none. */
export interface FigureCell {
  readonly measure: Measure;
  readonly header: string;
  readonly text: string;
}

/** What cells that say when and how certain have in common; "" and undefined where there is no such cell. */
interface DatedRow extends BlockRow {
  readonly date: NoteDate | undefined;
  readonly dateText: string;
}

/** A row of a table `Charge | Accused`. */
export interface ChargeRow extends DatedRow {
  readonly charge: NamingCell;
  readonly accuser: NamingCell;
  readonly accused: NamingCell;
  readonly target: NamingCell;
  readonly topic: string;
  readonly evidence: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly figures: readonly FigureCell[];
}

/** A row of figures in a note that has an accuser; its party is text alone in "Total". */
export interface FigureRow extends BlockRow {
  readonly party: NamingCell;
  readonly target: NamingCell;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly figures: readonly FigureCell[];
}

/** A row of a table `Reply by | Reply`. */
export interface ReplyRow extends DatedRow {
  readonly by: NamingCell;
  readonly reply: NamingCell;
  /** What it replies to: rows of charges, or parties. */
  readonly to: NamingCell;
}

/** A row of a table `Case | Contributes` of an argument. */
export interface Contribution extends BlockRow {
  readonly case: NamingCell;
  readonly text: string;
}

/** A row of a table `Date | Was | Is | Reason`: what its editors have corrected in a note. */
export interface CorrectionRow extends BlockRow {
  readonly date: NoteDate;
  readonly was: string;
  readonly is: string;
  /** "" where none is given. */
  readonly reason: string;
}

/** A row that says how a claim or an event stands which has a note. */
export interface StatusRow extends Row {
  /** The path of that note. */
  readonly of: string;
  readonly status: Status;
}

/** A cell of a comparison: what one table says of one company. */
export interface Fact extends Row {
  /** The address of its row. */
  readonly id: string;
  readonly company: string;
  /** The words of the row's first cell. */
  readonly subject: string;
  readonly text: string;
}

/** An item of the list of a story. */
export interface StepRow {
  /** The note that it stands in. */
  readonly note: string;
  readonly line: number;
  /** The name of what it links to; undefined where it begins with no link. */
  readonly target: string | undefined;
  /** The path of that note; undefined where there is none. */
  readonly to: string | undefined;
  /** Its sentence; "" where it has none. */
  readonly text: string;
}

export interface Entries {
  readonly timeline: readonly TimelineEntry[];
  readonly undated: readonly UndatedEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly arguments: readonly ArgumentEntry[];
  readonly stages: readonly StageEntry[];
  readonly facts: readonly Fact[];
  readonly charges: readonly ChargeRow[];
  readonly figures: readonly FigureRow[];
  readonly replies: readonly ReplyRow[];
  readonly contributions: readonly Contribution[];
  readonly statuses: readonly StatusRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly steps: readonly StepRow[];
}

/** What one note gives: the entry that it is itself, and the rows of its tables. */
export interface NoteHarvest {
  /** The date of the note: of a law or a case that writes none, that of its first stage. */
  readonly date: NoteDate | undefined;
  readonly ofNote: Pick<Entries, "timeline" | "undated" | "claims" | "arguments">;
  readonly rows: Entries;
  readonly problems: readonly Problem[];
}

/** In `undated`, the order of paths and lines. Each has a problem at its file and line. */
export type Harvest = Entries;

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
