/** A timeline as one still picture of its whole range: for paper, and for readers without JavaScript. */

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
  /** Sizes of every entry, in px. */
  readonly entry: { readonly row: number; readonly middle: number; readonly words: number };
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

const ENTRY = { row: ROW, middle: MARK / 2, words: MARK / 2 + TITLE_AT } as const;

/** Throws for a timeline without entries; `rows` are those of a lane, at most. */
export function stillOf(data: TimelineData, rows: number): Still {
  const items = itemsOf(data);
  const range = expected(wholeRange(data.entries), "a timeline with entries");
  const all = data.entries.map((_, index) => index);
  const lanes = lanesOf("kind", data, all);
  const tracks = shareRows(lanes, items, range, rows);
  const opening = shareRows(lanes, items, busyRange(data.entries) ?? range, rows);
  const scale = scaleFor(range, WIDTH);
  const layouts = layTracks(tracks, items, scaleAt(stepOf(scale)));
  const x = (pixels: number) => round(pixels - range.from * scale);
  const entries = layouts.flatMap(({ places }, lane) =>
    places.map((place): StillEntry => {
      const entry = at(data.entries, place.item);
      const { left, right, vague } = geometryOf(entry, place, scale);
      const kind = at(data.kinds, entry.kind).name;
      const status = entry.status === undefined ? undefined : at(data.statuses, entry.status);
      return {
        kind,
        mark: markPath(kind, status),
        vague,
        x: x(left),
        y: AXIS + rowTop(tracks, lane, place.row),
        bar: place.bar ? round(right - left) : undefined,
        title: place.form === "mark" ? undefined : labelOf(entry),
        facts: place.form === "card" ? factsOf(entry, data.statuses) : undefined,
      };
    }),
  );
  return {
    width: WIDTH,
    height: AXIS + pictureHeight(tracks) + 4,
    room: AXIS + pictureHeight(opening) + 4,
    axis: AXIS,
    entry: ENTRY,
    ticks: ticksOf(range, scale)
      .map(({ day, label }) => ({ x: x(day * scale), label }))
      .filter((tick) => tick.x >= 0 && tick.x <= WIDTH),
    lanes: tracks.map(({ label, entries: inLane }, index) => {
      const y = AXIS + laneTop(tracks, index);
      return { y, text: y + HEADER - 7, label: `${label} · ${inLane.length}` };
    }),
    entries,
    clusters: layouts.flatMap(({ clusters }, lane) =>
      clusters.map((cluster) => ({
        x: x(cluster.at * scale),
        y: AXIS + rowTop(tracks, lane, at(tracks, lane).rows),
        count: cluster.items.length,
      })),
    ),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
