/**
 * A timeline as one still picture of what it opens on, with its key moments above the lanes: for paper, for readers
 * without JavaScript, and for the moment before the one that moves is there.
 */

import { at, expected } from "../../shared/assert.ts";
import { itemsOf, namesOf, type TimelineData } from "../../shared/timeline/data.ts";
import { geometryOf, markPath, namedIn, squaresPath } from "../../shared/timeline/drawing.ts";
import { lanesOf, waysToGroup } from "../../shared/timeline/groups.ts";
import { CLUSTER, MARK, TITLE_AT } from "../../shared/timeline/lane.ts";
import {
  bandTop,
  breakPath,
  heightOf,
  LANE_NAMES,
  laneWords,
  layTracks,
  NO_LANE_NAMES,
  ROW,
  rowTop,
  shareRows,
} from "../../shared/timeline/lanes.ts";
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
} from "../../shared/timeline/scale.ts";
import { labeledTicks } from "../../shared/timeline/ticks.ts";

export interface Still {
  readonly width: number;
  readonly height: number;
  /** Sizes of every entry, in px. */
  readonly entry: { readonly row: number; readonly middle: number; readonly words: number };
  /** The left end and the width of what the lanes hold, and its top. */
  readonly left: number;
  readonly plot: number;
  readonly top: number;
  readonly axis: number;
  readonly moments: readonly StillMoment[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly StillLane[];
  /** The path of the break of the axis; undefined where nothing is earlier. */
  readonly broken: string | undefined;
  readonly entries: readonly StillEntry[];
  readonly clusters: readonly {
    readonly x: number;
    readonly y: number;
    readonly count: number;
    readonly squares: string;
  }[];
}

interface StillLane {
  readonly y: number;
  readonly words: ReturnType<typeof laneWords>;
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
  /** Whether it is in a row, with its name or its number; else it is a small mark, or a thin line. */
  readonly isNamed: boolean;
  readonly title: string | undefined;
  /** Whether the title stands to the left. */
  readonly before: boolean;
}

/** With key moments, whose words stand beside the lanes too, and of a whole timeline: the column of a page at 1280 px. */
const WIDE = 1216;
const AXIS = 30;

const ENTRY = { row: ROW, middle: MARK / 2, words: MARK / 2 + TITLE_AT } as const;

/** Throws for a timeline without entries; `rows` are those of a lane, at most; `isWhole` where a page is about it alone. */
export function stillOf(data: TimelineData, rows: number, isWhole: boolean): Still {
  const items = itemsOf(data, true);
  const keys = data.entries.flatMap(({ key }, index) => (key === undefined ? [] : index));
  const range = expected(openingRange(data), "a timeline with entries");
  const hasMoments = keys.length > 0;
  const width = hasMoments || isWhole ? WIDE : USUAL_WIDTH;
  const left = hasMoments ? LANE_NAMES : NO_LANE_NAMES;
  const plot = width - (hasMoments ? BESIDE_LANES : 0) - left;
  const all = data.entries.map((_, index) => index);
  const lanes = lanesOf(at(waysToGroup(data), 0), data, all);
  const tracks = shareRows(lanes, items, range, rows, hasMoments);
  const scale = scaleFor(range, plot);
  const moments = layMoments(data.entries, keys, { range, scale, width: plot });
  const top = hasMoments ? Math.ceil(moments.height) : 0;
  const walls = [range.from, data.asOf + 1, range.to];
  const layouts = layTracks(tracks, items, scaleAt(stepOf(scale)), walls);
  const x = (pixels: number) => round(pixels - range.from * scale);
  const earlier = (index: number) => at(data.entries, index).end + 1 <= range.from;
  const entries = layouts.flatMap(({ places }, lane) =>
    places.flatMap((place): StillEntry[] => {
      const entry = at(data.entries, place.item);
      const geometry = geometryOf(entry, place, scale);
      const [start, end] = [x(geometry.left), x(geometry.right)];
      if (end < 0 || start > plot) return [];
      const kind = at(data.kinds, entry.kind).name;
      const status = entry.status === undefined ? undefined : at(data.statuses, entry.status);
      const track = at(tracks, lane);
      const { widths } = at(items, place.item);
      // absent: it has no name
      const width = widths[place.name ?? -1] ?? 0;
      const isNamed =
        place.row < track.rows &&
        namedIn({ ...place, bar: false }, { left: start, right: end }, width, 0, plot).isNamed;
      const title = place.name === undefined ? undefined : at(namesOf(entry), place.name).text;
      const one: StillEntry = {
        number: place.bar ? undefined : entry.key,
        kind,
        mark: markPath(kind, status),
        vague: geometry.vague,
        x: start,
        y: AXIS + rowTop(track, place.row),
        bar: place.bar ? round(geometry.right - geometry.left) : undefined,
        isNamed,
        title: isNamed ? title : undefined,
        before: place.before,
      };
      return [one];
    }),
  );
  return {
    width,
    height: top + AXIS + heightOf(tracks) + 4,
    left,
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
    ticks: labeledTicks(range, scale, plot).ticks.map(({ day, label }) => ({
      x: x(day * scale),
      label,
    })),
    lanes: tracks.map((track) => ({
      y: AXIS + track.top,
      words: laneWords(track, left + plot, track.entries.filter(earlier).length),
    })),
    broken: all.some(earlier) ? breakPath(left, AXIS - 12, AXIS + heightOf(tracks) + 4) : undefined,
    entries,
    clusters: layouts.flatMap(({ clusters }, lane) =>
      clusters
        .map(({ at: first, items: members }) => ({
          x: x(first * scale),
          y: AXIS + bandTop(at(tracks, lane)),
          count: members.length,
          squares: squaresPath(
            members.map((item) => at(data.entries, item)),
            first,
            scale,
          ),
        }))
        .filter((cluster) => cluster.x >= -2 * CLUSTER && cluster.x <= plot),
    ),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
