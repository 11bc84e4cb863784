/** One page of a list that is a table. */

import type { SiteContext } from "./core/context.ts";
import { pageUrl } from "./core/paging.ts";
import { calendarOfKind, type FeedLink, feedOfKind } from "./feeds/index.ts";
import { type ListFrame, listFrame, notesOfScales } from "./lists.ts";
import type { Score } from "./tables/claims.ts";
import type { Matrix } from "./tables/matrix.ts";
import { type FilterView, sharedFilters, type TableView } from "./tables/table.ts";
import { rowsOnPage, type Tracker, trackerPages } from "./trackers.ts";

export interface TrackerPage extends ListFrame {
  readonly matrices: readonly Matrix[];
  readonly scores: readonly Score[];
  /** The first page filters and sorts all of them; the others lead there. */
  readonly filters: readonly FilterView[];
  readonly first: string | undefined;
  readonly tables: readonly TableView[];
  /** The tables of all pages, where there are several. */
  readonly jumps: readonly {
    readonly title: string;
    readonly count: number;
    readonly href: string;
  }[];
  /** Of all pages, and of all tables. */
  readonly total: number;
  /** Of the first page: where the others are, whose rows it filters and sorts too. */
  readonly others: readonly string[];
  /** The file that has all of it. */
  readonly csv: string;
  /** The feed and the calendar of the kind. */
  readonly follow: readonly FeedLink[];
}

export function trackerPage(context: SiteContext, tracker: Tracker, page: number): TrackerPage {
  const { list, tables, matrices, scores, data } = tracker;
  const { href } = context;
  const count = trackerPages(tracker);
  const shown = rowsOnPage(tables, page).filter(({ from, to }) => to > from);
  const views = shown.map(({ table, from, to }) => table.view(from, to));
  const all = Array.from({ length: count }, (_, index) => index + 1);
  const total = tables.reduce((sum, table) => sum + table.count, 0);
  return {
    ...listFrame(context, list, notesOfScales(list), [page, count]),
    matrices: page === 1 ? matrices : [],
    scores: page === 1 ? scores : [],
    filters: page === 1 ? sharedFilters(tables) : [],
    first: page === 1 ? undefined : href(list.url),
    tables: views,
    jumps:
      tables.length < 2
        ? []
        : all.flatMap((number) =>
            rowsOnPage(tables, number)
              .filter(({ from, to }) => from === 0 && to > 0)
              .map(({ table: { id, title, count: rows } }) => {
                const on = number === page ? "" : href(pageUrl(list.url, number));
                return { title, count: rows, href: `${on}#${id}` };
              }),
          ),
    total,
    others: page === 1 ? all.slice(1).map((number) => href(pageUrl(list.url, number))) : [],
    csv: href(`/data/${data}.csv`),
    follow:
      list.kind === undefined
        ? []
        : [feedOfKind(context, list.kind), calendarOfKind(context, list.kind)].flatMap(
            (link) => link || [],
          ),
  };
}
