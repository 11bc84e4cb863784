/** A timeline as one still picture of its whole range: for paper, and for readers without JavaScript. */

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
import { lanesOf } from "../../shared/timeline/groups.ts";
import { MARK, TITLE_AT } from "../../shared/timeline/lane.ts";
import { layTracks, shareRows } from "../../shared/timeline/lanes.ts";
import {
  busyRange,
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
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly y: number; readonly text: number; readonly label: string }[];
  readonly entries: readonly StillEntry[];
  readonly clusters: readonly { readonly x: number; readonly y: number; readonly count: number }[];
}

interface StillEntry {
  readonly kind: string;
  readonly mark: string;
  readonly vague: boolean;
  readonly x: number;
  readonly y: number;
  readonly bar: number | undefined;
  readonly title: string | undefined;
  readonly facts: string | undefined;
}

const WIDTH = USUAL_WIDTH;
const AXIS = 30;

export const STILL = { row: ROW, middle: MARK / 2, words: MARK / 2 + TITLE_AT } as const;

export function stillOf(data: TimelineData, rows: number): Still {
  const items = itemsOf(data);
  const range = wholeRange(data.entries) ?? { from: 0, to: 1 };
  const all = data.entries.map((_, index) => index);
  const lanes = lanesOf("kind", data, all);
  const tracks = shareRows(lanes, items, range, rows);
  const opening = shareRows(lanes, items, busyRange(data.entries) ?? range, rows);
  const scale = scaleFor(range, WIDTH);
  const layouts = layTracks(tracks, items, scaleAt(stepOf(scale)));
  const x = (pixels: number) => round(pixels - range.from * scale);
  const entries = layouts.flatMap(({ places }, lane) =>
    places.flatMap((place): StillEntry[] => {
      const entry = data.entries[place.item];
      if (!entry) return [];
      const { left, right, vague } = geometryOf(entry, place, scale);
      const kind = data.kinds[entry.kind]?.name ?? "";
      const status = entry.status === undefined ? undefined : data.statuses[entry.status];
      return [
        {
          kind,
          mark: markPath(kind, status?.fill),
          vague,
          x: x(left),
          y: AXIS + rowTop(tracks, lane, place.row),
          bar: place.bar ? round(right - left) : undefined,
          title: place.form === "mark" ? undefined : labelOf(entry),
          facts: place.form === "card" ? factsOf(entry, data.statuses) : undefined,
        },
      ];
    }),
  );
  return {
    width: WIDTH,
    height: AXIS + pictureHeight(tracks) + 4,
    room: AXIS + pictureHeight(opening) + 4,
    axis: AXIS,
    ticks: ticksOf(range, scale)
      .map(({ day, label }) => ({ x: x(day * scale), label }))
      .filter((tick) => tick.x >= 0 && tick.x <= WIDTH),
    lanes: tracks.map(({ label, entries: own }, index) => {
      const y = AXIS + laneTop(tracks, index);
      return { y, text: y + HEADER - 7, label: `${label} · ${own.length}` };
    }),
    entries,
    clusters: layouts.flatMap(({ clusters }, lane) =>
      clusters.map(({ at, items: own }) => ({
        x: x(at * scale),
        y: AXIS + rowTop(tracks, lane, tracks[lane]?.rows ?? 0),
        count: own.length,
      })),
    ),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
