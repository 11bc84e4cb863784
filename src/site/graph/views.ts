/** The views of the map: a page each. */

import { documents } from "../../trackers/charges.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";

/** Who accuses whom; one note and what it is linked with; what ties two notes; the map to move on. */
export const MAP_VIEWS = ["matrix", "note", "ties", "free"] as const;

export type MapView = (typeof MAP_VIEWS)[number];

/** Those that a vault has: where nobody accuses anybody, the map begins with its notes. */
export function mapViews({ vault }: SiteContext): readonly MapView[] {
  const hasAccuser = documents(vault).some(({ accusers }) => accusers.length > 0);
  return hasAccuser ? MAP_VIEWS : MAP_VIEWS.filter((view) => view !== "matrix");
}

/** The address of a view; the first of them is the map's own. */
export function mapUrl(context: SiteContext, view: MapView): string {
  return view === mapViews(context)[0] ? "/graph/" : `/graph/${view}/`;
}

/** The map around a note: what it is linked with, or in the free map all that is two links away. */
export function mapHref(context: SiteContext, note: Note, depth: 1 | 2): string {
  const { href } = context;
  const address = encodeURI(note.url).replace(/[?&#+]/g, encodeURIComponent);
  return depth === 1
    ? `${href(mapUrl(context, "note"))}?note=${address}`
    : `${href(mapUrl(context, "free"))}?kinds=all&links=all&note=${address}&depth=${depth}#page_map`;
}
