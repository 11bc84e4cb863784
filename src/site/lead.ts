/** A note that begins a page of lists: what its own page would say of it, but for the pictures. */

import type { Note } from "../vault/core/note.ts";
import type { SiteContext } from "./core/context.ts";
import { type NotePage, notePage } from "./notePage.ts";

export type Lead = Pick<
  NotePage,
  "id" | "infobox" | "html" | "sources" | "facts" | "backlinks" | "mentions" | "actions" | "lines"
>;

export function leadOf(context: SiteContext, note: Note): Lead {
  const page = notePage(context, note.path);
  const { id, infobox, html, sources, facts, backlinks, mentions, actions, lines } = page;
  return { id, infobox, html, sources, facts, backlinks, mentions, actions, lines };
}
