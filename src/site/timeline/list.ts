/** The list of a timeline: what it says without its picture, and the same in few lines for a note. */

import { at } from "../../shared/assert.ts";
import { FEW_ROWS } from "../../shared/timeline/lanes.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { pageUrl } from "../core/paging.ts";
import { type GroupPage, groupsOf, labelOf, pagesOf, UNDATED } from "./groups.ts";
import {
  type EntryView,
  entryView,
  type Timeline,
  type UndatedView,
  undatedView,
  wholeTimeline,
} from "./index.ts";
import { type PictureView, pictureOf } from "./picture.ts";

/** An entry with its place: in `timeline.entries`, or for one without a date in `timeline.undated`. */
export type ListEntry =
  | (EntryView & { readonly index: number; readonly wording?: undefined })
  | (UndatedView & { readonly index: number; readonly date?: undefined });

export interface TimelineList {
  readonly years: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly months: readonly {
      readonly label: string | undefined;
      readonly entries: readonly ListEntry[];
    }[];
  }[];
}

/** Entries on one page of the list or the table, and of a note; the whole timeline has all. */
const PAGE = 100;

/** Of the whole timeline. */
export const timelinePages = memoize((context: SiteContext): readonly GroupPage[] => {
  const timeline = wholeTimeline(context);
  const words = context.words.timeline;
  const dates = timeline.entries.map(({ date }) => date);
  return pagesOf(words, groupsOf(words, dates, timeline.undated.length), PAGE);
});

/** "1974–2026" */
export function yearsOf({ words }: SiteContext, timeline: Timeline): string {
  const dates = timeline.entries.map(({ date }) => date);
  return labelOf(words.timeline, groupsOf(words.timeline, dates));
}

/** Of the heading of a year. */
export function yearId(key: string): string {
  return `at_${key}`;
}

/** One page of the list. */
export function timelineList(
  context: SiteContext,
  timeline: Timeline,
  { years }: GroupPage,
): TimelineList {
  return {
    years: years.map(({ key, label, count, months }) => ({
      id: yearId(key),
      label,
      count,
      months: months.map((month) => ({
        label: month.label,
        entries: entriesAt(context, timeline, key === UNDATED, month.entries),
      })),
    })),
  };
}

/** The entries of one page of the table, in order of time. */
export function timelineRows(
  context: SiteContext,
  timeline: Timeline,
  { years }: GroupPage,
): ListEntry[] {
  const isUndated = ({ key }: GroupPage["years"][number]) => key === UNDATED;
  const places = (undated: boolean) =>
    years
      .filter((year) => isUndated(year) === undated)
      .flatMap(({ months }) => months.flatMap(({ entries }) => entries))
      .sort((a, b) => a - b);
  return [false, true].flatMap((undated) => entriesAt(context, timeline, undated, places(undated)));
}

export function entriesAt(
  context: SiteContext,
  timeline: Timeline,
  undated: boolean,
  places: readonly number[],
): ListEntry[] {
  return places.map(
    (index): ListEntry =>
      undated
        ? { ...undatedView(context, at(timeline.undated, index), timeline), index }
        : { ...entryView(context, at(timeline.entries, index), timeline), index },
  );
}

export interface NoteTimeline {
  /** Undefined where there is too little to draw. */
  readonly picture: PictureView | undefined;
  readonly count: number;
  /** The latest of them. */
  readonly entries: readonly ListEntry[];
  /** How many came before, and where they are. */
  readonly earlier: { readonly count: number; readonly href: string } | undefined;
}

/** The timeline of a note, for its page. */
export function noteTimeline(context: SiteContext, note: Note, timeline: Timeline): NoteTimeline {
  const { entries, undated } = timeline;
  const count = entries.length + undated.length;
  const shown = Array.from({ length: entries.length }, (_, index) => index);
  const earlier = Math.max(0, entries.length - PAGE);
  const undatedShown = Array.from({ length: Math.min(undated.length, PAGE) }, (_, at) => at);
  return {
    picture: pictureOf(context, timeline, FEW_ROWS),
    count,
    entries: [
      ...entriesAt(context, timeline, false, shown.slice(earlier)),
      ...entriesAt(context, timeline, true, undatedShown),
    ],
    earlier: earlier > 0 ? { count: earlier, href: filteredUrl(context, note) } : undefined,
  };
}

/** The whole timeline, showing the entries of one company or law. */
function filteredUrl({ href }: SiteContext, note: Note): string {
  const filter = note.kind === "company" || note.kind === "law" ? note.kind : undefined;
  const address = encodeURI(note.url.slice(1, -1));
  return href("/timeline/") + (filter === undefined ? "" : `?${filter}=${address}`);
}

/** The address of a page of the list or of the table; pages count from 1. */
export function timelineUrl(form: "list" | "table", page: number): string {
  return pageUrl(form === "list" ? "/timeline/" : "/timeline/table/", page);
}
