/** What links to a note: by relation, each once, with the sentence it stands in. */

import { RELATION_ORDER, relation } from "../record/relations.ts";
import { compareText } from "../shared/compareText.ts";
import { LIMITS } from "../vault/core/limits.ts";
import type { Note } from "../vault/core/note.ts";
import type { Link } from "../vault/links/follow.ts";
import { shownSentence } from "./sentence.ts";
import { href, requireNote, vault } from "./vault.ts";
import { kindInWords } from "./words.ts";

export interface Backlink {
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
function grouped(note: Note): Grouped[] {
  const all = vault.backlinks.get(note.path) ?? [];
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
          .map(([from, own]): Grouped["links"][number] => [
            requireNote(from),
            name === "mentions" ? own : [...own, ...(mentions.get(from) ?? [])],
          ])
          .sort(([a], [b]) => a.importance - b.importance || compareText(a.title, b.title)),
      };
    });
}

/** Without the mentions of notes that have a relation besides. */
function listed(all: readonly Link[]): readonly Link[] {
  const related = new Set(all.flatMap((link) => (link.relation === "mentions" ? [] : link.from)));
  return all.filter((link) => link.relation !== "mentions" || !related.has(link.from));
}

function rank(name: string): number {
  const at = RELATION_ORDER.indexOf(name);
  // Relations of a vault's own come before the general ones.
  return at === -1 ? RELATION_ORDER.indexOf("related") - 0.5 : at;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function backlinksOf(note: Note): Backlinks {
  const groups = grouped(note);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const rest = total - LIMITS.backlinksPerPage;
  return {
    total,
    groups: slice(groups, 0, LIMITS.backlinksPerPage),
    more: rest > 0 ? { href: href(backlinksUrl(note, 1)), count: rest } : undefined,
  };
}

/** The page of backlinks after the note's own; pages count from 1. */
export function furtherBacklinks(note: Note, page: number): readonly BacklinkGroup[] {
  const start = LIMITS.backlinksPerPage + (page - 1) * PAGE;
  return slice(grouped(note), start, start + PAGE);
}

/** How many further pages a note has. An upper bound by links spares counting the notes twice. */
export function backlinkPages(note: Note): number {
  const all = vault.backlinks.get(note.path) ?? [];
  if (all.length <= LIMITS.backlinksPerPage) return 0;
  const total = new Set(listed(all).map(({ from, relation }) => `${relation} ${from}`)).size;
  return Math.max(0, Math.ceil((total - LIMITS.backlinksPerPage) / PAGE));
}

export function backlinksUrl(note: Note, page: number): string {
  return `/backlinks${note.url}${page === 1 ? "" : `${page}/`}`;
}

function slice(groups: readonly Grouped[], start: number, end: number): BacklinkGroup[] {
  let seen = 0;
  return groups.flatMap(({ label, count, links }) => {
    const from = Math.max(0, start - seen);
    const to = Math.min(count, end - seen);
    seen += count;
    return from < to ? [{ label, count, links: links.slice(from, to).map(view) }] : [];
  });
}

function view([note, links]: readonly [Note, readonly Link[]]): Backlink {
  const inText = links.filter(({ context }) => context !== undefined);
  const link = inText.find(({ reason }) => reason !== undefined) ?? inText[0];
  const reason = link?.reason;
  const sentence =
    link?.context && reason === undefined ? shownSentence(link.from, link.context, link.text) : "";
  const at = link && link.text !== "" ? sentence.indexOf(link.text) : -1;
  const end = at + (link?.text.length ?? 0);
  return {
    title: note.title,
    href: href(note.url),
    kind: kindInWords(note),
    before: at === -1 ? sentence : sentence.slice(0, at),
    words: at === -1 ? "" : sentence.slice(at, end),
    after: at === -1 ? "" : sentence.slice(end),
    reason,
    more: Math.max(0, inText.length - 1),
  };
}
