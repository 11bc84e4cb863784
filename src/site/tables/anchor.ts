/** Where the row of something stands on a page, by the address of that thing on the site. */

import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";

/** "/events/x/#_a-019" => "events_x_a-019" */
export function anchorOf(url: string): string {
  return url.replace(/[^\p{L}\p{N}\p{M}-]+/gu, "_").replace(/^_|_$/g, "");
}

/** Of a note's row, and of the note itself. */
export function placeOfNote({ href }: SiteContext, { url }: Note) {
  return { anchor: anchorOf(url), href: href(url) };
}
