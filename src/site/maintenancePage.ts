/** The reports of the vault, for its editors. */

import type { HouseRule } from "../vault/core/problems.ts";
import type { Link } from "../vault/links/follow.ts";
import type { Words } from "../words/index.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "./core/head.ts";
import { dayInWords } from "./core/words.ts";

export interface MaintenancePage extends PageHead {
  readonly covers: string;
  /** Where all of it is, as data. */
  readonly data: string;
  readonly factsAsOf: string;
  readonly reports: readonly ReportView[];
}

interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly total: number;
  /** The first of them; `reports.json` has all. */
  readonly items: readonly Item[];
}

interface Item {
  readonly text: string;
  readonly href?: string;
  readonly facts: string;
}

interface Report {
  readonly id: keyof Words["maintenance"]["report"];
  /** The house rule that it is about. */
  readonly rule?: HouseRule;
  readonly items: (context: SiteContext) => readonly Item[];
}

/** Items of one report on the page. */
const SHOWN = 100;

/** In the order of the page. */
const REPORTS: readonly Report[] = [
  {
    id: "wanted",
    items: ({ vault, words, href }) =>
      vault.reports.wanted.map(({ names, url, links: found }) => ({
        text: names.join(", "),
        href: href(url),
        facts: words.maintenance.links(found.length),
      })),
  },
  {
    id: "orphans",
    items: (context) => notes(context, context.vault.reports.orphans),
  },
  {
    id: "dead-ends",
    items: (context) => notes(context, context.vault.reports.deadEnds),
  },
  {
    id: "ambiguous",
    items: (context) => links(context, context.vault.reports.ambiguous),
  },
  {
    id: "broken",
    items: (context) => links(context, context.vault.reports.brokenAnchors),
  },
  {
    id: "unsourced",
    rule: "sources",
    items: (context) => notes(context, context.vault.reports.unsourced),
  },
  {
    id: "thin",
    rule: "sources",
    items: (context) => notes(context, context.vault.reports.thin),
  },
  {
    id: "stale",
    rule: "sources",
    items: (context) => notes(context, context.vault.reports.stale),
  },
  {
    id: "unused",
    items: ({ vault }) => vault.reports.unusedFiles.map((text) => ({ text, facts: "" })),
  },
  {
    id: "redirects",
    items: ({ vault, words, href, requireNote }) =>
      vault.reports.redirects.map(({ from, to, alias }) => ({
        text: alias,
        href: href(from),
        facts: words.maintenance.leadsTo(requireNote(to).title),
      })),
  },
];

function notes({ href, requireNote }: SiteContext, paths: readonly string[]): Item[] {
  return paths.map((path) => {
    const { title, url } = requireNote(path);
    return { text: title, href: href(url), facts: path };
  });
}

function links({ words, href, requireNote }: SiteContext, found: readonly Link[]): Item[] {
  return found.map(({ from, target, line, verdict }) => ({
    text: target === "" ? words.maintenance.ownHeading : target,
    href: href(requireNote(from).url),
    facts: words.maintenance.place(from, line, verdict.replaceAll("-", " ")),
  }));
}

export function maintenancePage(context: SiteContext): MaintenancePage {
  const words = context.words.maintenance;
  const [title, url] = [words.title, "/maintenance/"];
  return {
    head: {
      title,
      description: words.covers,
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [homeOf(context), { text: title, url }])],
    },
    crumbs: [homeOf(context)],
    covers: words.covers,
    data: context.href("/data/reports.json"),
    factsAsOf: dayInWords(context.vault.asOf),
    reports: REPORTS.filter(
      ({ rule }) => rule === undefined || context.vault.settings.rules.includes(rule),
    ).map(({ items, rule: _, ...report }) => {
      const all = items(context);
      return {
        ...report,
        ...words.report[report.id],
        total: all.length,
        items: all.slice(0, SHOWN),
      };
    }),
  };
}
