/**
 * What a reader can subscribe to: Atom feeds of the site, of each kind and of the notes that `site.yaml` lets
 * be followed, and a calendar of each kind. Each entry says how what it tells of stands.
 */

import { kind } from "../../record/kinds.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { fitsCalendar } from "../../shared/export/ics.ts";
import { proceedingsByNote } from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { FEEDS } from "../../vault/links/addresses.ts";
import { type Development, dated, datedNotes, developments } from "../changes/developments.ts";
import { type EditView, edits } from "../changes/edits.ts";
import type { SiteContext } from "../core/context.ts";
import { kindsInUse } from "../core/kinds.ts";
import { standingInFull } from "../core/standing.ts";
import { type Feed, type FeedEntry, writeAtom } from "./atom.ts";
import { writeCalendar } from "./calendars.ts";

/** All of them, by their addresses. */
const feeds = memoize((context: SiteContext): ReadonlyMap<string, Feed> => {
  const { vault, words } = context;
  const { title: site, follow } = vault.settings;
  const followed = new Set(follow);
  const ofKinds = kindsInUse(context).flatMap(({ name, plural, folder }): Feed[] => {
    const found = ofKind(context, name);
    if (found.length === 0) return [];
    return [
      {
        url: FEEDS.ofKind(name),
        page: `/${folder}/`,
        title: words.follow.ofKind(site, plural),
        holds: words.follow.kindHolds(plural),
        entries: () => found.map((one) => entryOf(context, one)),
      },
    ];
  });
  const ofNotes = vault.notes
    .filter(({ kind: name }) => followed.has(name))
    .map((note) => ({
      url: FEEDS.ofNote(note.url),
      page: note.url,
      title: words.follow.ofNote(site, nameOf(context, note)),
      holds: words.follow.noteHolds(nameOf(context, note)),
      entries: () => concerning(context, note.path).map((one) => entryOf(context, one)),
    }));
  const ofSite = {
    url: FEEDS.developments,
    page: "/changes/",
    title: words.follow.ofSite(site),
    holds: words.follow.siteHolds,
    entries: () => developments(context).map((one) => entryOf(context, one)),
  };
  const ofEdits = {
    url: FEEDS.edits,
    page: "/changes/",
    title: words.follow.ofEdits(site),
    holds: words.follow.editsHold,
    entries: () => edits(context).map((edit) => editEntry(context, edit)),
  };
  const known = edits(context).length > 0 ? [ofEdits] : [];
  return new Map([ofSite, ...known, ...ofKinds, ...ofNotes].map((feed) => [feed.url, feed]));
});

/** The files below `feeds/`, by their paths there. */
export const feedFiles = memoize((context: SiteContext): ReadonlyMap<string, () => string> => {
  return new Map([
    ...[...feeds(context).values()].map(
      (feed) => [pathOf(feed.url), () => writeAtom(context, feed)] as const,
    ),
    ...kindsInUse(context).flatMap(({ name, plural }) => {
      const entries = calendarOf(context, name);
      const title = context.words.follow.ofKind(context.vault.settings.title, plural);
      // A calendar must hold an event (RFC 5545, 3.6).
      return !entries.some(({ date }) => fitsCalendar(date))
        ? []
        : [
            [
              pathOf(FEEDS.calendarOfKind(name)),
              () => writeCalendar(context, title, name, entries),
            ] as const,
          ];
    }),
  ]);
});

/** "/feeds/edits.xml" => "edits.xml" */
function pathOf(url: string): string {
  return url.slice("/feeds/".length);
}

export interface FeedLink {
  readonly label: string;
  readonly href: string;
}

/** What the head of a page at an address names for programs: its feeds, else the feed of the site. */
export function feedsOfPage(context: SiteContext, url: string): FeedLink[] {
  const ofSite = feeds(context).get(FEEDS.developments);
  const others = ofSite && developments(context).length > 0 ? [ofSite] : [];
  // absent: most pages have no feed of their own
  const named = feedsByPage(context).get(url) ?? others;
  return named.map((feed) => ({ label: feed.title, href: context.href(feed.url) }));
}

const feedsByPage = memoize((context: SiteContext) =>
  Map.groupBy(feeds(context).values(), ({ page }) => page),
);

/** The feed of a kind, for the page that lists it; undefined where nothing of the kind has a date. */
export function feedOfKind(context: SiteContext, name: Note["kind"]): FeedLink | undefined {
  const url = FEEDS.ofKind(name);
  const label = context.words.follow.feedOf(kind(name).plural);
  return feeds(context).has(url) ? { label, href: context.href(url) } : undefined;
}

/** The same of its calendar. */
export function calendarOfKind(context: SiteContext, name: Note["kind"]): FeedLink | undefined {
  const url = FEEDS.calendarOfKind(name);
  const label = context.words.follow.calendarOf(kind(name).plural);
  return feedFiles(context).has(pathOf(url)) ? { label, href: context.href(url) } : undefined;
}

/** The feed of a note, for its page; undefined where `site.yaml` does not let its kind be followed. */
export function feedOfNote(context: SiteContext, note: Note): FeedLink | undefined {
  const feed = FEEDS.ofNote(note.url);
  const label = context.words.follow.this(context.typeset(nameOf(context, note)));
  return feeds(context).has(feed) ? { label, href: context.href(feed) } : undefined;
}

/** With the number that people know a bill or a case by: "Model Act (H.R. 12)". */
function nameOf({ vault }: SiteContext, { path, title }: Note): string {
  // absent: what is no proceeding has no number
  const numbers = (proceedingsByNote(vault).get(path) ?? []).map(({ number }) => number);
  const unsaid = numbers.filter((number) => number !== "" && !title.includes(number));
  return unsaid.length === 0 ? title : `${title} (${unsaid.join(", ")})`;
}

/** What happens to notes of a kind; of kinds that nothing happens to, their notes by date, else what concerns them. */
function ofKind(context: SiteContext, name: Note["kind"]): readonly Development[] {
  return firstOf(
    developments(context).filter((one) => one.kind === name),
    datedNotes(context, name).filter(({ date }) => date.start <= context.vault.asOf),
    developments(context).filter((one) => concerns(context, one, name)),
  );
}

/** The same with what is still to come. */
function calendarOf(context: SiteContext, name: Note["kind"]): readonly Development[] {
  return firstOf(
    dated(context).filter((one) => one.kind === name),
    datedNotes(context, name),
    dated(context).filter((one) => concerns(context, one, name)),
  );
}

function firstOf(...lists: (readonly Development[])[]): readonly Development[] {
  // absent: nothing of it has a date
  return lists.find((list) => list.length > 0) ?? [];
}

function concerns({ requireNote }: SiteContext, one: Development, name: Note["kind"]): boolean {
  return [...one.concerns].some((path) => requireNote(path).kind === name);
}

/** What concerns each note. */
const byNote = memoize((context: SiteContext) => {
  const found = developments(context).flatMap((one) =>
    [...one.concerns].map((path) => ({ path, one })),
  );
  return Map.groupBy(found, ({ path }) => path);
});

function concerning(context: SiteContext, path: string): Development[] {
  // absent: nothing has happened yet
  return (byNote(context).get(path) ?? []).map(({ one }) => one);
}

function entryOf(context: SiteContext, one: Development): FeedEntry {
  const { id, title, date, status, from, text } = one;
  return {
    id,
    url: id,
    // A list of entries shows this line alone: what was said must not read as a fact.
    title: status && from !== "proceeding" ? `${title} (${status.text})` : title,
    day: date.start,
    category: kind(one.kind).singular,
    paragraphs: [dateInWords(date), ...standingIn(context, one), text].filter(Boolean),
  };
}

/** "Edited: DeepSeek, OpenAI and 3 more", with what each says otherwise. */
function editEntry({ words: { changes } }: SiteContext, edit: EditView): FeedEntry {
  const { stated, added, reworded, withdrawn, reasons } = edit;
  const listed = ({ shown, more }: EditView["added"]) =>
    [...shown.map(({ title }) => title), ...(more > 0 ? [changes.more(more)] : [])].join(", ");
  const first = [stated, added, reworded].find(({ shown }) => shown.length > 0);
  return {
    id: `/changes/#${edit.id}`,
    url: `/changes/#${edit.id}`,
    title: first
      ? changes.edited(
          listed({
            ...first,
            shown: first.shown.slice(0, 3),
            more: first.more + Math.max(0, first.shown.length - 3),
          }),
        )
      : withdrawn || changes.edits,
    day: edit.day,
    category: changes.edits,
    paragraphs: [
      ...reasons.map((reason) => `${changes.reason}: ${reason}`),
      ...stated.shown.map(({ title, facts }) => `${title}: ${facts.join("; ")}`),
      ...(stated.more > 0 ? [changes.more(stated.more)] : []),
      ...(added.shown.length > 0 ? [`${changes.newNotes}: ${listed(added)}`] : []),
      ...(reworded.shown.length > 0 ? [`${changes.textEdited}: ${listed(reworded)}`] : []),
      ...(withdrawn === undefined ? [] : [withdrawn]),
    ],
  };
}

/** "What it says: alleged by Anthropic, Feb. 23, 2026", "That it was said: confirmed" */
function standingIn(context: SiteContext, { note, status, from }: Development): string[] {
  if (from === "note") {
    const standing = standingInFull(context, context.requireNote(note));
    // absent: a note that says nothing of how it stands
    return (standing?.lines ?? []).map((line) => `${line.label}: ${line.status.text}`);
  }
  const label = from === "proceeding" ? context.words.brief.stage : context.words.follow.status;
  return status ? [`${label}: ${status.text}`] : [];
}
