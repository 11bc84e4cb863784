/** Every page of the site that comes from the vault: its address, and what it shows. */

import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Part, Redirect } from "../vault/links/addresses.ts";
import type { Wanted } from "../vault/report.ts";
import { historyLists, historyUrl } from "./changes/historyPage.ts";
import { CHANGES_URL } from "./changes/page.ts";
import { COMPARE_URL, hasComparison } from "./comparePage.ts";
import { connectionsUrl } from "./connections/index.ts";
import { connectionPages } from "./connections/page.ts";
import type { SiteContext } from "./core/context.ts";
import { HOME_URL } from "./core/head.ts";
import { pageUrl } from "./core/paging.ts";
import { allList, folderLists, kindLists, type List, listPages, tagLists } from "./lists.ts";
import { partsOf } from "./parts.ts";
import { timelineUrl } from "./timeline/list.ts";
import { type TimelineForm, timelinePageCount } from "./timeline/page.ts";
import { type Tracker, trackerPages, trackers } from "./trackers.ts";

export type Route =
  | { readonly type: "note"; readonly path: string }
  | { readonly type: "connections"; readonly path: string; readonly page: number }
  | { readonly type: "part"; readonly path: string; readonly part: Part }
  | { readonly type: "list"; readonly list: List; readonly page: number }
  | { readonly type: "tracker"; readonly tracker: Tracker; readonly page: number }
  | { readonly type: "timeline"; readonly form: TimelineForm; readonly page: number }
  | { readonly type: "compare" }
  | { readonly type: "tags" }
  | { readonly type: "wanted"; readonly wanted: Wanted }
  | { readonly type: "redirect"; readonly redirect: Redirect }
  | { readonly type: "changes" }
  | { readonly type: "history"; readonly kind: Note["kind"]; readonly page: number }
  | { readonly type: "maintenance" };

/** By address: "/companies/deepseek/". */
export const routesOf = memoize((context: SiteContext): ReadonlyMap<string, Route> => {
  const { vault } = context;
  const tables = trackers(context);
  const asTables = new Set(tables.map(({ list }) => list));
  const lists = [
    allList(context),
    ...kindLists(context).filter((list) => !asTables.has(list)),
    ...folderLists(context),
    ...tagLists(context),
  ];
  // A note at the address of a list begins that list, and the note of the first page that one.
  const begun = new Set([HOME_URL, ...[...lists, ...asTables].map(({ url }) => url)]);
  const notes = vault.notes.filter(({ url }) => !begun.has(url));
  return new Map<string, Route>([
    ...notes.map(({ url, path }): [string, Route] => [url, { type: "note", path }]),
    ...vault.notes.flatMap((note) => furtherRoutes(context, note)),
    ...lists.flatMap((list) =>
      Array.from({ length: listPages(list) }, (_, index): [string, Route] => [
        pageUrl(list.url, index + 1),
        { type: "list", list, page: index + 1 },
      ]),
    ),
    ...tables.flatMap((tracker) =>
      Array.from({ length: trackerPages(tracker) }, (_, index): [string, Route] => [
        pageUrl(tracker.list.url, index + 1),
        { type: "tracker", tracker, page: index + 1 },
      ]),
    ),
    ...timelineRoutes(context),
    ...(hasComparison(context) ? [[COMPARE_URL, { type: "compare" }] as [string, Route]] : []),
    ["/tags/", { type: "tags" }],
    [CHANGES_URL, { type: "changes" }],
    ...historyLists(context).flatMap(({ name, pages }) =>
      Array.from({ length: pages }, (_, index): [string, Route] => [
        historyUrl(name, index + 1),
        { type: "history", kind: name, page: index + 1 },
      ]),
    ),
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
});

function timelineRoutes(context: SiteContext): [string, Route][] {
  const views = (["list", "table"] as const).flatMap((form) =>
    Array.from({ length: timelinePageCount(context) }, (_, index): [string, Route] => [
      timelineUrl(form, index + 1),
      { type: "timeline", form, page: index + 1 },
    ]),
  );
  return [...views, ["/embed/timeline/", { type: "timeline", form: "embed", page: 1 }]];
}

/** What does not fit the page of a note. */
function furtherRoutes(context: SiteContext, note: Note): [string, Route][] {
  const { path } = note;
  return [
    ...Array.from({ length: connectionPages(context, note) }, (_, index): [string, Route] => [
      connectionsUrl(note, index + 1),
      { type: "connections", path, page: index + 1 },
    ]),
    ...partsOf(context, note).map(({ part, url }): [string, Route] => [
      url,
      { type: "part", path, part },
    ]),
  ];
}
