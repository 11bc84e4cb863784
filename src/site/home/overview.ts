/**
 * The timeline at a glance, as one still picture: a mark for every event at its day or in the middle of its month,
 * and the key moments by their lines. Names form a stair, the latest on top, so that poles cross only names on the right of theirs.
 */

import { civil, type Day, dateInWords, firstOfMonth } from "../../shared/dates/index.ts";
import { busyRange } from "../../shared/timeline/scale.ts";
import { areChosen, keyMoments } from "../../trackers/keyMoments.ts";
import type { SiteContext } from "../core/context.ts";
import { type Development, developmentOf } from "../core/development.ts";
import { standingView } from "../core/standing.ts";
import type { StatusView } from "../core/words.ts";
import { pastEvents } from "./latest.ts";

export interface Overview {
  readonly width: number;
  readonly height: number;
  /** Where the marks stand, and the axis below them. */
  readonly axis: number;
  readonly months: readonly { readonly x: number; readonly label: string; readonly year: string }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly status: StatusView;
  }[];
  /** In the order of time. */
  readonly moments: readonly Moment[];
  /** Whether editors have chosen them. */
  readonly areChosen: boolean;
  /** How many events are older than the picture. */
  readonly before: number;
  /** How many others are not in it, for no month of theirs is known. */
  readonly vague: number;
  readonly since: string;
}

interface Moment extends Development {
  readonly line: string;
  readonly x: number;
  readonly y: number;
  readonly day: string;
  /** Whether its name stands to the right of its pole, for want of room. */
  readonly isRight: boolean;
}

/** Days of a date that has a place: a month's. */
const LONGEST = 31;
const WIDTH = 1200;
const STEP = 25;
const TOP = 18;
/** The height of the stacked marks. */
const STACK = 76;
const MARK = 10;
/** Pixels of a character of a name, and of what stands beside it. */
const CHARACTER = 7.4;
const FACTS = 190;

/** Undefined where there are too few events to draw. */
export function overviewOf(context: SiteContext): Overview | undefined {
  const events = pastEvents(context).toReversed();
  const range = busyRange(events.flatMap(({ date }) => date || []));
  const keys = new Map(keyMoments(context.vault).map((moment) => [moment.note.path, moment]));
  if (!range || keys.size === 0) return undefined;
  const start = civil(Math.floor(range.from));
  const from = firstOfMonth(start.year, start.month);
  const to = context.vault.asOf + 1;
  const short = new Intl.DateTimeFormat(context.language.lang, { month: "short", timeZone: "UTC" });
  const x = (day: number) => Math.round(((day - from) / (to - from)) * (WIDTH - 12) * 10) / 10 + 6;
  const since = events.flatMap((note) =>
    note.date && note.date.end >= from ? [{ note, date: note.date }] : [],
  );
  const drawn = since
    .filter(({ date }) => date.end - date.start < LONGEST)
    .map(({ note, date }) => ({ note, date, x: x((date.start + date.end) / 2) }));
  const moments = drawn.flatMap((one) => {
    const moment = keys.get(one.note.path);
    return moment ? [{ ...one, line: context.typeset(moment.line) }] : [];
  });
  const axis = TOP + moments.length * STEP + STACK;
  return {
    width: WIDTH,
    height: axis + 40,
    axis,
    months: monthsFrom(from, to).map((day) => {
      const { year, month } = civil(day);
      const isNamed = month === 1 || day === from;
      return {
        x: x(day),
        label: short.format(day * 86_400_000),
        year: isNamed ? String(year) : "",
      };
    }),
    marks: stacked(drawn).flatMap(({ note, x: place, level }) => {
      const status = standingView(context.vault, note);
      return status ? [{ x: place, y: axis - 8 - level * MARK, status }] : [];
    }),
    moments: moments.map(({ note, date, line, x: place }, index) => ({
      ...developmentOf(context, note),
      line,
      x: place,
      y: TOP + (moments.length - 1 - index) * STEP,
      day: dateInWords(date),
      isRight: line.length * CHARACTER + FACTS > place,
    })),
    areChosen: areChosen(context.vault),
    before: events.length - since.length,
    vague: since.length - drawn.length,
    since: String(civil(from).year),
  };
}

/** Marks of the same days stand above each other, as far as there is room. */
function stacked<Item extends { readonly x: number }>(items: readonly Item[]) {
  const levels = new Map<number, number>();
  return items.map((item) => {
    const column = Math.round(item.x / MARK);
    // absent: the first mark there
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { ...item, x: column * MARK, level: Math.min(level, Math.floor(STACK / MARK) - 1) };
  });
}

/** The first days of the months from one day to another. */
function monthsFrom(from: Day, to: Day): Day[] {
  const { year, month } = civil(from);
  const last = civil(to - 1);
  const count = (last.year - year) * 12 + last.month - month + 1;
  return Array.from({ length: count }, (_, index) =>
    firstOfMonth(year + Math.floor((month - 1 + index) / 12), ((month - 1 + index) % 12) + 1),
  );
}
