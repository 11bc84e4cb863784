/** What links to a note: by relation, each once, with the sentence it stands in. */

import { RELATION_ORDER, relation } from "../record/relations.ts";
import { compareText } from "../shared/compareText.ts";
import { LIMITS } from "../shared/limits.ts";
import type { Note } from "../vault/core/note.ts";
import type { Link } from "../vault/links/follow.ts";
import type { SiteContext } from "./core/context.ts";
import { HOME, type PageHead } from "./core/head.ts";
import type { PageLink } from "./core/paging.ts";
import { shownSentence } from "./core/sentence.ts";
import { kindInWords } from "./core/words.ts";

interface Backlink {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  /** The words around the link, in three parts, so that the link itself can be marked. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly reason: string | undefined;
  /** How often the note links here besides. */
  readonly more: number;
}

export interface BacklinkGroup {
  readonly label: string;
  readonly count: number;
  readonly links: readonly Backlink[];
}

export interface Backlinks {
  readonly total: number;
  readonly groups: readonly BacklinkGroup[];
  /** The further pages, when not all fit here. */
  readonly more: { readonly href: string; readonly count: number } | undefined;
}

/** Backlinks on each of the further pages. */
const PAGE = 500;

interface Grouped {
  readonly label: string;
  readonly count: number;
  readonly links: readonly (readonly [from: Note, links: readonly Link[]])[];
}

/**
 * All of them, one for each note and relation. A note that has a relation is not
 * listed once more for mentioning: its sentences stand with the relation.
 */
function grouped(context: SiteContext, note: Note): Grouped[] {
  const all = linksTo(context, note);
  const mentions = Map.groupBy(
    all.filter(({ relation }) => relation === "mentions"),
    ({ from }) => from,
  );
  return [...Map.groupBy(listed(all), (link) => link.relation)]
    .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
    .map(([name, links]) => {
      const byNote = [...Map.groupBy(links, ({ from }) => from)];
      return {
        label: sentenceCase(relation(name).inverse),
        count: byNote.length,
        links: byNote
          .map(([from, related]): Grouped["links"][number] => [
            context.requireNote(from),
            // absent: a note may have a relation and no link in its text
            name === "mentions" ? related : [...related, ...(mentions.get(from) ?? [])],
          ])
          .sort(([a], [b]) => a.importance - b.importance || compareText(a.title, b.title)),
      };
    });
}

function linksTo({ vault }: SiteContext, note: Note): readonly Link[] {
  // absent: no other note links here
  return vault.backlinks.get(note.path) ?? [];
}

/** Without the mentions of notes that have a relation besides. */
function listed(all: readonly Link[]): readonly Link[] {
  const related = new Set(all.flatMap((link) => (link.relation === "mentions" ? [] : link.from)));
  return all.filter((link) => link.relation !== "mentions" || !related.has(link.from));
}

function rank(name: string): number {
  const at = RELATION_ORDER.indexOf(name);
  // Relations that the table does not know come before the general ones.
  return at === -1 ? RELATION_ORDER.indexOf("related") - 0.5 : at;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function backlinksOf(context: SiteContext, note: Note): Backlinks {
  const groups = grouped(context, note);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const rest = total - LIMITS.backlinksPerPage;
  return {
    total,
    groups: slice(context, groups, 0, LIMITS.backlinksPerPage),
    more: rest > 0 ? { href: context.href(backlinksUrl(note, 1)), count: rest } : undefined,
  };
}

/** Backlinks of a note that do not fit on its page. */
export interface BacklinksPage extends PageHead {
  readonly title: string;
  readonly groups: readonly BacklinkGroup[];
  /** The page of the note, which has the number 1, and the further ones. */
  readonly pages: readonly PageLink[];
}

/** The further page with this number, counted from 1: on the site it is the next after the note's page. */
export function backlinksPage(context: SiteContext, path: string, page: number): BacklinksPage {
  const note = context.requireNote(path);
  const title = `Notes that link to ${note.title}, page ${page + 1}`;
  const start = LIMITS.backlinksPerPage + (page - 1) * PAGE;
  const further = Array.from({ length: backlinkPages(context, note) }, (_, index) => index + 1);
  return {
    head: {
      title,
      description: "",
      url: backlinksUrl(note, page),
      type: "website",
      indexed: false,
      jsonLd: [],
    },
    crumbs: [HOME, { text: note.title, url: note.url }],
    title,
    groups: slice(context, grouped(context, note), start, start + PAGE),
    pages: [
      { number: 1, href: context.href(note.url), current: false },
      ...further.map((number) => ({
        number: number + 1,
        href: context.href(backlinksUrl(note, number)),
        current: number === page,
      })),
    ],
  };
}

/** How many further pages a note has. An upper bound by links spares counting the notes twice. */
export function backlinkPages(context: SiteContext, note: Note): number {
  const all = linksTo(context, note);
  if (all.length <= LIMITS.backlinksPerPage) return 0;
  const total = new Set(listed(all).map(({ from, relation }) => `${relation} ${from}`)).size;
  return Math.max(0, Math.ceil((total - LIMITS.backlinksPerPage) / PAGE));
}

export function backlinksUrl(note: Note, page: number): string {
  return `/backlinks${note.url}${page === 1 ? "" : `${page}/`}`;
}

function slice(
  context: SiteContext,
  groups: readonly Grouped[],
  start: number,
  end: number,
): BacklinkGroup[] {
  let seen = 0;
  return groups.flatMap(({ label, count, links }) => {
    const from = Math.max(0, start - seen);
    const to = Math.min(count, end - seen);
    seen += count;
    const shown = links.slice(from, to).map(([note, found]) => view(context, note, found));
    return from < to ? [{ label, count, links: shown }] : [];
  });
}

function view(context: SiteContext, note: Note, links: readonly Link[]): Backlink {
  const inText = links.filter((link) => link.context !== undefined);
  const link = inText.find(({ reason }) => reason !== undefined) ?? inText[0];
  const reason = link?.reason;
  const sentence =
    link?.context && reason === undefined ? shownSentence(context, link, link.context) : "";
  return {
    title: note.title,
    href: context.href(note.url),
    kind: kindInWords(note),
    ...aroundLink(sentence, link?.text),
    reason,
    more: Math.max(0, inText.length - 1),
  };
}

/** A sentence in three parts, the words of the link in the middle, where it holds them. */
function aroundLink(
  sentence: string,
  words: string | undefined,
): Pick<Backlink, "before" | "words" | "after"> {
  const start = words ? sentence.indexOf(words) : -1;
  if (!words || start === -1) return { before: sentence, words: "", after: "" };
  return {
    before: sentence.slice(0, start),
    words,
    after: sentence.slice(start + words.length),
  };
}
