/** Two companies side by side: the page has the ways to the rows of each list, and the reader's browser picks theirs. */

import { compareText } from "../shared/compareText.ts";
import { documents } from "../trackers/charges.ts";
import { pathsOf } from "../trackers/party.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "./core/head.ts";
import { dayInWords } from "./core/words.ts";
import type { Name } from "./tables/cell.ts";
import { hasPicture, openingDay, timelineDataUrl } from "./timeline/data.ts";
import { timelineOf } from "./timeline/index.ts";
import { pagesOf, trackers } from "./trackers.ts";

export interface ComparePage extends PageHead {
  readonly title: string;
  readonly covers: string;
  readonly factsAsOf: string;
  /** By the alphabet; `data` is the address of that of the timeline of each, where there is one. */
  readonly companies: readonly (Name & { readonly data: string | undefined })[];
  /** The day on which the picture begins, in days since 1970; undefined where the vault says none. */
  readonly from: number | undefined;
  /** Those that the most documents accuse, two by two. */
  readonly pairs: readonly Name[];
  readonly lists: readonly ComparedList[];
}

/** Rows of a list in which a company is named under a filter. */
export interface ComparedList {
  readonly title: string;
  readonly filter: string;
  /** The addresses of all its pages. */
  readonly pages: readonly string[];
}

export const COMPARE_URL = "/compare/";

/** Whether there are two companies to compare. */
export const hasComparison = memoize(
  ({ vault }: SiteContext): boolean =>
    vault.notes.filter(({ kind }) => kind === "company").length > 1,
);

/** The comparison that begins with a company; undefined where there is no other. */
export function compareUrl(context: SiteContext, { title }: Note): string | undefined {
  if (!hasComparison(context)) return undefined;
  return `${context.href(COMPARE_URL)}?${new URLSearchParams({ a: context.typeset(title) })}`;
}

/** Where a company is named in a list: its address, and the filter there. */
const COMPARED = [
  { url: "/companies/", filter: "name", label: "facts" },
  { url: "/accusations/", filter: "accused", label: "against" },
  { url: "/accusations/", filter: "accuser", label: "by" },
  { url: "/cases/", filter: "party", label: "cases" },
  { url: "/laws/", filter: "company", label: "laws" },
  { url: "/products/", filter: "maker", label: "products" },
] as const;

/** So many of the most accused are offered two by two: six pairs. */
const OFFERED = 4;

export function comparePage(context: SiteContext): ComparePage {
  const { vault, words } = context;
  const { title, covers, lists } = words.trackers.compare;
  const byUrl = new Map(trackers(context).map((tracker) => [tracker.list.url, tracker]));
  return {
    head: {
      title,
      description: covers,
      url: COMPARE_URL,
      type: "website",
      indexed: true,
      jsonLd: [breadcrumbs(context, [homeOf(context), { text: title, url: COMPARE_URL }])],
    },
    crumbs: [homeOf(context)],
    title,
    covers,
    factsAsOf: dayInWords(vault.asOf),
    companies: companiesOf(context),
    from: openingDay(context),
    pairs: pairsOf(context),
    lists: COMPARED.flatMap(({ url, filter, label }) => {
      const tracker = byUrl.get(url);
      return tracker ? [{ title: lists[label], filter, pages: pagesOf(context, tracker) }] : [];
    }),
  };
}

function companiesOf(context: SiteContext): ComparePage["companies"] {
  const { vault, href, typeset } = context;
  return vault.notes
    .filter(({ kind }) => kind === "company")
    .map((note) => {
      const timeline = timelineOf(context, note);
      const hasData = timeline !== undefined && hasPicture(timeline);
      return {
        title: typeset(note.title),
        href: href(note.url),
        data: hasData ? href(timelineDataUrl(context, timeline)) : undefined,
      };
    })
    .sort((a, b) => compareTitles(a.title, b.title));
}

function pairsOf({ vault, words, href, typeset }: SiteContext): readonly Name[] {
  const companies = new Map(
    vault.notes.filter(({ kind }) => kind === "company").map((note) => [note.path, note]),
  );
  const accused = documents(vault)
    .flatMap((charge) => [...new Set(pathsOf(charge.accused))])
    .flatMap((path) => companies.get(path) || []);
  const titles = [...Map.groupBy(accused, (note) => note)]
    .toSorted(
      ([a, { length: ofA }], [b, { length: ofB }]) => ofB - ofA || compareText(a.path, b.path),
    )
    .slice(0, OFFERED)
    .map(([note]) => typeset(note.title));
  return titles.flatMap((a, index) =>
    titles.slice(index + 1).map((b) => ({
      title: words.trackers.compare.pair(a, b),
      href: `${href(COMPARE_URL)}?${new URLSearchParams({ a, b })}`,
    })),
  );
}

const { compare: compareTitles } = new Intl.Collator("en");
