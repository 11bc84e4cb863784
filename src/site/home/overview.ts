/**
 * The timeline at a glance, as one still picture: a mark for every event at its day, and the twelve of the most
 * weight by name. Names form a stair, the latest on top, so that no pole crosses a name.
 */

import { compareText } from "../../shared/compareText.ts";
import { civil, type Day, dateInWords, firstOfMonth } from "../../shared/dates/index.ts";
import { busyRange } from "../../shared/timeline/scale.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { standingView } from "../core/standing.ts";
import type { StatusView } from "../core/words.ts";
import { type Development, developmentOf, pastEvents } from "./latest.ts";

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
  /** How many events are older than the picture. */
  readonly before: number;
  readonly since: string;
}

interface Moment extends Development {
  readonly x: number;
  readonly y: number;
  readonly day: string;
  /** Whether its name stands to the right of its pole, for want of room. */
  readonly isRight: boolean;
}

const MOMENTS = 12;
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
  if (!range || events.length < MOMENTS) return undefined;
  const start = civil(Math.floor(range.from));
  const from = firstOfMonth(start.year, start.month);
  const to = context.vault.asOf + 1;
  const short = new Intl.DateTimeFormat(context.language.lang, { month: "short", timeZone: "UTC" });
  const x = (day: number) => Math.round(((day - from) / (to - from)) * (WIDTH - 12) * 10) / 10 + 6;
  const drawn = events.flatMap((note) =>
    note.date && note.date.start >= from ? [{ note, day: note.date.start }] : [],
  );
  const moments = heaviest(
    context,
    drawn.map(({ note }) => note),
  );
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
    marks: stacked(drawn.map(({ note, day }) => ({ note, x: x(day) }))).flatMap(
      ({ note, x: at, level }) => {
        const status = standingView(context.vault, note);
        return status ? [{ x: at, y: axis - 8 - level * MARK, status }] : [];
      },
    ),
    moments: moments.map((note, index) => {
      const at = x(note.date?.start ?? from);
      return {
        ...developmentOf(context, note),
        x: at,
        y: TOP + (moments.length - 1 - index) * STEP,
        day: note.date ? dateInWords(note.date) : "",
        isRight: note.title.length * CHARACTER + FACTS > at,
      };
    }),
    before: events.length - drawn.length,
    since: String(civil(from).year),
  };
}

/** By importance, then by how many notes link to each; in the order of time. */
function heaviest({ vault }: SiteContext, events: readonly Note[]): Note[] {
  // absent: nobody links to it
  const links = ({ path }: Note) =>
    new Set(vault.backlinks.get(path)?.map((link) => link.from)).size;
  const chosen = new Set(
    events
      .toSorted(
        (a, b) => a.importance - b.importance || links(b) - links(a) || compareText(a.path, b.path),
      )
      .slice(0, MOMENTS),
  );
  return events.filter((note) => chosen.has(note));
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
