/** The first page: what this is, what happened last, and the ways in. */

import { kind } from "../record/kinds.ts";
import { steps } from "../record/scales.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates } from "../shared/dates/index.ts";
import type { Note } from "../vault/core/note.ts";
import { resolverOf } from "../vault/index.ts";
import { type Entry, entryOf } from "./entry.ts";
import type { Head } from "./head.ts";
import { kindLists } from "./lists.ts";
import { hasPicture } from "./timeline/data.ts";
import { wholeTimeline } from "./timeline/index.ts";
import { href, noteAt, vault } from "./vault.ts";
import { dayInWords, type StatusView, statusView } from "./words.ts";

export interface HomePage {
  readonly head: Head;
  readonly title: string;
  readonly description: string;
  readonly factsAsOf: string;
  readonly figures: readonly {
    readonly count: string;
    readonly text: string;
    readonly href: string;
  }[];
  /** The note to begin with, where `site.yaml` names one. */
  readonly start: Entry | undefined;
  /** The central notes, by what they are. */
  readonly central: readonly {
    readonly label: string;
    readonly href: string;
    readonly entries: readonly Entry[];
  }[];
  readonly latest: readonly Entry[];
  readonly hasTimeline: boolean;
  /** The notes that most others link to, for a vault without events. */
  readonly hubs: readonly Entry[];
  readonly claims: readonly { readonly status: StatusView; readonly count: number }[];
}

export function homePage(): HomePage {
  const { title, description } = vault.settings;
  const lists = kindLists();
  const events = vault.notes.filter(
    ({ kind, date }) => kind === "event" && date && date.start <= vault.asOf,
  );
  const central = (name: Note["kind"]) =>
    vault.notes
      .filter((note) => note.kind === name && note.importance === 1)
      .sort((a, b) => (a.date && b.date ? compareDates(a.date, b.date) : 0))
      .slice(0, 8)
      .map(entryOf);
  const words = vault.harvest.claims.flatMap(({ status }) => (status ? status.word : []));
  return {
    head: { title, description, url: "/", type: "website", indexed: true, jsonLd: [siteData()] },
    title,
    description,
    factsAsOf: dayInWords(vault.asOf),
    figures: lists.map((list) => ({
      count: list.count.toLocaleString("en-US"),
      text: list.title,
      href: href(list.url),
    })),
    start: startNote(),
    central: (["event", "company", "law", "argument", "concept", "note"] as const).flatMap(
      (name) => {
        const entries = central(name);
        const { plural, folder } = kind(name);
        return entries.length === 0
          ? []
          : [{ label: `Central ${plural.toLowerCase()}`, href: href(`/${folder}/`), entries }];
      },
    ),
    latest: events
      .toSorted((a, b) => (a.date && b.date ? compareDates(b.date, a.date) : 0))
      .slice(0, 7)
      .map(entryOf),
    hasTimeline: hasPicture(wholeTimeline),
    hubs: events.length === 0 ? hubs() : [],
    claims: steps("claim").flatMap(({ word }) => {
      const count = words.filter((said) => said === word).length;
      return count === 0 ? [] : [{ status: statusView({ scale: "claim", word, text: "" }), count }];
    }),
  };
}

function startNote(): Entry | undefined {
  const { start } = vault.settings;
  if (start === undefined) return undefined;
  const { note } = resolverOf(vault).resolve({ target: start, headings: [], block: undefined }, "");
  const found = note && noteAt(note.path);
  return found && entryOf(found);
}

function hubs(): Entry[] {
  const links = (note: Note) => vault.backlinks.get(note.path)?.length ?? 0;
  return vault.notes
    .toSorted((a, b) => links(b) - links(a) || compareText(a.path, b.path))
    .slice(0, 12)
    .map(entryOf);
}

function siteData(): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: vault.settings.title,
    description: vault.settings.description,
    inLanguage: vault.settings.lang,
  };
}
