/** Lists of notes: of a kind, of a tag, of everything. */

import type { KindName } from "../record/kinds.ts";
import { get } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";
import { fold } from "../shared/fold.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import { folderOf } from "../vault/core/path.ts";
import { tagUrl } from "../vault/links/addresses.ts";
import type { SiteContext } from "./core/context.ts";
import { type Entry, entryOf } from "./core/entry.ts";
import { breadcrumbs, type Crumb, homeOf, type PageHead } from "./core/head.ts";
import { kindsInUse } from "./core/kinds.ts";
import { onceEach } from "./core/once.ts";
import { type PageLink, pageUrl } from "./core/paging.ts";
import { type Legend, legendOf } from "./core/standing.ts";
import { dayInWords, standingOf } from "./core/words.ts";
import { crumbsTo, type FolderItem, folderItems, foldersOf } from "./folders.ts";
import { type Lead, leadOf } from "./lead.ts";

/** A list as a whole, before it is cut into pages. */
export interface List {
  readonly title: string;
  readonly url: string;
  /** What the list covers. */
  readonly covers: string;
  /** By their paths. */
  readonly notes: readonly Note[];
  readonly crumbs: readonly Crumb[];
  /** The kind of all notes in it; undefined where notes of several stand there. */
  readonly kind: KindName | undefined;
  /** The folder that it is the list of, by its path. */
  readonly folder: string | undefined;
}

/** What a page of a list has around its entries or its tables. */
export interface ListFrame extends PageHead {
  readonly title: string;
  readonly covers: string;
  readonly factsAsOf: string;
  /** Of the statuses that stand on it. */
  readonly legend: Legend | undefined;
  /** The note that begins it, on the first page. */
  readonly lead: Lead | undefined;
  /** Those in its folder; of all notes, every folder of the vault. */
  readonly folders: readonly FolderItem[];
  /** Empty where all fits one page. */
  readonly pages: readonly PageLink[];
}

export interface ListPage extends ListFrame {
  readonly count: string;
  /** Whether notes of several kinds stand in it. */
  readonly mixed: boolean;
  readonly groups: readonly { readonly label: string; readonly entries: readonly Entry[] }[];
}

/** Notes on one page of a list. */
const PAGE = 400;

/** One list for each kind that there are notes of. */
export const kindLists = memoize((context: SiteContext): readonly List[] => {
  const folders = [...foldersOf(context).values()];
  return kindsInUse(context).map(({ name, plural: title, folder, covers }) => {
    const url = `/${folder}/`;
    return {
      title,
      url,
      covers,
      notes: context.vault.notes.filter((note) => note.kind === name && note.url !== url),
      crumbs: [homeOf(context)],
      kind: name,
      folder: folders.find((one) => one.url === url)?.path,
    };
  });
});

/** One list for each folder that is not the place of a kind. */
export const folderLists = memoize((context: SiteContext): readonly List[] =>
  [...foldersOf(context).values()]
    .filter(({ path, isKind }) => path !== "" && !isKind)
    .map(({ path, name, url, notes }) => ({
      title: leadAt(context, url)?.title ?? name,
      url,
      covers: context.words.lists.inFolder(name),
      notes,
      crumbs: crumbsTo(context, folderOf(path)),
      kind: undefined,
      folder: path,
    })),
);

/** The note that begins the page at an address. */
export function leadAt(context: SiteContext, url: string): Note | undefined {
  return notesByUrl(context).get(url);
}

const notesByUrl = memoize(
  ({ vault }: SiteContext) => new Map(vault.notes.map((note) => [note.url, note])),
);

/** Every note by the alphabet: the way in without a search. */
export function allList(context: SiteContext): List {
  const { vault } = context;
  const words = context.words.lists;
  // Where every folder is the place of a kind, the lists of kinds say it all.
  const hasOthers = folderLists(context).length > 0;
  return {
    title: words.all,
    url: "/all/",
    covers: words.allCovers,
    notes: vault.notes,
    crumbs: [homeOf(context)],
    kind: undefined,
    folder: hasOthers ? "" : undefined,
  };
}

/** One list a tag; a nested tag counts for those above it too. */
export const tagLists = memoize((context: SiteContext): readonly List[] => {
  const { vault } = context;
  const words = context.words.lists;
  // A nested tag, and those above it, by their addresses.
  const lists = onceEach((tag: string) => {
    const parts = tag.split("/");
    return parts.map((_, index) => {
      const path = parts.slice(0, index + 1).join("/");
      return [tagUrl(path), path] as const;
    });
  });
  const tags = new Map<string, { tag: string; notes: Note[] }>();
  for (const note of vault.notes) {
    for (const [url, tag] of new Map(note.tags.flatMap(lists))) {
      const entry = tags.get(url) ?? { tag, notes: [] };
      tags.set(url, entry);
      entry.notes.push(note);
    }
  }
  return [...tags]
    .map(([url, { tag, notes }]) => ({
      title: `#${tag}`,
      url,
      covers: coversOf(context, tag, notes),
      notes: notes.filter((note) => note.url !== url),
      crumbs: [homeOf(context), { text: words.tags, url: "/tags/" }],
      kind: undefined,
      folder: undefined,
    }))
    .sort((a, b) => compareText(fold(a.title), fold(b.title)));
});

/** A tag counts for those above it: their lists say which narrower ones they hold. */
function coversOf({ words }: SiteContext, tag: string, notes: readonly Note[]): string {
  const below = tagUrl(tag);
  const narrower = notes.flatMap(({ tags }) =>
    tags.filter((other) => tagUrl(other) !== below && tagUrl(other).startsWith(below)),
  );
  if (narrower.length === 0) return words.lists.tagged(tag);
  return words.lists.taggedOrNarrower(tag, [...new Set(narrower)].sort(compareText));
}

export function listPages(list: List): number {
  return Math.max(1, Math.ceil(list.notes.length / PAGE));
}

/** One page of a list; pages count from 1. */
export function listPage(context: SiteContext, list: List, page: number): ListPage {
  const notes = inOrder(list).slice((page - 1) * PAGE, page * PAGE);
  const groups = Map.groupBy(notes, (note) => initialOf(context, note));
  return {
    ...listFrame(context, list, notes, [page, listPages(list)]),
    count: context.words.frame.notes(list.notes.length),
    mixed: list.kind === undefined,
    groups: [...groups].map(([label, found]) => ({
      label,
      entries: found.map((note) => entryOf(context, note)),
    })),
  };
}

/** A note for each scale that the statuses of a list are on. */
export const notesOfScales = memoize(({ notes }: List): readonly Note[] => [
  ...new Map(notes.map((note) => [standingOf(note)?.scale, note])).values(),
]);

/** Of a page, by its number and how many there are; `notes` are those whose statuses stand on it. */
export function listFrame(
  context: SiteContext,
  list: List,
  notes: readonly Note[],
  [page, count]: readonly [page: number, count: number],
): ListFrame {
  const { vault, words, href } = context;
  const title = page === 1 ? list.title : words.frame.page(list.title, page);
  const lead = page === 1 ? leadAt(context, list.url) : undefined;
  const folder = page === 1 && list.folder !== undefined && get(foldersOf(context), list.folder);
  return {
    head: {
      title,
      description: lead?.summary || list.covers,
      url: pageUrl(list.url, page),
      type: "website",
      indexed: page === 1,
      jsonLd: [breadcrumbs(context, [...list.crumbs, { text: list.title, url: list.url }])],
    },
    crumbs: list.crumbs,
    title,
    covers: list.covers,
    factsAsOf: dayInWords(vault.asOf),
    legend: legendOf(context, notes),
    lead: lead && leadOf(context, lead),
    folders: folder ? folderItems(context, folder, folder.path === "") : [],
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            href: href(pageUrl(list.url, index + 1)),
            current: index + 1 === page,
          })),
  };
}

/** The index of all tags, with how many notes each has. */
export interface TagIndex extends PageHead {
  readonly covers: string;
  readonly count: string;
  readonly tags: readonly {
    readonly text: string;
    readonly href: string;
    readonly count: number;
  }[];
}

export function tagIndex(context: SiteContext): TagIndex {
  const lists = tagLists(context);
  const words = context.words.lists;
  return {
    head: {
      title: words.tags,
      description: words.tagsCover,
      url: "/tags/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [homeOf(context), { text: words.tags, url: "/tags/" }])],
    },
    crumbs: [homeOf(context)],
    covers: words.tagsCover,
    count: words.tagCount(lists.length),
    tags: lists.map(({ title, url, notes }) => ({
      text: title,
      href: context.href(url),
      count: notes.length,
    })),
  };
}

const inOrder = memoize(({ notes }: List): readonly Note[] => notes.toSorted(byTitle));

function byTitle(a: Note, b: Note): number {
  return compareText(sortKey(a), sortKey(b)) || compareText(a.path, b.path);
}

/** "The bill …" is looked for under T, "“Substantial …" under S. */
const sortKey = onceEach(({ title }: Note) =>
  fold(title.normalize("NFD").replace(/\p{Mn}|^[^\p{L}\p{N}]+/gu, "")),
);

function initialOf({ words }: SiteContext, note: Note): string {
  const [first = ""] = sortKey(note);
  return /\p{L}/u.test(first)
    ? first.toUpperCase()
    : /\p{N}/u.test(first)
      ? "0–9"
      : words.lists.otherInitials;
}
