/** The entry that a note is itself, by its kind: an event, a law, a case, a claim, an argument. */

import { expected } from "../../shared/assert.ts";
import type { Note } from "../core/note.ts";
import { type Link, targetsOf } from "../links/follow.ts";
import type { Resolver } from "../links/resolve.ts";
import { dateKeyOf } from "../open/dates.ts";
import type {
  ArgumentEntry,
  ClaimEntry,
  NoteHarvest,
  Row,
  TimelineEntry,
  UndatedEntry,
} from "./entries.ts";

/** Kinds of note that stand on the timeline by the date of the note. */
const DATED = new Set<Note["kind"]>(["event", "law", "case"]);

const GIVES_ENTRY = new Set<Note["kind"]>([...DATED, "claim", "argument"]);

const NOTHING: NoteHarvest["ofNote"] = { timeline: [], undated: [], claims: [], arguments: [] };

/** `links` are those that the note holds, followed. */
export function noteEntries(
  note: Note,
  links: readonly Link[],
  noteAt: Resolver["noteAt"],
): NoteHarvest["ofNote"] {
  if (!GIVES_ENTRY.has(note.kind)) return NOTHING;
  const row = rowOf(note, links, noteAt);
  return {
    timeline: timelineEntry(note, row),
    undated: undatedEntry(note, row),
    claims: claimEntry(note, links, row),
    arguments: argumentEntry(note, row),
  };
}

function rowOf(note: Note, links: readonly Link[], noteAt: Resolver["noteAt"]): Row {
  const related = targetsOf(links).map((path) => expected(noteAt(path), path));
  const paths = (areSources: boolean) =>
    related.filter(({ kind }) => (kind === "source") === areSources).map(({ path }) => path);
  return { note: note.path, line: 1, entities: paths(false), sources: paths(true) };
}

function timelineEntry(note: Note, row: Row): TimelineEntry[] {
  const { url: id, title, date, kind } = note;
  if (!date || !DATED.has(kind)) return [];
  return [{ id, title, date, kind, status: statusOf(note), from: "note", ...row }];
}

/** An event without a date that can be read; a law or case that has written one. */
function undatedEntry(note: Note, row: Row): UndatedEntry[] {
  const { url: id, title, kind, data, places } = note;
  if (note.date || !DATED.has(kind)) return [];
  const key = dateKeyOf(kind, data);
  const written = data[key];
  if (kind !== "event" && isEmpty(written)) return [];
  const dateText = typeof written === "string" ? written.trim() : "";
  const line = places[key] === undefined ? row.line : places[key].line;
  const status = statusOf(note);
  return [{ id, title, dateText, kind, status, from: "note", ...row, line }];
}

function isEmpty(value: Note["data"][string] | undefined): boolean {
  return value === undefined || value === null || value === "";
}

/** The entries of a note whose stage was worked out from its table; one that has a status keeps it. */
export function withStatus(
  { timeline, undated, ...others }: NoteHarvest["ofNote"],
  stage: Note["stage"],
): NoteHarvest["ofNote"] {
  // absent: the entry has none yet
  const staged = <E extends Pick<TimelineEntry, "status">>(entry: E): E => ({
    ...entry,
    status: entry.status ?? stage,
  });
  return { ...others, timeline: timeline.map(staged), undated: undated.map(staged) };
}

/** Of a law or case, how far it has come: a bill must not look like a law. */
function statusOf({ status, stage }: Note): Note["status"] {
  // absent: a note has one of the two by its kind, or neither
  return status ?? stage;
}

function claimEntry(note: Note, links: readonly Link[], row: Row): ClaimEntry[] {
  if (note.kind !== "claim") return [];
  const { url: id, title: text, status } = note;
  const [claimant] = targetsOf(links, "claimant");
  const about = targetsOf(links, "about");
  return [
    { id, text, status, statusText: wordingOf(note), claimant, about, sourceText: "", ...row },
  ];
}

function argumentEntry(note: Note, row: Row): ArgumentEntry[] {
  if (note.kind !== "argument") return [];
  const { url: id, title: text, status } = note;
  return [{ id, text, status, statusText: wordingOf(note), ...row }];
}

/** The wording of the status; "" where the note has none that can be read. */
function wordingOf({ status }: Note): string {
  return status === undefined ? "" : status.text;
}
