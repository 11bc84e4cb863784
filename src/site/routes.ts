/** Every page of the site that comes from the vault: its address, and what it shows. */

import type { Note } from "../vault/core/note.ts";
import type { Redirect } from "../vault/links/addresses.ts";
import type { Wanted } from "../vault/report.ts";
import { backlinkPages, backlinksUrl } from "./backlinks.ts";
import { allList, kindLists, type List, listPages, listUrl, tagLists } from "./lists.ts";
import { timelineUrl } from "./timeline/list.ts";
import { TIMELINE_PAGES, type TimelineView } from "./timeline/page.ts";
import { vault } from "./vault.ts";

export type Route =
  | { readonly type: "note"; readonly path: string }
  | {
      readonly type: "backlinks";
      readonly path: string;
      readonly page: number;
      readonly of: number;
    }
  | { readonly type: "list"; readonly list: List; readonly page: number }
  | { readonly type: "timeline"; readonly view: TimelineView; readonly page: number }
  | { readonly type: "tags" }
  | { readonly type: "wanted"; readonly wanted: Wanted }
  | { readonly type: "redirect"; readonly redirect: Redirect }
  | { readonly type: "maintenance" };

/** By address: "/companies/deepseek/". */
export const routes: ReadonlyMap<string, Route> = allRoutes();

function allRoutes(): Map<string, Route> {
  const lists = [allList(), ...kindLists(), ...tagLists()];
  return new Map<string, Route>([
    ...vault.notes.map(({ url, path }): [string, Route] => [url, { type: "note", path }]),
    ...vault.notes.flatMap(backlinkRoutes),
    ...lists.flatMap((list) =>
      Array.from({ length: listPages(list) }, (_, index): [string, Route] => [
        listUrl(list, index + 1),
        { type: "list", list, page: index + 1 },
      ]),
    ),
    ...timelineRoutes(),
    ["/tags/", { type: "tags" }],
    ["/maintenance/", { type: "maintenance" }],
    ...vault.reports.wanted.map((wanted): [string, Route] => [
      wanted.url,
      { type: "wanted", wanted },
    ]),
    ...vault.reports.redirects.map((redirect): [string, Route] => [
      redirect.from,
      { type: "redirect", redirect },
    ]),
  ]);
}

function timelineRoutes(): [string, Route][] {
  const views = (["list", "table"] as const).flatMap((view) =>
    Array.from({ length: TIMELINE_PAGES }, (_, index): [string, Route] => [
      timelineUrl(view, index + 1),
      { type: "timeline", view, page: index + 1 },
    ]),
  );
  return [...views, ["/embed/timeline/", { type: "timeline", view: "embed", page: 1 }]];
}

function backlinkRoutes(note: Note): [string, Route][] {
  const of = backlinkPages(note);
  return Array.from({ length: of }, (_, index) => [
    backlinksUrl(note, index + 1),
    { type: "backlinks", path: note.path, page: index + 1, of },
  ]);
}
