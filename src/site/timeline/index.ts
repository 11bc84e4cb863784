/**
 * Timelines of the site: the whole record's, and that of a company, law, case or argument. The list,
 * the table, the picture and its data all show the entries of one `Timeline`, in the same order.
 */

import { kind } from "../../record/kinds.ts";
import { lowerCase, wordsOf } from "../../shared/wordScan.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { TimelineEntry, UndatedEntry } from "../../vault/harvest.ts";
import { resolverOf } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import { bothStatuses, type LabeledStatus, standingView } from "../core/standing.ts";
import { type DateView, dateView, type StatusView, statusView } from "../core/words.ts";

export interface Timeline {
  /** What it covers, in words: "Timeline", "DeepSeek". */
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
  /** Where it stands: the note, or the row of a table in a note. */
  readonly href: string;
  readonly date: DateView;
  /** For readers: "Event". */
  readonly kind: string;
  /** Of its mark. */
  readonly kindName: Note["kind"];
  readonly status: StatusView | undefined;
  /** Of a charge, that it was made; `status` is then whether it is so. */
  readonly made: LabeledStatus | undefined;
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

/** Kinds of note whose pages show the entries that concern them. */
const WITH_TIMELINE = new Set<Note["kind"]>(["company", "law", "case", "argument"]);

export const wholeTimeline = memoize(
  ({ vault, words }: SiteContext): Timeline => ({
    title: words.timeline.title,
    url: "/timeline/",
    entries: vault.harvest.timeline,
    undated: vault.harvest.undated,
  }),
);

/** What calendars know an entry by, with the site's name after it: its address, as that was when it was first saved. */
export function calendarId({ vault }: SiteContext, { id }: Pick<TimelineEntry, "id">): string {
  // absent: most entries have the address that they had
  return vault.settings.calendarIds[id] ?? id;
}

const entriesAbout = memoize(({ vault }: SiteContext) => byNote(vault.harvest.timeline));
const undatedAbout = memoize(({ vault }: SiteContext) => byNote(vault.harvest.undated));

/** The entries that stand in a note or name it; undefined without any, and for a kind without a timeline. */
export function timelineOf(context: SiteContext, note: Note): Timeline | undefined {
  if (!WITH_TIMELINE.has(note.kind)) return undefined;
  // absent: nothing dated concerns the note
  const entries = entriesAbout(context).get(note.path) ?? [];
  // absent: all that concerns it has a date that can be read
  const undated = undatedAbout(context).get(note.path) ?? [];
  if (entries.length + undated.length === 0) return undefined;
  return { title: note.title, url: note.url, entries, undated };
}

/** The timeline of the note that a name means; throws where there is none, for an editor wrote it. */
export function timelineNamed(
  context: SiteContext,
  name: string,
): { note: Note; timeline: Timeline } {
  const { vault, noteAt } = context;
  const link = { target: name, headings: [], block: undefined };
  const found = resolverOf(vault).resolve(link, "").note;
  const note = found && noteAt(found.path);
  const timeline = note && timelineOf(context, note);
  if (note && timeline) return { note, timeline };
  throw new Error(
    `No timeline of "${name}": it takes a company, law, case or argument with entries.`,
  );
}

export function entryView(
  context: SiteContext,
  entry: TimelineEntry,
  timeline: Timeline,
): EntryView {
  return { ...viewOf(context, entry, timeline), date: dateView(entry.date) };
}

export function undatedView(
  context: SiteContext,
  entry: UndatedEntry,
  timeline: Timeline,
): UndatedView {
  return { ...viewOf(context, entry, timeline), wording: entry.dateText };
}

/**
 * As it is shown everywhere: a row of a table without the titles of the sources it cites. Its
 * note goes before it where neither its links nor its words say whose it is, "Mill: Founded",
 * but on that note's own timeline.
 */
export function entryTitle(
  context: SiteContext,
  { from, note: path, line, title, entities }: TimelineEntry | UndatedEntry,
  { url }: Timeline,
): string {
  if (from === "note") return title;
  const words = shownRow(context, path, line, title);
  const note = context.requireNote(path);
  const isTimeline =
    url === note.url || entities.length > 0 || namesOf(note).some((name) => says(words, name));
  return isTimeline ? words : `${note.title}: ${words}`;
}

function namesOf({ title, name, aliases }: Note): string[] {
  return [title, name, ...aliases].filter((text) => text !== "");
}

/** Whether a text has a name among its words, in any case. */
function says(text: string, name: string): boolean {
  const [words, wanted] = [text, name].map((whole) => ` ${wordsOf(lowerCase(whole)).join(" ")} `);
  return wanted !== undefined && words?.includes(wanted) === true;
}

function viewOf(
  context: SiteContext,
  entry: TimelineEntry | UndatedEntry,
  timeline: Timeline,
): Omit<EntryView, "date"> {
  return {
    title: context.typeset(entryTitle(context, entry, timeline)),
    href: context.href(entry.id),
    kind: kind(entry.kind).singular,
    kindName: entry.kind,
    status: entryStanding(context, entry),
    made: madeStatus(context, entry),
    companies: namedOf(context, entry, "company"),
    laws: namedOf(context, entry, "law"),
    sources: entry.sources.map((path) => named(context, path)),
    tableOf: entry.from === "table" ? named(context, entry.note) : undefined,
  };
}

/** How an entry stands; a law, an order or a case by its stage of today, with the day of that stage. */
export function entryStanding(
  { vault, requireNote }: SiteContext,
  { from, note, status }: TimelineEntry | UndatedEntry,
): StatusView | undefined {
  return from === "note" ? standingView(vault, requireNote(note)) : status && statusView(status);
}

function madeStatus(
  { vault, words, requireNote }: SiteContext,
  { from, note }: TimelineEntry | UndatedEntry,
): LabeledStatus | undefined {
  const both = from === "note" ? bothStatuses(vault, requireNote(note)) : undefined;
  return both && { label: words.trackers.accusations.made, status: both.made };
}

function namedOf(
  context: SiteContext,
  entry: TimelineEntry | UndatedEntry,
  wanted: Note["kind"],
): Named[] {
  return pathsOf(context, entry, wanted).map((path) => named(context, path));
}

/** The notes of one kind that an entry is about; a row of a table is about the note it stands in. */
export function pathsOf(
  { requireNote }: SiteContext,
  entry: TimelineEntry | UndatedEntry,
  wanted: Note["kind"],
): string[] {
  const { from, note, entities } = entry;
  const about = from === "table" ? [...new Set([note, ...entities])] : entities;
  return about.filter((path) => requireNote(path).kind === wanted);
}

function named({ requireNote, href }: SiteContext, path: string): Named {
  const { title, url } = requireNote(path);
  return { title, href: href(url) };
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
