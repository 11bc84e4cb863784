/** The reports of the vault, for its editors. */

import type { Link } from "../vault/links/follow.ts";
import { breadcrumbs, type Crumb, type Head } from "./head.ts";
import { href, noteAt, vault } from "./vault.ts";
import { dayInWords } from "./words.ts";

export interface MaintenancePage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly factsAsOf: string;
  readonly reports: readonly ReportView[];
}

export interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly means: string;
  readonly total: number;
  /** The first of them; `reports.json` has all. */
  readonly items: readonly {
    readonly text: string;
    readonly href?: string | undefined;
    readonly facts: string;
  }[];
}

/** Items of one report on the page. */
const SHOWN = 100;

export function maintenancePage(): MaintenancePage {
  const { reports } = vault;
  const crumbs = [{ text: "Home", url: "/" }];
  const notes = (paths: readonly string[]) =>
    paths.map((path) => ({
      text: noteAt(path)?.title ?? path,
      href: href(noteAt(path)?.url ?? "/"),
      facts: path,
    }));
  const links = (found: readonly Link[]) =>
    found.map(({ from, target, line, verdict }) => ({
      text: target === "" ? "a heading of its own" : target,
      href: href(noteAt(from)?.url ?? "/"),
      facts: `in ${from}, line ${line}: ${verdict.replaceAll("-", " ")}`,
    }));
  const all: ReportView[] = [
    {
      id: "wanted",
      title: "Wanted notes",
      means: "Linked, and not written yet.",
      items: reports.wanted.map(({ target, url, links: { length } }) => ({
        text: target,
        href: href(url),
        facts: `${length} ${length === 1 ? "link" : "links"}`,
      })),
    },
    {
      id: "orphans",
      title: "Orphans",
      means: "No other note links to them.",
      items: notes(reports.orphans),
    },
    {
      id: "dead-ends",
      title: "Dead ends",
      means: "They link to no other note.",
      items: notes(reports.deadEnds),
    },
    {
      id: "ambiguous",
      title: "Ambiguous links",
      means: "The name fits several notes; the first was taken.",
      items: links(reports.ambiguous),
    },
    {
      id: "broken",
      title: "Broken anchors and files",
      means: "The heading, block or file that is linked does not exist.",
      items: links(reports.brokenAnchors),
    },
    {
      id: "unsourced",
      title: "Without a source",
      means: "Events, claims, laws and cases that cite nothing.",
      items: notes(reports.unsourced),
    },
    {
      id: "thin",
      title: "Thinly sourced",
      means: "Called confirmed on sources of tier 3 alone.",
      items: notes(reports.thin),
    },
    {
      id: "stale",
      title: "Stale",
      means: "Their facts were checked long before the newest.",
      items: notes(reports.stale),
    },
    {
      id: "unused",
      title: "Unused files",
      means: "No published note shows them; they are not copied.",
      items: reports.unusedFiles.map((text) => ({ text, facts: "" })),
    },
    {
      id: "redirects",
      title: "Redirects",
      means: "Addresses of aliases, and where they lead.",
      items: reports.redirects.map(({ from, to, alias }) => ({
        text: alias,
        href: href(from),
        facts: `to ${noteAt(to)?.title ?? to}`,
      })),
    },
  ].map((report) => ({
    ...report,
    total: report.items.length,
    items: report.items.slice(0, SHOWN),
  }));
  return {
    head: {
      title: "Maintenance",
      description: "What the editors of this record have to look at.",
      url: "/maintenance/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs([...crumbs, { text: "Maintenance", url: "/maintenance/" }])],
    },
    crumbs,
    factsAsOf: dayInWords(vault.asOf),
    reports: all,
  };
}
