/**
 * Timelines of the site: the whole record's, and that of a company, law, case or argument. The list,
 * the table, the picture and its data all show the entries of one `Timeline`, in the same order.
 */

import { kind } from "../../record/kinds.ts";
import type { Note } from "../../vault/core/note.ts";
import type { TimelineEntry, UndatedEntry } from "../../vault/harvest.ts";
import { resolverOf } from "../../vault/index.ts";
import { once } from "../once.ts";
import { shownRow } from "../sentence.ts";
import { href, noteAt, requireNote, vault } from "../vault.ts";
import { type DateView, dateView, type StatusView, statusView } from "../words.ts";

export interface Timeline {
  /** What it covers, in words: "The whole record", "DeepSeek". */
  readonly title: string;
  /** The address of the page it stands on. */
  readonly url: string;
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  /** Those whose date can't be read: in the list and the table, and not in the picture. */
  readonly undated: readonly UndatedEntry[];
}

export interface Named {
  readonly title: string;
  readonly href: string;
}

/** An entry as pages show it. */
export interface EntryView {
  readonly title: string;
  /** Where it is told: the note, or the row of a table in a note. */
  readonly href: string;
  readonly date: DateView;
  /** For readers: "Event". */
  readonly kind: string;
  /** Of its mark. */
  readonly kindName: Note["kind"];
  readonly status: StatusView | undefined;
  readonly companies: readonly Named[];
  readonly laws: readonly Named[];
  readonly sources: readonly Named[];
  /** The note whose table it is a row of. */
  readonly tableOf: Named | undefined;
}

/** An entry that has no place in time: the wording of its date stands for it. */
export interface UndatedView extends Omit<EntryView, "date"> {
  readonly wording: string;
}

/** Kinds of note whose pages show their own entries. */
const WITH_TIMELINE = new Set<Note["kind"]>(["company", "law", "case", "argument"]);

export const wholeTimeline: Timeline = {
  title: "The whole record",
  url: "/timeline/",
  entries: vault.harvest.timeline,
  undated: vault.harvest.undated,
};

const entriesAbout = once(() => byNote(vault.harvest.timeline));
const undatedAbout = once(() => byNote(vault.harvest.undated));

/** The entries that a note tells or that name it; undefined for a kind without a timeline. */
export function timelineOf(note: Note): Timeline | undefined {
  if (!WITH_TIMELINE.has(note.kind)) return undefined;
  const entries = entriesAbout().get(note.path) ?? [];
  const undated = undatedAbout().get(note.path) ?? [];
  if (entries.length + undated.length === 0) return undefined;
  return { title: note.title, url: note.url, entries, undated };
}

/** The timeline of the note that a name means; throws where there is none, for an editor wrote it. */
export function timelineNamed(name: string): { note: Note; timeline: Timeline } {
  const link = { target: name, headings: [], block: undefined };
  const found = resolverOf(vault).resolve(link, "").note;
  const note = found && noteAt(found.path);
  const timeline = note && timelineOf(note);
  if (note && timeline) return { note, timeline };
  throw new Error(
    `No timeline of "${name}": it takes a company, law, case or argument with entries.`,
  );
}

export function entryView(entry: TimelineEntry): EntryView {
  return { ...viewOf(entry), date: dateView(entry.date) };
}

export function undatedView(entry: UndatedEntry): UndatedView {
  return { ...viewOf(entry), wording: entry.dateText };
}

/** As it is shown everywhere: a row of a table without the titles of the sources it cites. */
export function entryTitle({ from, note, line, title }: TimelineEntry | UndatedEntry): string {
  return from === "table" ? shownRow(note, line, title) : title;
}

function viewOf(entry: TimelineEntry | UndatedEntry): Omit<EntryView, "date"> {
  const note = requireNote(entry.note);
  return {
    title: entryTitle(entry),
    href: href(entry.id),
    kind: kind(entry.kind).singular,
    kindName: entry.kind,
    status: entry.status && statusView(entry.status),
    companies: namedOf(entry, "company"),
    laws: namedOf(entry, "law"),
    sources: entry.sources.flatMap((path) => named(path)),
    tableOf: entry.from === "table" ? { title: note.title, href: href(note.url) } : undefined,
  };
}

function namedOf(entry: TimelineEntry | UndatedEntry, wanted: Note["kind"]): Named[] {
  return pathsOf(entry, wanted).flatMap(named);
}

/** The notes of one kind that an entry is about; a row of a table is about the note it stands in. */
export function pathsOf(entry: TimelineEntry | UndatedEntry, wanted: Note["kind"]): string[] {
  const { from, note, entities } = entry;
  const about = from === "table" ? [...new Set([note, ...entities])] : entities;
  return about.filter((path) => noteAt(path)?.kind === wanted);
}

function named(path: string): Named[] {
  const note = noteAt(path);
  return note ? [{ title: note.title, href: href(note.url) }] : [];
}

function byNote<Entry extends TimelineEntry | UndatedEntry>(
  all: readonly Entry[],
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of all) {
    for (const path of new Set([entry.note, ...entry.entities])) {
      const entries = found.get(path);
      if (entries) entries.push(entry);
      else found.set(path, [entry]);
    }
  }
  return found;
}
