/** Laws as tables: bills, rules, orders, statutes and treaties, each as ladders in a table of its own. */

import { SCALES } from "../../record/scales.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Party } from "../../trackers/party.ts";
import {
  isPending,
  latestFirst,
  type Proceeding,
  type ProceedingKind,
} from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { namesOf } from "./cell.ts";
import { ladderColumns } from "./ladder.ts";
import {
  jurisdictionFilter,
  latestColumn,
  namesIn,
  nextColumn,
  placeOf,
  titleColumn,
} from "./proceedings.ts";
import { type Table, tableOf } from "./table.ts";

/** The tables of `/laws/`, those with rows. */
export const lawTables = memoize((context: SiteContext): readonly Table[] => {
  const words = context.words.trackers.proceedings;
  const all = latestFirst(context.vault);
  const of = (kind: ProceedingKind) => all.filter((one) => one.kind === kind);
  const isStanding = ({ latest }: Proceeding) => latest?.date === undefined;
  const statutes = Map.groupBy(of("statute"), isStanding);
  const tables: readonly Ladder[] = [
    { id: "bills", title: words.bills, says: words.billsSay, what: words.bill, items: of("bill") },
    { id: "rules", title: words.rules, says: words.rulesSay, what: words.rule, items: of("rule") },
    {
      ...{ id: "orders", title: words.orders, says: words.ordersSay },
      ...{ what: words.order, items: of("order") },
    },
    {
      ...{ id: "statutes", title: words.statutes, says: words.statutesSay, what: words.statute },
      // absent: none has a dated step
      items: statutes.get(false) ?? [],
    },
    {
      ...{ id: "treaties", title: words.treaties, says: words.treatiesSay },
      ...{ what: words.treaty, items: of("treaty") },
    },
    {
      ...{ id: "standing", title: words.standing, says: words.standingSays, what: words.statute },
      // absent: each has a dated step
      items: (statutes.get(true) ?? []).toSorted((a, b) => byTitle(context, a, b)),
    },
    { id: "laws", title: words.otherLaws, says: "", what: words.law, items: of("law") },
  ];
  return tables.filter(({ items }) => items.length > 0).map((ladder) => lawTable(context, ladder));
});

function byTitle({ requireNote }: SiteContext, a: Proceeding, b: Proceeding): number {
  return compareText(requireNote(a.note).title, requireNote(b.note).title);
}

interface Ladder {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** What the first column names: "Bill". */
  readonly what: string;
  readonly items: readonly Proceeding[];
}

/** Those with a row each, in the order in which they come. */
export function lawTable(context: SiteContext, { id, title, says, what, items }: Ladder): Table {
  const words = context.words.trackers.proceedings;
  return tableOf<Proceeding>({
    ...{ id, title, says, items },
    place: (one) => placeOf(context, one),
    columns: [
      titleColumn(context, what, (one) => [one.number, namesIn(context, sponsorsOf(one))]),
      latestColumn(context, words.latest),
      ...ladderColumns(context, id, items),
      nextColumn(context),
    ],
    filters: [
      jurisdictionFilter(context),
      { key: "type", label: words.type, values: ({ kind }) => [kind] },
      {
        key: "stage",
        label: words.stage,
        values: ({ current }) => [current?.word],
        choices: SCALES.law.map(({ word }) => word),
      },
      {
        key: "company",
        label: words.company,
        values: (one) =>
          namesOf(context, [...sponsorsOf(one), ...one.subjects, ...one.authority]).map(
            ({ title: name }) => name,
          ),
      },
      {
        key: "pending",
        label: words.pending,
        values: (one) =>
          one.kind === "bill" && one.current
            ? [isPending(one) ? words.isPending : words.isNotPending]
            : [],
        choices: [words.isPending, words.isNotPending],
      },
    ],
  });
}

function sponsorsOf({ sponsors, kind, authority }: Proceeding): readonly Party[] {
  return sponsors.length > 0 || kind === "bill" ? sponsors : authority;
}
