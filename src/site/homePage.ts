/** The first page: what this is, what happened last, and the ways in. */

import { kind } from "../record/kinds.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates } from "../shared/dates/index.ts";
import type { Note } from "../vault/core/note.ts";
import { resolverOf } from "../vault/index.ts";
import { parseWikiLink } from "../vault/markdown/wikiLink.ts";
import type { SiteContext } from "./core/context.ts";
import { type Entry, entryOf } from "./core/entry.ts";
import { HOME_URL, type PageHead } from "./core/head.ts";
import { dayInWords, type StatusView, scaleView } from "./core/words.ts";
import { type Lead, leadOf } from "./lead.ts";
import { kindLists, leadAt } from "./lists.ts";
import { hasPicture } from "./timeline/data.ts";
import { type EmbeddedTimeline, embeddedTimeline } from "./timeline/embedded.ts";
import { wholeTimeline } from "./timeline/index.ts";

export interface HomePage extends PageHead {
  readonly title: string;
  readonly description: string;
  readonly factsAsOf: string;
  readonly figures: readonly {
    readonly count: string;
    readonly text: string;
    readonly href: string;
  }[];
  /** The note whose text the page begins with. */
  readonly lead: Lead | undefined;
  /** The note to begin with, where `site.yaml` names one that has a page. */
  readonly start: Entry | undefined;
  /** The central notes, by what they are. */
  readonly central: readonly {
    readonly label: string;
    readonly href: string;
    readonly entries: readonly Entry[];
  }[];
  readonly latest: readonly Entry[];
  /** Undefined where there is too little to draw. */
  readonly timeline: EmbeddedTimeline | undefined;
  /** Where all of it is to be found. */
  readonly links: {
    readonly timeline: string;
    readonly events: string;
    readonly all: string;
  };
  /** The notes that most others link to, for a vault without events. */
  readonly hubs: readonly Entry[];
  /** The newest by their dates, where nothing is linked either. */
  readonly latestNotes: readonly Entry[];
  readonly claims: readonly { readonly status: StatusView; readonly count: number }[];
}

export function homePage(context: SiteContext): HomePage {
  const { vault, words, href } = context;
  const { title, description } = vault.settings;
  const lists = kindLists(context);
  const events = vault.notes.filter(
    ({ kind, date }) => kind === "event" && date && date.start <= vault.asOf,
  );
  const central = (name: Note["kind"]) =>
    vault.notes
      .filter((note) => note.kind === name && note.importance === 1)
      .sort((a, b) => (a.date && b.date ? compareDates(a.date, b.date) : 0))
      .slice(0, 8)
      .map((note) => entryOf(context, note));
  const mostLinked = events.length === 0 ? hubs(context) : [];
  const lead = leadAt(context, HOME_URL);
  const claims = Map.groupBy(vault.harvest.claims, ({ status }) => status?.word);
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
    title,
    description,
    factsAsOf: dayInWords(vault.asOf),
    figures: lists.map((list) => ({
      count: words.frame.number(list.notes.length),
      text: list.title,
      href: href(list.url),
    })),
    lead: lead && leadOf(context, lead),
    start: startNote(context),
    central: (["event", "company", "law", "argument", "concept", "note"] as const).flatMap(
      (name) => {
        const entries = central(name);
        const { plural, folder } = kind(name);
        return entries.length === 0
          ? []
          : [{ label: words.home.central(plural), href: href(`/${folder}/`), entries }];
      },
    ),
    latest: events
      .toSorted((a, b) => (a.date && b.date ? compareDates(b.date, a.date) : 0))
      .slice(0, 7)
      .map((note) => entryOf(context, note)),
    timeline: hasPicture(wholeTimeline(context)) ? embeddedTimeline(context) : undefined,
    links: {
      timeline: href("/timeline/"),
      events: href("/events/"),
      all: href("/all/"),
    },
    hubs: mostLinked,
    latestNotes: events.length === 0 && mostLinked.length === 0 ? latestNotes(context) : [],
    claims: scaleView("claim").flatMap((status) => {
      const count = claims.get(status.word)?.length;
      return count === undefined ? [] : [{ status, count }];
    }),
  };
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
