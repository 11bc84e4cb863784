/** The lists that are tables: of which kinds, and what each page has above its tables. */

import type { KindName } from "../record/kinds.ts";
import { charges, documents } from "../trackers/charges.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { SiteContext } from "./core/context.ts";
import { homeOf } from "./core/head.ts";
import { pageUrl } from "./core/paging.ts";
import { dateView } from "./core/words.ts";
import { kindLists, type List } from "./lists.ts";
import { accusationMatrix } from "./tables/accusationMatrix.ts";
import { accusationTable } from "./tables/accusations.ts";
import { argumentMatrices, argumentTable } from "./tables/arguments.ts";
import { caseTables } from "./tables/cases.ts";
import { claimTable, type Score, scoreboard } from "./tables/claims.ts";
import { eventTable } from "./tables/events.ts";
import { lawTables } from "./tables/laws.ts";
import type { Matrix } from "./tables/matrix.ts";
import { partyTable } from "./tables/parties.ts";
import { singleSourceTable, sourceTable } from "./tables/sources.ts";
import type { Table } from "./tables/table.ts";

export interface Tracker {
  readonly list: List;
  readonly tables: readonly Table[];
  readonly matrices: readonly Matrix[];
  readonly scores: readonly Score[];
  /** The data file of all of it: "claims". */
  readonly data: string;
}

/** In the order of the kinds; accusations, which are no kind, come first. */
export const trackers = memoize((context: SiteContext): readonly Tracker[] => [
  ...accusationTracker(context),
  ...kindLists(context).flatMap((list) => {
    const contents = list.kind === undefined ? undefined : contentsOf(context, list, list.kind);
    return contents ? [{ list, matrices: [], scores: [], ...contents }] : [];
  }),
]);

export const ACCUSATIONS_URL = "/accusations/";

function accusationTracker(context: SiteContext): Tracker[] {
  const { vault, words } = context;
  const all = charges(vault);
  if (all.length === 0) return [];
  const dates = all.flatMap(({ date }) => date || []);
  const [first, last] = [dates[0], dates.at(-1)];
  const span = [first, last].map((date) => (date ? dateView(date).words : words.charges.undated));
  const [from = "", to = ""] = span;
  return [
    {
      list: {
        title: words.trackers.accusations.title,
        url: ACCUSATIONS_URL,
        covers: words.trackers.accusations.lead(all.length, documents(vault).length, from, to),
        notes: all.map(({ note }) => context.requireNote(note)),
        crumbs: [homeOf(context)],
        folder: undefined,
        kind: undefined,
      },
      tables: [accusationTable(context)],
      matrices: [accusationMatrix(context)],
      scores: [],
      data: "accusations",
    },
  ];
}

type Contents = Pick<Tracker, "tables" | "data"> & Partial<Tracker>;

function contentsOf(context: SiteContext, list: List, kind: KindName): Contents | undefined {
  switch (kind) {
    case "event":
      return { tables: [eventTable(context)], data: "timeline" };
    case "claim":
      return { tables: [claimTable(context)], scores: scoreboard(context), data: "claims" };
    case "law":
      return { tables: lawTables(context), data: "laws" };
    case "case":
      return { tables: caseTables(context), data: "cases" };
    case "argument":
      return {
        tables: [argumentTable(context)],
        matrices: argumentMatrices(context),
        data: "arguments",
      };
    case "company":
      return { tables: [partyTable(context, kind, list.title)], data: "companies" };
    case "person":
      return { tables: [partyTable(context, kind, list.title)], data: "people" };
    case "product":
      return { tables: [partyTable(context, kind, list.title)], data: "notes" };
    case "source": {
      const single = singleSourceTable(context);
      const tables = [sourceTable(context), ...(single.count > 0 ? [single] : [])];
      return { tables, data: "sources" };
    }
    case "concept":
    case "note":
      return undefined;
  }
}

/** Rows on one page. */
const PAGE = 100;

export function trackerPages({ tables }: Tracker): number {
  return Math.max(1, Math.ceil(rowsIn(tables) / PAGE));
}

/** The addresses of its pages. */
export function pagesOf({ href }: SiteContext, tracker: Tracker): string[] {
  return Array.from({ length: trackerPages(tracker) }, (_, index) =>
    href(pageUrl(tracker.list.url, index + 1)),
  );
}

function rowsIn(tables: readonly Table[]): number {
  return tables.reduce((sum, { count }) => sum + count, 0);
}

/** Of each table the rows that stand on a page; pages count from 1, and tables follow each other. */
export function rowsOnPage(tables: readonly Table[], page: number) {
  let before = 0;
  return tables.map((table) => {
    const from = Math.max(0, (page - 1) * PAGE - before);
    const to = Math.min(table.count, page * PAGE - before);
    before += table.count;
    return { table, from, to };
  });
}
