/**
 * The record for machines: a stable contract, described in docs/data.md.
 * URLs are those of the site without its base; paths of the vault stay inside.
 */

import { kind } from "../record/kinds.ts";
import { dateInWords, isoDay, type NoteDate } from "../shared/dates/index.ts";
import { type Row, writeCsv } from "../shared/export/csv.ts";
import { fitsCalendar, writeIcs } from "../shared/export/ics.ts";
import { type CalendarEntry, calendarEvent, TIMELINE_COLUMNS } from "../shared/export/timeline.ts";
import { slug } from "../vault/core/path.ts";
import type { TimelineEntry, UndatedEntry } from "../vault/harvest.ts";
import { linksIn } from "../vault/links/backlinks.ts";
import { graph, points } from "./graph/index.ts";
import { entryTitle, wholeTimeline } from "./timeline/index.ts";
import { absolute, noteAt, vault } from "./vault.ts";
import { statusLabel, statusView } from "./words.ts";

/** Raised when a record changes its shape. */
const SCHEMA = 1;

interface DateRecord {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly qualifier: string;
  readonly text: string;
}

/** Each file of `data/` by its name, without the extension. */
export const EXPORTS: Readonly<Record<string, () => { readonly [key: string]: unknown }>> = {
  notes: () => ({ notes: notes() }),
  timeline: () => ({ timeline: timeline(), undated: undated() }),
  claims: () => ({ claims: claims() }),
  links: () => ({ links: links() }),
  graph: () => graphData(),
  reports: () => reports(),
};

/** Those that have a CSV beside them: the columns of each, and its rows. */
export const TABLES: Readonly<
  Record<string, { readonly columns: string; readonly rows: () => readonly Row[] }>
> = {
  notes: { columns: "url title kind aliases tags date status summary words updated", rows: notes },
  timeline: {
    columns: TIMELINE_COLUMNS.join(" "),
    // Those whose date can't be read stand at the end, with its wording alone.
    rows: () => [...timeline(), ...undated()],
  },
  claims: { columns: "id text status statusText claimant about sources url", rows: claims },
  links: { columns: "from to relation verdict text line", rows: links },
};

export function exportJson(name: string): string {
  const head = { schema: SCHEMA, asOf: isoDay(vault.asOf) };
  return JSON.stringify({ ...head, ...EXPORTS[name]?.() });
}

export function exportCsv(name: string): string {
  const { columns = "", rows } = TABLES[name] ?? {};
  return writeCsv(columns.split(" "), rows?.() ?? []);
}

/** What identifies the site in its calendar: its host, or its name where it has no address yet. */
export const CALENDAR_ORIGIN =
  vault.settings.url === undefined ? slug(vault.settings.title) : new URL(vault.settings.url).host;

/** The timeline as a calendar, or undefined where it has no entry: a calendar must hold one. */
export function exportCalendar(): string | undefined {
  const { entries } = wholeTimeline;
  if (!entries.some(({ date }) => fitsCalendar(date))) return undefined;
  const events = entries.map((entry) => calendarEvent(told(entry), CALENDAR_ORIGIN));
  return writeIcs({ name: vault.settings.title, asOf: vault.asOf, events });
}

function told(entry: TimelineEntry): CalendarEntry {
  const { id, date, status } = entry;
  return {
    id,
    title: entryTitle(entry),
    words: dateInWords(date),
    kind: kind(entry.kind).singular,
    status: status && { ...statusView(status), label: statusLabel(status) },
    start: date.start,
    end: date.end,
    url: absolute(id),
  };
}

const NO_DATE: DateRecord = { start: "", end: "", precision: "", qualifier: "", text: "" };

function dateRecord(date: NoteDate | undefined): DateRecord {
  if (!date) return NO_DATE;
  const { start, end, precision, qualifier, text } = date;
  return { start: isoDay(start), end: isoDay(end), precision, qualifier, text };
}

function url(path: string | undefined): string | undefined {
  return path === undefined ? undefined : noteAt(path)?.url;
}

function urls(paths: readonly string[]): string[] {
  return paths.flatMap((path) => url(path) ?? []);
}

function notes(): Row[] {
  return vault.notes.map((note) => ({
    url: note.url,
    title: note.title,
    kind: note.kind,
    aliases: note.aliases,
    tags: note.tags,
    date: dateRecord(note.date),
    status: (note.status ?? note.stage)?.word ?? "",
    summary: note.summary,
    words: note.words,
    updated: note.verified ? isoDay(note.verified.end) : "",
  }));
}

function timeline(): Row[] {
  return wholeTimeline.entries.map((entry) => timelineRow(entry, dateRecord(entry.date)));
}

function undated(): Row[] {
  return wholeTimeline.undated.map((entry) =>
    timelineRow(entry, { ...NO_DATE, text: entry.dateText }),
  );
}

function timelineRow(entry: TimelineEntry | UndatedEntry, date: DateRecord): Row {
  return {
    id: entry.id,
    title: entryTitle(entry),
    date,
    kind: entry.kind,
    status: entry.status?.word ?? "",
    url: url(entry.note) ?? "",
    entities: urls(entry.entities),
    sources: urls(entry.sources),
    from: entry.from,
  };
}

function claims(): Row[] {
  return vault.harvest.claims.map((entry) => ({
    id: entry.id,
    text: entry.text,
    status: entry.status?.word ?? "",
    statusText: entry.statusText,
    claimant: url(entry.claimant) ?? "",
    about: urls(entry.about),
    sources: urls(entry.sources),
    url: url(entry.note) ?? "",
  }));
}

function links(): Row[] {
  return linksIn(vault.outgoing).map((link) => ({
    from: url(link.from) ?? "",
    to: url(link.to) ?? "",
    relation: link.relation,
    verdict: link.verdict,
    text: link.text,
    line: link.line,
  }));
}

function graphData(): { nodes: Row[]; edges: (readonly [number, number, string])[] } {
  const { nodes, edges, degrees } = graph();
  const places = points();
  return {
    nodes: nodes.map(({ url, title, kind }, at) => ({
      url,
      title,
      kind,
      x: places[at]?.x ?? 0,
      y: places[at]?.y ?? 0,
      degree: degrees[at] ?? 0,
    })),
    edges: edges.map(({ source, target, relation }) => [source, target, relation] as const),
  };
}

function reports(): Row {
  const { reports: found } = vault;
  const brief = (list: typeof found.ambiguous) =>
    list.map(({ from, target, line, verdict }) => ({
      from: url(from) ?? "",
      target,
      line,
      verdict,
    }));
  return {
    wanted: found.wanted.map(({ url: page, target, links: list }) => ({
      url: page,
      target,
      from: [...new Set(urls(list.map(({ from }) => from)))],
    })),
    orphans: urls(found.orphans),
    deadEnds: urls(found.deadEnds),
    ambiguous: brief(found.ambiguous),
    brokenAnchors: brief(found.brokenAnchors),
    unusedFiles: found.unusedFiles,
    unsourced: urls(found.unsourced),
    thin: urls(found.thin),
    stale: urls(found.stale),
    redirects: found.redirects.map(({ from, to }) => ({ from, to: url(to) ?? "" })),
  };
}
