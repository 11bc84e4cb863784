/** A timeline in a page about something else: of one note, with its list, or of the whole record. */

import { FEW_ROWS } from "../../shared/timeline/lanes.ts";
import type { SiteContext } from "../core/context.ts";
import { timelineNamed, wholeTimeline } from "./index.ts";
import { type NoteTimeline, noteTimeline } from "./list.ts";
import { type PictureView, pictureOf } from "./picture.ts";

export interface EmbeddedTimeline {
  /** Undefined where there is too little to draw. */
  readonly picture: PictureView | undefined;
  /** The list of a note's timeline; that of the whole record has pages for it alone. */
  readonly list: NoteTimeline | undefined;
  /** Where the whole record's list and table are. */
  readonly pages: { readonly list: string; readonly table: string };
}

/** `name` is of a company, law, case or argument, as in a link; throws where it has no timeline. */
export function embeddedTimeline(context: SiteContext, name?: string): EmbeddedTimeline {
  const { href } = context;
  const pages = { list: href("/timeline/"), table: href("/timeline/table/") };
  if (name === undefined) {
    const picture = pictureOf(context, wholeTimeline(context), FEW_ROWS);
    return { picture, list: undefined, pages };
  }
  const { note, timeline } = timelineNamed(context, name);
  const list = noteTimeline(context, note, timeline);
  return { picture: list.picture, list, pages };
}
