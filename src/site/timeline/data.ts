/** The data that the picture of a timeline is drawn from. */

import { KINDS } from "../../record/kinds.ts";
import { FILTER_ROLES } from "../../record/roles.ts";
import { expected, get } from "../../shared/assert.ts";
import { type Day, type NoteDate, parseDate } from "../../shared/dates/index.ts";
import type { EntryData, NameData, StatusData, TimelineData } from "../../shared/timeline/data.ts";
import { keyMoments, shortName, weights } from "../../trackers/keyMoments.ts";
import { roles } from "../../trackers/roles.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { TimelineEntry } from "../../vault/harvest.ts";
import type { Vault } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";
import { shownSummary } from "../core/sentence.ts";
import { bothStatuses } from "../core/standing.ts";
import { dateView, dayInWords, type StatusView, statusLabel } from "../core/words.ts";
import { withCompany } from "./company.ts";
import {
  calendarId,
  entryStanding,
  entryTitle,
  pathsOf,
  type Timeline,
  timelineOf,
  wholeTimeline,
} from "./index.ts";
import { laneOf } from "./lanes.ts";

/** The importance of a row of a table, which says nothing of it: that of the least important notes. */
const ROW_RANK = 3;
/** The weight of a note half of whose importance it makes up. */
const USUAL_WEIGHT = 20;

/** The file of a timeline's data below `data/timeline/`: no note has the address "/all/". */
function fileOf(context: SiteContext, { url }: Timeline): string {
  return `${url === wholeTimeline(context).url ? "all" : url.slice(1, -1)}.json`;
}

/** The address of the data of a timeline. */
export function timelineDataUrl(context: SiteContext, timeline: Timeline): string {
  return `/data/timeline/${fileOf(context, timeline)}`;
}

/** Whether there is enough to draw: one entry alone makes no picture. */
export function hasPicture({ entries }: Timeline): boolean {
  return entries.length > 1;
}

/** The data of every picture, by its file. */
export const timelineFiles = memoize(
  (context: SiteContext): ReadonlyMap<string, () => TimelineData> => {
    const whole = wholeTimeline(context);
    const ofNotes = context.vault.notes.flatMap((note) => {
      const timeline = timelineOf(context, note);
      return timeline && hasPicture(timeline)
        ? [
            [
              fileOf(context, timeline),
              () => withCompany(context, note, timelineData(context, timeline)),
            ] as const,
          ]
        : [];
    });
    const ofAll = [fileOf(context, whole), () => timelineData(context, whole)] as const;
    return new Map([...(hasPicture(whole) ? [ofAll] : []), ...ofNotes]);
  },
);

export function timelineData(context: SiteContext, timeline: Timeline): TimelineData {
  const { title, entries } = timeline;
  const { vault, calendarOrigin, requireNote } = context;
  const { settings, asOf } = vault;
  const isWhole = timeline.url === wholeTimeline(context).url;
  const numbers = new Map(
    isWhole ? keyMoments(vault).map(({ note: { path } }, index) => [path, index + 1]) : [],
  );
  const kinds = table((name: string) => name);
  const used = new Set<string>(entries.map((entry) => entry.kind));
  for (const { name } of KINDS) if (used.has(name)) kinds.add(name);
  const statuses = table((status: StatusData) => `${status.label}\n${status.text}`);
  const names = table((name: NameData) => name.url);
  const tags = table((tag: string) => tag.toLowerCase());
  const name = (path: string) => {
    const note = requireNote(path);
    return names.add({ title: note.title, url: note.url });
  };
  const among = (entry: TimelineEntry, wanted: Note["kind"]) =>
    pathsOf(context, entry, wanted).map(name);
  const rows = entries.map((entry): EntryData => {
    const note = requireNote(entry.note);
    const known = calendarId(context, entry);
    return {
      id: entry.id,
      ...(known !== entry.id && { calendarId: known }),
      title: entryTitle(context, entry, timeline),
      words: dateView(entry.date).words,
      start: entry.date.start,
      end: entry.date.end,
      ...uncertainty(entry.date),
      rank: rankOf(context, entry, note, numbers),
      ...(entry.from === "note" && ofNote(context, note, numbers.get(note.path), statuses.add)),
      ...laneIn(vault, note),
      kind: kinds.add(entry.kind),
      ...statusIn(context, entry, statuses.add),
      companies: among(entry, "company"),
      ...rolesIn(context, entry, name),
      laws: among(entry, "law"),
      sources: entry.sources.map(name),
      tags: note.tags.map(tags.add),
    };
  });
  return {
    title,
    site: vault.settings.title,
    calendarOrigin,
    base: vault.base,
    asOf: vault.asOf,
    asOfWords: dayInWords(vault.asOf),
    kinds: KINDS.filter(({ name }) => used.has(name)).map(({ name, singular, plural }) => ({
      name,
      singular,
      plural,
    })),
    statuses: statuses.rows,
    names: names.rows,
    tags: tags.rows,
    lanes: settings.timeline.lanes.map(({ name }) => name),
    ...openingOf(context, timeline, isWhole),
    spans: !isWhole
      ? []
      : [
          ...settings.timeline.spans.map(({ name, from, to }) => ({
            name,
            from: dayFrom(from),
            to: to === undefined ? asOf : dayFrom(to),
          })),
          {
            name: context.words.timeline.lastDays(LAST_DAYS),
            from: asOf - LAST_DAYS + 1,
            to: asOf,
          },
        ],
    entries: rows,
  };
}

/** The days before the day of the facts that every reader can choose. */
const LAST_DAYS = 90;

function dayFrom(iso: string): Day {
  return expected(parseDate(iso, 0), "a day that the settings have checked").start;
}

/** The whole timeline opens on what its editors say, that of a note on all of its entries. */
function openingOf(
  { vault }: SiteContext,
  { entries }: Timeline,
  isWhole: boolean,
): Pick<TimelineData, "opening"> {
  if (!isWhole) {
    const starts = entries.map(({ date }) => date.start);
    const ends = entries.map(({ date }) => date.end);
    const [first, last] = [
      starts.reduce((a, b) => Math.min(a, b)),
      ends.reduce((a, b) => Math.max(a, b)),
    ];
    return { opening: [first, last] };
  }
  const from = openingDay({ vault });
  return from === undefined ? {} : { opening: [from, vault.asOf] };
}

/** The first day of what the whole timeline opens on; undefined where its editors say none. */
export function openingDay({ vault }: Pick<SiteContext, "vault">): Day | undefined {
  const { from } = vault.settings.timeline;
  return from === undefined ? undefined : dayFrom(from);
}

function rankOf(
  { vault }: SiteContext,
  { from }: TimelineEntry,
  { path, importance }: Note,
  numbers: ReadonlyMap<string, number>,
): number {
  if (from === "table") return ROW_RANK;
  if (numbers.has(path)) return 0;
  const weight = get(weights(vault), path);
  return Math.round(1000 * (importance - weight / (weight + USUAL_WEIGHT))) / 1000;
}

/** What only an entry has that is a note. */
function ofNote(
  context: SiteContext,
  note: Note,
  key: number | undefined,
  add: (status: StatusData) => number,
): Partial<EntryData> {
  const short = shortName(note);
  const says = context.typeset(shownSummary(context, note));
  const both = bothStatuses(context.vault, note);
  const moment = key !== undefined && keyMoments(context.vault)[key - 1];
  return {
    ...(short !== undefined && { short: context.typeset(short) }),
    ...(says !== "" && { says }),
    ...(moment && key !== undefined && { key, line: context.typeset(moment.line) }),
    ...(both && {
      made: add(statusData(both.made, context.words.trackers.accusations.made)),
    }),
  };
}

function statusData({ word, text, shape, tone }: StatusView, label: string): StatusData {
  return { word, text, label, shape, fill: tone };
}

function laneIn(vault: Vault, note: Note): Pick<EntryData, "lane"> {
  const lane = laneOf(vault, note);
  return lane === undefined ? {} : { lane };
}

function statusIn(
  context: SiteContext,
  entry: TimelineEntry,
  add: (status: StatusData) => number,
): Partial<EntryData> {
  const view = entryStanding(context, entry);
  if (!entry.status || !view) return {};
  return { status: add(statusData(view, statusLabel(entry.status))) };
}

/** The roles that filters offer, of a note; a row of a table says nothing of roles. */
function rolesIn(
  { vault }: SiteContext,
  { from, note }: TimelineEntry,
  name: (path: string) => number,
): Partial<EntryData> {
  if (from === "table") return {};
  const byRole = Map.groupBy(get(roles(vault), note), ([, role]) => role);
  const found = FILTER_ROLES.flatMap((role) => {
    const inRole = byRole.get(role);
    return inRole ? [[role, inRole.map(([path]) => name(path))] as const] : [];
  });
  return found.length === 0 ? {} : { roles: Object.fromEntries(found) };
}

/** Nothing where every day is sure, as of most dates. */
function uncertainty({ start, end, certain, open }: NoteDate): Partial<EntryData> {
  const sure = certain && certain[0] === start && certain[1] === end;
  return {
    ...(!sure && { certain: certain ?? null }),
    ...((open === "start" || open === "end") && { open }),
  };
}

/** Each value once, in the order of its first use. */
function table<T>(key: (value: T) => string) {
  const rows: T[] = [];
  const index = new Map<string, number>();
  return {
    rows,
    add(value: T): number {
      const name = key(value);
      const known = index.get(name);
      if (known !== undefined) return known;
      index.set(name, rows.length);
      return rows.push(value) - 1;
    },
  };
}
