/**
 * What the picture of a timeline is drawn from: plain data, made by the build, read by the browser.
 * Words and widths are computed here; no date is ever put in words by the reader's machine.
 */

import type { FilterRole } from "../../record/roles.ts";
import { at } from "../assert.ts";
import type { Day } from "../dates/calendar.ts";
import type { Item } from "./lane.ts";
import { fitted, widthOf } from "./textWidth.ts";

/** Tones of a status, as the pages have them. */
export type Fill = "firm" | "open" | "against" | "idle";

export interface NameData {
  readonly title: string;
  /** The address of its note, without the base; also its key in links to a view. */
  readonly url: string;
}

export interface StatusData {
  /** The step of its scale. */
  readonly word: string;
  /** In words, as "alleged by Anthropic". */
  readonly text: string;
  /** "Status", or "Stage" of a law or case. */
  readonly label: string;
  /** The name of its mark. */
  readonly shape: string;
  readonly fill: Fill;
}

interface KindData {
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
}

export interface EntryData {
  /** The address of the entry, without the base: of its note, or of its row. */
  readonly id: string;
  /** What calendars know it by, where that is another address. */
  readonly calendarId?: string;
  readonly title: string;
  /** The date in words. */
  readonly words: string;
  readonly start: Day;
  readonly end: Day;
  /** The days that the date surely covers; left out where that is all of them. */
  readonly certain?: readonly [Day, Day] | null;
  /** The end at which it goes on. */
  readonly open?: "start" | "end";
  /** 0 for key moments; of others the importance, from 1, less its weight's share of 1. */
  readonly rank: number;
  /** Its name where there is little room, if it is another. */
  readonly short?: string;
  /** Of a key moment, its number in the order of time, and what stands beside that. */
  readonly key?: number;
  readonly line?: string;
  /** The sentence that a story has for it. */
  readonly step?: string;
  /** What its note begins with. */
  readonly says?: string;
  /** The index of its lane; left out where it is in none. */
  readonly lane?: number;
  /** Of the timeline of a company: whether the entry only mentions it. */
  readonly mentions?: true;
  /** Indexes of the tables beside the entries. */
  readonly kind: number;
  readonly status?: number;
  /** Of a charge, that it was made; `status` is then whether it is so. */
  readonly made?: number;
  readonly companies: readonly number[];
  /** Of companies and people, where the entry is a note in which they have one. */
  readonly roles?: Readonly<Partial<Record<FilterRole, readonly number[]>>>;
  readonly laws: readonly number[];
  readonly sources: readonly number[];
  readonly tags: readonly number[];
}

/** What a charge counts, of the company whose timeline it is. */
export interface FigureData {
  /** The id of the entry that gives it. */
  readonly entry: string;
  /** What is counted: "exchanges". */
  readonly measure: string;
  /** As its accuser words it: "more than 150,000". */
  readonly text: string;
  /** Left out where the wording has no one number. */
  readonly value?: number;
  /** Whose figure it is. */
  readonly by: string;
}

/** A span of days, both included. */
export interface SpanData {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

export interface TimelineData {
  readonly title: string;
  /** The name of the site, and what identifies it in calendars. */
  readonly site: string;
  readonly calendarOrigin: string;
  /** The base of the site, with a slash at both ends. */
  readonly base: string;
  /** The day of the facts, and in words. */
  readonly asOf: Day;
  readonly asOfWords: string;
  readonly kinds: readonly KindData[];
  readonly statuses: readonly StatusData[];
  readonly names: readonly NameData[];
  readonly tags: readonly string[];
  /** The names of the lanes that the vault gives its timeline; none where it gives none. */
  readonly lanes: readonly string[];
  /** The first and the last day of what it opens on; left out where that is where most entries are. */
  readonly opening?: readonly [Day, Day];
  /** Spans that a reader can choose. */
  readonly spans: readonly SpanData[];
  /** Of a company, what charges count. */
  readonly figures?: readonly FigureData[];
  /** The story whose steps stand in the place of the key moments, with the address of its page. */
  readonly story?: NameData;
  /** In order of time. */
  readonly entries: readonly EntryData[];
}

/** Companies, or laws, that a row of the list names. */
export const SHOWN_NAMES = 4;

/** Font size of a name in pixels. */
const TITLE_SIZE = 13;

/** Pixels of the name that an entry has first, and of the one where room is left; what is longer ends in an ellipsis. */
const NAME_WIDTH = 200;
const LONG_NAME_WIDTH = 320;

/** More than any rank: names that editors chose for want of room come before all others. */
const UNCHOSEN = 10;

/** The address of a page as its links have it: `url` is its address without the base. */
export function linkTo({ base }: Pick<TimelineData, "base">, url: string): string {
  return base.slice(0, -1) + encodeURI(url);
}

/** The status of an entry; undefined where none is stated. */
export function statusOf(
  { status }: Pick<EntryData, "status">,
  statuses: readonly StatusData[],
): StatusData | undefined {
  return status === undefined ? undefined : at(statuses, status);
}

type Titled = Pick<EntryData, "title" | "short">;

interface EntryName {
  readonly text: string;
  /** In pixels. */
  readonly width: number;
}

/** Letters are added up once for each entry, however often its picture is laid out. */
const namesByEntry = new WeakMap<Titled, readonly EntryName[]>();

/** The names of an entry in its lane, the shortest first. */
export function namesOf(entry: Titled): readonly EntryName[] {
  const known = namesByEntry.get(entry);
  if (known) return known;
  const { title, short = title } = entry;
  const named = (words: string, most: number): EntryName => {
    const text = fitted(words, TITLE_SIZE, most);
    return { text, width: widthOf(text, TITLE_SIZE) };
  };
  const [first, long] = [named(short, NAME_WIDTH), named(title, LONG_NAME_WIDTH)];
  const names = long.width > first.width ? [first, long] : [first];
  namesByEntry.set(entry, names);
  return names;
}

/** What an entry says by whom, and of a charge that it was made: ["alleged by Anthropic", "Event: confirmed"]. */
export function statusesInWords(
  entry: Pick<EntryData, "status" | "made">,
  statuses: readonly StatusData[],
): string[] {
  const status = statusOf(entry, statuses);
  const made = entry.made === undefined ? undefined : at(statuses, entry.made);
  return [status?.text, made && `${made.label}: ${made.text}`].flatMap((words) => words || []);
}

/**
 * What the layout needs of each entry; `areNamed` says whether the key moments are named above the lanes. Those with the
 * indexes `dimmed` have no name.
 */
export function itemsOf(
  { entries }: Pick<TimelineData, "entries">,
  areNamed: boolean,
  dimmed: ReadonlySet<number> = new Set(),
): Item[] {
  return entries.map((entry, index) => {
    const isDisc = entry.key !== undefined && !dimmed.has(index);
    const isNameless = dimmed.has(index) || (areNamed && isDisc);
    const names = isNameless ? [] : namesOf(entry);
    return {
      start: entry.start,
      end: entry.end,
      rank: entry.rank + (entry.short === undefined ? UNCHOSEN : 0),
      widths: names.map(({ width }) => width),
      disc: isDisc,
    };
  });
}
