/**
 * A timeline as one still picture, for paper and for readers without JavaScript: of its whole range, or where it has
 * key moments of what it opens on, with them above the lanes.
 */

import { at, expected } from "../../shared/assert.ts";
import { factsOf, itemsOf, labelOf, type TimelineData } from "../../shared/timeline/data.ts";
import {
  geometryOf,
  HEADER,
  laneTop,
  markPath,
  pictureHeight,
  ROW,
  rowTop,
} from "../../shared/timeline/drawing.ts";
import { lanesOf, waysToGroup } from "../../shared/timeline/groups.ts";
import { MARK, TITLE_AT } from "../../shared/timeline/lane.ts";
import { layTracks, shareRows } from "../../shared/timeline/lanes.ts";
import {
  BESIDE_LANES,
  layMoments,
  lineAt,
  lineBelow,
  MOMENT_WORDS,
} from "../../shared/timeline/moments.ts";
import {
  openingRange,
  scaleAt,
  scaleFor,
  stepOf,
  USUAL_WIDTH,
  wholeRange,
} from "../../shared/timeline/scale.ts";
import { ticksOf } from "../../shared/timeline/ticks.ts";

export interface Still {
  readonly width: number;
  readonly height: number;
  /** The height of the picture that takes its place, as it opens. */
  readonly room: number;
  /** Sizes of every entry, in px. */
  readonly entry: { readonly row: number; readonly middle: number; readonly words: number };
  /** The width of the lanes, and the top of what they hold. */
  readonly plot: number;
  readonly top: number;
  readonly axis: number;
  readonly moments: readonly StillMoment[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly y: number; readonly text: number; readonly label: string }[];
  readonly entries: readonly StillEntry[];
  readonly clusters: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

interface StillMoment {
  readonly number: number;
  /** The path of its leader. */
  readonly leader: string;
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly mark: string;
  readonly tone: string | undefined;
  readonly date: { readonly x: number; readonly words: string };
  readonly lines: readonly { readonly x: number; readonly y: number; readonly words: string }[];
}

interface StillEntry {
  /** Of a key moment. */
  readonly number: number | undefined;
  readonly kind: string;
  readonly mark: string;
  readonly vague: boolean;
  readonly x: number;
  readonly y: number;
  readonly bar: number | undefined;
  readonly title: string | undefined;
  /** Whether the title stands to the left. */
  readonly before: boolean;
  readonly facts: string | undefined;
}

const WIDTH = USUAL_WIDTH;
/** With key moments, whose words stand beside the lanes too. */
const WIDE = 1216;
const AXIS = 30;

const ENTRY = { row: ROW, middle: MARK / 2, words: MARK / 2 + TITLE_AT } as const;

/** Throws for a timeline without entries; `rows` are those of a lane, at most. */
export function stillOf(data: TimelineData, rows: number): Still {
  const items = itemsOf(data, true);
  const keys = data.entries.flatMap(({ key }, index) => (key === undefined ? [] : index));
  const whole = expected(wholeRange(data.entries), "a timeline with entries");
  const opening = openingRange(data) ?? whole;
  const range = keys.length > 0 ? opening : whole;
  const plot = keys.length > 0 ? WIDE - BESIDE_LANES : WIDTH;
  const all = data.entries.map((_, index) => index);
  const lanes = lanesOf(at(waysToGroup(data), 0), data, all);
  const tracks = shareRows(lanes, items, range, rows);
  const opened = shareRows(lanes, items, opening, rows);
  const scale = scaleFor(range, plot);
  const moments = layMoments(data.entries, keys, { range, scale, width: plot });
  const top = keys.length > 0 ? Math.ceil(moments.height) : 0;
  const layouts = layTracks(tracks, items, scaleAt(stepOf(scale)), data.asOf);
  const x = (pixels: number) => round(pixels - range.from * scale);
  const entries = layouts.flatMap(({ places }, lane) =>
    places.flatMap((place): StillEntry[] => {
      const entry = at(data.entries, place.item);
      const { left, right, vague } = geometryOf(entry, place, scale);
      if (x(right) < 0 || x(left) > plot) return [];
      const kind = at(data.kinds, entry.kind).name;
      const status = entry.status === undefined ? undefined : at(data.statuses, entry.status);
      const one: StillEntry = {
        number: place.bar ? undefined : entry.key,
        kind,
        mark: markPath(kind, status),
        vague,
        x: x(left),
        y: AXIS + rowTop(tracks, lane, place.row),
        bar: place.bar ? round(right - left) : undefined,
        title: place.form === "mark" ? undefined : labelOf(entry),
        before: place.before,
        facts: place.form === "card" ? factsOf(entry, data.statuses) : undefined,
      };
      return [one];
    }),
  );
  return {
    width: keys.length > 0 ? WIDE : WIDTH,
    height: top + AXIS + pictureHeight(tracks) + 4,
    room: top + AXIS + pictureHeight(opened) + 4,
    plot,
    top,
    axis: AXIS,
    moments: moments.rows.map(({ entry: index, date, lines, day, ...row }) => {
      const entry = at(data.entries, index);
      const kind = at(data.kinds, entry.kind).name;
      const status = entry.status === undefined ? undefined : at(data.statuses, entry.status);
      const [xAt, y] = [round(row.x), round(row.y)];
      return {
        number: expected(entry.key, "the number of a key moment"),
        leader: `M${xAt},${y}V${top - 15}L${round(day)},${top}`,
        x: xAt,
        y,
        kind,
        mark: markPath(kind, status),
        tone: status?.fill,
        date: { x: MOMENT_WORDS, words: date },
        lines: lines.map((words, line) => ({
          x: line === 0 ? lineAt({ date }) : MOMENT_WORDS,
          y: lineBelow(line),
          words,
        })),
      };
    }),
    entry: ENTRY,
    ticks: ticksOf(range, scale)
      .map(({ day, label }) => ({ x: x(day * scale), label }))
      .filter((tick) => tick.x >= 0 && tick.x <= plot),
    lanes: tracks.map(({ label, entries: inLane }, index) => {
      const y = AXIS + laneTop(tracks, index);
      return { y, text: y + HEADER - 7, label: `${label} · ${inLane.length}` };
    }),
    entries,
    clusters: layouts.flatMap(({ clusters }, lane) =>
      clusters
        .map((cluster) => ({
          x: x(cluster.at * scale),
          y: AXIS + rowTop(tracks, lane, at(tracks, lane).rows),
          count: cluster.items.length,
        }))
        .filter((cluster) => cluster.x >= 0 && cluster.x <= plot),
    ),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
