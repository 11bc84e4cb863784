/** The picture of a timeline: where the browser gets its data from, and a still one that stands there before. */

import type { SiteContext } from "../core/context.ts";
import { hasPicture, timelineData, timelineDataUrl } from "./data.ts";
import { type Timeline, wholeTimeline } from "./index.ts";
import { type Still, stillOf } from "./still.ts";

export interface PictureView {
  /** What it shows, in words. */
  readonly label: string;
  readonly still: Still;
  /** The address of its data. */
  readonly data: string;
  /** Rows of a lane, at most. */
  readonly rows: number;
  /** The page that it stands on. */
  readonly page: string;
  /** The page for a frame on another site; the whole timeline has one. */
  readonly embed: string | undefined;
}

/** Undefined where there is too little to draw. */
export function pictureOf(
  context: SiteContext,
  timeline: Timeline,
  rows: number,
): PictureView | undefined {
  if (!hasPicture(timeline)) return undefined;
  const { href } = context;
  const isWhole = timeline.url === wholeTimeline(context).url;
  return {
    label: context.words.timeline.picture(timeline.entries.length),
    still: stillOf(timelineData(context, timeline), rows, isWhole),
    data: href(timelineDataUrl(context, timeline)),
    rows,
    page: href(timeline.url),
    embed: isWhole ? href("/embed/timeline/") : undefined,
  };
}
