/** Tables are data: timelines, claims, arguments, stages and comparisons, beside the notes that are entries themselves. */

import { compareText } from "../shared/compareText.ts";
import { compareDates, type Day } from "../shared/dates/index.ts";
import {
  type Harvest,
  type NoteHarvest,
  type Row,
  type StepRow,
  type TimelineEntry,
  unique,
} from "./harvest/entries.ts";
import { noteEntries } from "./harvest/noteEntries.ts";
import { dateOf } from "./harvest/proceedings.ts";
import { tableRows } from "./harvest/tableRows.ts";
import type { Link } from "./links/follow.ts";
import type { Resolver } from "./links/resolve.ts";
import type { ReadNote } from "./text/extract.ts";

export type * from "./harvest/entries.ts";

/** `links` are those that the note holds, followed; `datedAnchors` those of its rows, by their lines. */
export function harvestNote(
  read: ReadNote,
  links: readonly Link[],
  { resolve, noteAt }: Resolver,
  today: Day,
  datedAnchors: ReadonlyMap<number, string>,
): NoteHarvest {
  const { note } = read;
  const { problems, ...rows } = tableRows(read, { note, resolve, today, datedAnchors });
  const date = dateOf(note, rows.stages);
  const ofNote = noteEntries({ ...note, date }, links, noteAt);
  return { date, ofNote, rows: { ...rows, steps: stepsOf(read, resolve) }, problems };
}

function stepsOf({ note, extract }: ReadNote, resolve: Resolver["resolve"]): StepRow[] {
  return extract.steps.map(({ line, link, text }) => ({
    note: note.path,
    line,
    target: link?.text,
    to: link && resolve(link, note.path, link.markdown).note?.path,
    text,
  }));
}

/** What all notes give, where a row about an event that has a note, on the same day, is that event. */
export function harvest(notes: readonly NoteHarvest[]): Harvest {
  const events = new Map(
    notes.flatMap(({ ofNote }) => ofNote.timeline.map((entry) => [entry.note, entry] as const)),
  );
  const merged = new Map<string, Mentioned>();
  const rows = notes.flatMap((found) => found.rows.timeline.filter((row) => !merge(row)));
  const ofNotes = [...events.values()].map((entry) => {
    const more = merged.get(entry.note);
    return more ? { ...entry, ...union(entry, more) } : entry;
  });
  return {
    timeline: [...ofNotes, ...rows].sort(
      (a, b) => compareDates(a.date, b.date) || compareText(a.note, b.note) || a.line - b.line,
    ),
    undated: notes
      .flatMap((found) => [...found.ofNote.undated, ...found.rows.undated])
      .sort((a, b) => compareText(a.note, b.note) || a.line - b.line),
    claims: [
      ...notes.flatMap((found) => found.ofNote.claims),
      ...notes.flatMap((found) => found.rows.claims),
    ],
    arguments: [
      ...notes.flatMap((found) => found.ofNote.arguments),
      ...notes.flatMap((found) => found.rows.arguments),
    ],
    stages: notes.flatMap((found) => found.rows.stages),
    facts: notes.flatMap((found) => found.rows.facts),
    charges: notes.flatMap((found) => found.rows.charges),
    figures: notes.flatMap((found) => found.rows.figures),
    replies: notes.flatMap((found) => found.rows.replies),
    contributions: notes.flatMap((found) => found.rows.contributions),
    statuses: notes.flatMap((found) => found.rows.statuses),
    corrections: notes.flatMap((found) => found.rows.corrections),
    steps: notes.flatMap((found) => found.rows.steps),
  };

  function merge(row: TimelineEntry): boolean {
    for (const path of row.entities) {
      const event = events.get(path);
      if (event?.kind !== "event" || event.note === row.note) continue;
      if (event.date.start !== row.date.start || event.date.end !== row.date.end) continue;
      const entities = row.entities.filter((entity) => entity !== path);
      const more = { entities, sources: row.sources };
      // absent: the first row about this event
      const before = merged.get(path) ?? NOTHING;
      merged.set(path, union(before, more));
      return true;
    }
    return false;
  }
}

type Mentioned = Pick<Row, "entities" | "sources">;

const NOTHING: Mentioned = { entities: [], sources: [] };

function union(a: Mentioned, b: Mentioned): Mentioned {
  return {
    entities: unique([...a.entities, ...b.entities]),
    sources: unique([...a.sources, ...b.sources]),
  };
}
