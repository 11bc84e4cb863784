/** Two companies side by side: the page has the ways to the rows of each list, and the reader's browser picks theirs. */

import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "./core/head.ts";
import { pageUrl } from "./core/paging.ts";
import { dayInWords } from "./core/words.ts";
import type { Name } from "./tables/cell.ts";
import { type Tracker, trackerPages, trackers } from "./trackers.ts";

export interface ComparePage extends PageHead {
  readonly title: string;
  readonly covers: string;
  readonly factsAsOf: string;
  /** By the alphabet. */
  readonly companies: readonly Name[];
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
export function hasComparison({ vault }: SiteContext): boolean {
  return vault.notes.filter(({ kind }) => kind === "company").length > 1;
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

export function comparePage(context: SiteContext): ComparePage {
  const { vault, words, href, typeset } = context;
  const { title, covers, lists } = words.trackers.compare;
  const byUrl = new Map(trackers(context).map((tracker) => [tracker.list.url, tracker]));
  const pagesOf = (tracker: Tracker) =>
    Array.from({ length: trackerPages(tracker) }, (_, index) =>
      href(pageUrl(tracker.list.url, index + 1)),
    );
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
    companies: vault.notes
      .filter(({ kind }) => kind === "company")
      .map((note) => ({ title: typeset(note.title), href: href(note.url) }))
      .sort((a, b) => compareTitles(a.title, b.title)),
    lists: COMPARED.flatMap(({ url, filter, label }) => {
      const tracker = byUrl.get(url);
      return tracker ? [{ title: lists[label], filter, pages: pagesOf(tracker) }] : [];
    }),
  };
}

const { compare: compareTitles } = new Intl.Collator("en");
