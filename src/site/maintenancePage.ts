/** The reports of the vault, for its editors. */

import type { HouseRule } from "../vault/core/problems.ts";
import type { Link } from "../vault/links/follow.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, HOME, type PageHead } from "./core/head.ts";
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
  readonly id: string;
  readonly title: string;
  readonly means: string;
  /** The house rule that it is about. */
  readonly rule?: HouseRule;
  readonly items: (context: SiteContext) => readonly Item[];
}

const COVERS = "For those who edit these notes: what is missing, loose or out of date, and where.";

/** Items of one report on the page. */
const SHOWN = 100;

/** In the order of the page. */
const REPORTS: readonly Report[] = [
  {
    id: "wanted",
    title: "Wanted notes",
    means: "Linked, and not written yet.",
    items: ({ vault, href }) =>
      vault.reports.wanted.map(({ names, url, links: found }) => ({
        text: names.join(", "),
        href: href(url),
        facts: `${found.length} ${found.length === 1 ? "link" : "links"}`,
      })),
  },
  {
    id: "orphans",
    title: "Orphans",
    means: "No other note links to them.",
    items: (context) => notes(context, context.vault.reports.orphans),
  },
  {
    id: "dead-ends",
    title: "Dead ends",
    means: "They link to no other note.",
    items: (context) => notes(context, context.vault.reports.deadEnds),
  },
  {
    id: "ambiguous",
    title: "Ambiguous links",
    means: "The name fits several notes; the first was taken.",
    items: (context) => links(context, context.vault.reports.ambiguous),
  },
  {
    id: "broken",
    title: "Broken anchors and files",
    means: "The heading, block or file that is linked does not exist.",
    items: (context) => links(context, context.vault.reports.brokenAnchors),
  },
  {
    id: "unsourced",
    rule: "sources",
    title: "Without a source",
    means: "Events, claims, laws and cases that cite nothing.",
    items: (context) => notes(context, context.vault.reports.unsourced),
  },
  {
    id: "thin",
    rule: "sources",
    title: "Thinly sourced",
    means: "Called confirmed on sources of tier 3 alone.",
    items: (context) => notes(context, context.vault.reports.thin),
  },
  {
    id: "stale",
    rule: "sources",
    title: "Stale",
    means: "Their facts were checked long before the newest.",
    items: (context) => notes(context, context.vault.reports.stale),
  },
  {
    id: "unused",
    title: "Unused files",
    means: "No published note shows them; they are not copied.",
    items: ({ vault }) => vault.reports.unusedFiles.map((text) => ({ text, facts: "" })),
  },
  {
    id: "redirects",
    title: "Redirects",
    means: "Addresses of aliases, and where they lead.",
    items: ({ vault, href, requireNote }) =>
      vault.reports.redirects.map(({ from, to, alias }) => ({
        text: alias,
        href: href(from),
        facts: `to ${requireNote(to).title}`,
      })),
  },
];

function notes({ href, requireNote }: SiteContext, paths: readonly string[]): Item[] {
  return paths.map((path) => {
    const { title, url } = requireNote(path);
    return { text: title, href: href(url), facts: path };
  });
}

function links({ href, requireNote }: SiteContext, found: readonly Link[]): Item[] {
  return found.map(({ from, target, line, verdict }) => ({
    text: target === "" ? "a heading of its own" : target,
    href: href(requireNote(from).url),
    facts: `in ${from}, line ${line}: ${verdict.replaceAll("-", " ")}`,
  }));
}

export function maintenancePage(context: SiteContext): MaintenancePage {
  const [title, url] = ["Maintenance", "/maintenance/"];
  return {
    head: {
      title,
      description: COVERS,
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [HOME, { text: title, url }])],
    },
    crumbs: [HOME],
    covers: COVERS,
    data: context.href("/data/reports.json"),
    factsAsOf: dayInWords(context.vault.asOf),
    reports: REPORTS.filter(
      ({ rule }) => rule === undefined || context.vault.settings.rules.includes(rule),
    ).map(({ items, rule: _, ...report }) => {
      const all = items(context);
      return { ...report, total: all.length, items: all.slice(0, SHOWN) };
    }),
  };
}
