/** A note that begins a page of lists: what its own page would say of it, but for the pictures. */

import { get } from "../shared/assert.ts";
import type { Note } from "../vault/core/note.ts";
import type { SiteContext } from "./core/context.ts";
import { type NotePage, notePage } from "./notePage.ts";

export type Lead = Pick<
  NotePage,
  | "id"
  | "language"
  | "isSource"
  | "infobox"
  | "html"
  | "sources"
  | "facts"
  | "relatedId"
  | "connections"
  | "mentions"
  | "within"
  | "cite"
  | "actions"
  | "lines"
>;

export function leadOf(context: SiteContext, note: Note): Lead {
  const page = notePage(context, note.path);
  const { id, language, isSource, infobox, sources, facts, relatedId, connections } = page;
  const { mentions, within, cite, actions, lines } = page;
  const { html } = get(context.vault.pages, note.path);
  return {
    ...{ id, language, isSource, infobox, html, sources, facts, relatedId, connections },
    ...{ mentions, within, cite, actions, lines },
  };
}
