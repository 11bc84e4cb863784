/** The data of a record: what stands on the timeline, claims, arguments, stages of laws, facts. */

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

export interface StageEntry extends Row {
  readonly date: NoteDate;
  readonly text: string;
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

export interface Entries {
  readonly timeline: readonly TimelineEntry[];
  readonly undated: readonly UndatedEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly arguments: readonly ArgumentEntry[];
  readonly stages: readonly StageEntry[];
  readonly facts: readonly Fact[];
}

/** What one note gives: the entry that it is itself, and the rows of its tables. */
export interface NoteHarvest {
  readonly ofNote: Omit<Entries, "stages" | "facts">;
  readonly rows: Entries;
  readonly problems: readonly Problem[];
}

/** In `undated`, the order of paths and lines. Each has a problem at its file and line. */
export type Harvest = Entries;

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
