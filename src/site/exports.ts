/**
 * The record for machines: a stable contract, described in docs/data.md.
 * URLs are those of the site without its base; paths of the vault stay inside.
 */

import { kind } from "../record/kinds.ts";
import { at } from "../shared/assert.ts";
import { dateInWords, isoDay, type NoteDate } from "../shared/dates/index.ts";
import { type Row, writeCsv } from "../shared/export/csv.ts";
import { fitsCalendar, writeIcs } from "../shared/export/ics.ts";
import { type CalendarEntry, calendarEvent, TIMELINE_COLUMNS } from "../shared/export/timeline.ts";
import { fold } from "../shared/fold.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { TimelineEntry, UndatedEntry } from "../vault/harvest.ts";
import { wantedName } from "../vault/links/addresses.ts";
import { linksIn } from "../vault/links/backlinks.ts";
import type { SiteContext } from "./core/context.ts";
import { standingOf, statusLabel, statusView } from "./core/words.ts";
import { graph, points } from "./graph/index.ts";
import { timelineFiles } from "./timeline/data.ts";
import { calendarId, entryTitle, wholeTimeline } from "./timeline/index.ts";

/** Raised when a record changes its shape. */
const SCHEMA = 1;

interface DateRecord {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly qualifier: string;
  readonly text: string;
}

/** The records of each JSON file. */
const RECORDS: Readonly<Record<string, (context: SiteContext) => Row>> = {
  notes: (context) => ({ notes: notes(context) }),
  timeline: (context) => ({ timeline: timeline(context), undated: undated(context) }),
  claims: (context) => ({ claims: claims(context) }),
  links: (context) => ({ links: links(context) }),
  graph: graphData,
  reports,
};

interface Table {
  readonly columns: readonly string[];
  readonly rows: (context: SiteContext) => readonly Row[];
}

/** Those that have a CSV beside them. */
const TABLES: Readonly<Record<string, Table>> = {
  notes: {
    columns: "url title kind aliases tags date status summary words updated".split(" "),
    rows: notes,
  },
  timeline: {
    columns: TIMELINE_COLUMNS,
    // Those whose date can't be read stand at the end, with its wording alone.
    rows: (context) => [...timeline(context), ...undated(context)],
  },
  claims: {
    columns: "id text status statusText claimant about sources url".split(" "),
    rows: claims,
  },
  links: { columns: "from to relation verdict text line".split(" "), rows: links },
};

/** Every file below `data/` by its path there: JSON, CSV, the calendar, the data of pictures. */
export const dataFiles = memoize((context: SiteContext): ReadonlyMap<string, () => string> => {
  const head = { schema: SCHEMA, asOf: isoDay(context.vault.asOf) };
  return new Map<string, () => string>([
    ...Object.entries(RECORDS).map(
      ([name, records]) =>
        [`${name}.json`, () => JSON.stringify({ ...head, ...records(context) })] as const,
    ),
    ...Object.entries(TABLES).map(
      ([name, { columns, rows }]) =>
        [`${name}.csv`, () => writeCsv(columns, rows(context))] as const,
    ),
    // A calendar must hold an entry.
    ...(wholeTimeline(context).entries.some(({ date }) => fitsCalendar(date))
      ? [["timeline.ics", () => calendar(context)] as const]
      : []),
    ...[...timelineFiles(context)].map(
      ([path, data]) => [`timeline/${path}`, () => JSON.stringify(data())] as const,
    ),
  ]);
});

/** The timeline as a calendar. */
function calendar(context: SiteContext): string {
  const { vault, calendarOrigin } = context;
  const events = wholeTimeline(context).entries.map((entry) =>
    calendarEvent(calendarEntry(context, entry), calendarOrigin),
  );
  return writeIcs({ name: vault.settings.title, asOf: vault.asOf, events });
}

function calendarEntry(context: SiteContext, entry: TimelineEntry): CalendarEntry {
  const { id, date, status } = entry;
  return {
    id,
    calendarId: calendarId(context, entry),
    title: entryTitle(context, entry, wholeTimeline(context)),
    words: dateInWords(date),
    kind: kind(entry.kind).singular,
    status: status && { ...statusView(status), label: statusLabel(status) },
    start: date.start,
    end: date.end,
    url: context.absolute(id),
  };
}

const NO_DATE: DateRecord = { start: "", end: "", precision: "", qualifier: "", text: "" };

function dateRecord(date: NoteDate | undefined): DateRecord {
  if (!date) return NO_DATE;
  const { start, end, precision, qualifier, text } = date;
  return { start: isoDay(start), end: isoDay(end), precision, qualifier, text };
}

/** The address of a published note; "" where there is no note, as the contract has it. */
function url({ requireNote }: SiteContext, path: string | undefined): string {
  return path === undefined ? "" : requireNote(path).url;
}

function urls({ requireNote }: SiteContext, paths: readonly string[]): string[] {
  return paths.map((path) => requireNote(path).url);
}

function notes({ vault }: SiteContext): Row[] {
  return vault.notes.map((note) => ({
    url: note.url,
    title: note.title,
    kind: note.kind,
    aliases: note.aliases,
    tags: note.tags,
    date: dateRecord(note.date),
    status: wordOf(standingOf(note)),
    summary: note.summary,
    words: note.words,
    updated: note.verified ? isoDay(note.verified.end) : "",
  }));
}

/** "" where there is no status. */
function wordOf(status: { readonly word: string } | undefined): string {
  return status ? status.word : "";
}

function timeline(context: SiteContext): Row[] {
  return wholeTimeline(context).entries.map((entry) =>
    timelineRow(context, entry, dateRecord(entry.date)),
  );
}

function undated(context: SiteContext): Row[] {
  return wholeTimeline(context).undated.map((entry) =>
    timelineRow(context, entry, { ...NO_DATE, text: entry.dateText }),
  );
}

function timelineRow(
  context: SiteContext,
  entry: TimelineEntry | UndatedEntry,
  date: DateRecord,
): Row {
  return {
    id: entry.id,
    title: entryTitle(context, entry, wholeTimeline(context)),
    date,
    kind: entry.kind,
    status: wordOf(entry.status),
    url: url(context, entry.note),
    entities: urls(context, entry.entities),
    sources: urls(context, entry.sources),
    from: entry.from,
  };
}

function claims(context: SiteContext): Row[] {
  return context.vault.harvest.claims.map((entry) => ({
    id: entry.id,
    text: entry.text,
    status: wordOf(entry.status),
    statusText: entry.statusText,
    claimant: url(context, entry.claimant),
    about: urls(context, entry.about),
    sources: urls(context, entry.sources),
    url: url(context, entry.note),
  }));
}

function links(context: SiteContext): Row[] {
  return linksIn(context.vault.outgoing).map((link) => ({
    from: url(context, link.from),
    to: url(context, link.to),
    relation: link.relation,
    verdict: link.verdict,
    text: link.text,
    line: link.line,
  }));
}

function graphData(context: SiteContext): Row {
  const { nodes, edges, degrees } = graph(context);
  const places = points(context);
  return {
    nodes: nodes.map(({ url, title, kind }, place) => {
      const { x, y } = at(places, place);
      return { url, title, kind, x, y, degree: at(degrees, place) };
    }),
    edges: edges.map(({ source, target, relation }) => [source, target, relation]),
  };
}

function reports(context: SiteContext): Row {
  const { reports: found } = context.vault;
  const brief = (list: typeof found.ambiguous) =>
    list.map(({ from, target, line, verdict }) => ({
      from: url(context, from),
      target,
      line,
      verdict,
    }));
  return {
    wanted: found.wanted.flatMap(({ url: page, names, links }) =>
      names.map((target) => ({
        url: page,
        target,
        from: [
          ...new Set(
            urls(
              context,
              links.flatMap((link) =>
                fold(wantedName(link.target)) === fold(target) ? [link.from] : [],
              ),
            ),
          ),
        ],
      })),
    ),
    orphans: urls(context, found.orphans),
    deadEnds: urls(context, found.deadEnds),
    ambiguous: brief(found.ambiguous),
    brokenAnchors: brief(found.brokenAnchors),
    unusedFiles: found.unusedFiles,
    unsourced: urls(context, found.unsourced),
    thin: urls(context, found.thin),
    stale: urls(context, found.stale),
    redirects: found.redirects.map(({ from, to }) => ({ from, to: url(context, to) })),
  };
}
