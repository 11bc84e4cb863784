/** The first page: what this is, what happened last, where the charges stand, what moves next, and the ways in. */

import { type KindName, kind } from "../record/kinds.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates } from "../shared/dates/index.ts";
import type { Note } from "../vault/core/note.ts";
import { resolverOf } from "../vault/index.ts";
import { parseWikiLink } from "../vault/markdown/wikiLink.ts";
import type { SiteContext } from "./core/context.ts";
import { type Development, developmentOf } from "./core/development.ts";
import { type Entry, entryOf } from "./core/entry.ts";
import { HOME_URL, type PageHead } from "./core/head.ts";
import { dayInWords } from "./core/words.ts";
import { pastEvents } from "./home/latest.ts";
import { type MainCharge, mainCharges, tally } from "./home/mainCharges.ts";
import { type WhatMovesNext, whatMovesNext } from "./home/next.ts";
import { type Overview, overviewOf } from "./home/overview.ts";
import { type Standings, standings } from "./home/standings.ts";
import { type Lead, leadOf } from "./lead.ts";
import { kindLists, type List, leadAt } from "./lists.ts";
import { ACCUSATIONS_URL, trackers } from "./trackers.ts";

export interface HomePage extends PageHead {
  readonly title: string;
  readonly description: string;
  readonly factsAsOf: string;
  /** How much there is of each, with the way to the list that it counts. */
  readonly figures: readonly {
    readonly count: string;
    readonly text: string;
    readonly href: string;
  }[];
  /** The note whose text the page begins with. */
  readonly lead: Lead | undefined;
  /** The note to begin with, where `site.yaml` names one that has a page. */
  readonly start: Entry | undefined;
  readonly latest: readonly Development[];
  /** Of all events. */
  readonly eventCount: string;
  readonly charges: readonly MainCharge[];
  readonly tally: ReturnType<typeof tally>;
  readonly next: WhatMovesNext;
  /** Undefined where there is too little to draw. */
  readonly overview: Overview | undefined;
  readonly standings: Standings;
  readonly guides: readonly {
    readonly title: string;
    readonly href: string;
    readonly text: string;
  }[];
  /** The central notes by what they are, of a vault without charges. */
  readonly central: readonly {
    readonly label: string;
    readonly href: string;
    readonly entries: readonly Entry[];
  }[];
  /** The notes that most others link to, for a vault without events. */
  readonly hubs: readonly Entry[];
  /** The newest by their dates, where nothing is linked either. */
  readonly latestNotes: readonly Entry[];
  /** Where all of it is to be found. */
  readonly links: {
    readonly timeline: string;
    readonly events: string;
    readonly claims: string;
    readonly guides: string;
    readonly all: string;
  };
}

const LATEST = 7;
const CHARGES = 8;

export function homePage(context: SiteContext): HomePage {
  const { vault, words, href, typeset } = context;
  const { title, description, headline = title } = vault.settings;
  const events = pastEvents(context);
  const charges = mainCharges(context);
  const mostLinked = events.length === 0 ? hubs(context) : [];
  const lead = leadAt(context, HOME_URL);
  return {
    head: {
      title,
      description,
      url: "/",
      type: "website",
      indexed: true,
      jsonLd: [siteData(context)],
    },
    crumbs: [],
    title: typeset(headline),
    description: typeset(description),
    factsAsOf: dayInWords(vault.asOf),
    figures: figuresOf(context),
    lead: lead && leadOf(context, lead),
    start: startNote(context),
    latest: events.slice(0, LATEST).map((note) => developmentOf(context, note)),
    eventCount: words.frame.number(vault.notes.filter(({ kind: name }) => name === "event").length),
    charges: charges.slice(0, CHARGES),
    tally: tally(charges),
    next: whatMovesNext(context),
    overview: overviewOf(context),
    standings: standings(context),
    guides: context.essays
      .filter(({ url }) => /^\/guides\/./.test(url))
      .map((guide) => ({ title: guide.title, href: href(guide.url), text: guide.description })),
    central: charges.length > 0 ? [] : centralNotes(context),
    hubs: mostLinked,
    latestNotes: events.length === 0 && mostLinked.length === 0 ? latestNotes(context) : [],
    links: {
      timeline: href("/timeline/"),
      events: href("/events/"),
      claims: href("/claims/"),
      guides: href("/guides/"),
      all: href("/all/"),
    },
  };
}

/** Kinds in the order in which a reader asks for them. */
const FIRST: readonly KindName[] = [
  ...(["event", "claim", "law", "case", "argument", "company", "person", "product"] as const),
  ...(["concept", "source", "note"] as const),
];

/** What is a table is counted by its rows. */
function figuresOf(context: SiteContext): HomePage["figures"] {
  const { words, href } = context;
  const tables = trackers(context);
  const asTable = new Map(tables.map((tracker) => [tracker.list, tracker.tables]));
  const accusations = tables.filter(({ list }) => list.url === ACCUSATIONS_URL);
  const rank = ({ kind: name }: List) => (name === undefined ? -1 : FIRST.indexOf(name));
  const lists = [...accusations.map(({ list }) => list), ...kindLists(context)];
  return lists
    .toSorted((a, b) => rank(a) - rank(b))
    .map((list) => {
      const rows = asTable.get(list)?.reduce((sum, { count }) => sum + count, 0);
      return {
        // absent: a list of notes
        count: words.frame.number(rows ?? list.notes.length),
        text: list.title,
        href: href(list.url),
      };
    });
}

function centralNotes(context: SiteContext): HomePage["central"] {
  const { vault, words, href } = context;
  const central = (name: Note["kind"]) =>
    vault.notes
      .filter((note) => note.kind === name && note.importance === 1)
      .sort((a, b) => (a.date && b.date ? compareDates(a.date, b.date) : 0))
      .slice(0, 8)
      .map((note) => entryOf(context, note));
  return (["event", "company", "law", "argument", "concept", "note"] as const).flatMap((name) => {
    const entries = central(name);
    const { plural, folder } = kind(name);
    return entries.length === 0
      ? []
      : [{ label: words.home.central(plural), href: href(`/${folder}/`), entries }];
  });
}

function startNote(context: SiteContext): Entry | undefined {
  const { vault, noteAt } = context;
  const { start } = vault.settings;
  if (start === undefined) return undefined;
  const { note } = resolverOf(vault).resolve(parseWikiLink(start), "");
  const found = note && noteAt(note.path);
  return found && found.url !== HOME_URL ? entryOf(context, found) : undefined;
}

function hubs(context: SiteContext): Entry[] {
  const { vault } = context;
  // absent: no other note links there
  const links = (note: Note) => vault.backlinks.get(note.path)?.length ?? 0;
  return vault.notes
    .filter((note) => links(note) > 0 && note.url !== HOME_URL)
    .sort((a, b) => links(b) - links(a) || compareText(a.path, b.path))
    .slice(0, 12)
    .map((note) => entryOf(context, note));
}

function latestNotes(context: SiteContext): Entry[] {
  const { notes, asOf } = context.vault;
  return notes
    .flatMap((note) => (note.date && note.date.start <= asOf ? [{ note, date: note.date }] : []))
    .sort((a, b) => compareDates(b.date, a.date))
    .slice(0, 12)
    .map(({ note }) => entryOf(context, note));
}

function siteData({ vault }: SiteContext): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: vault.settings.title,
    description: vault.settings.description,
    inLanguage: vault.settings.lang,
  };
}
