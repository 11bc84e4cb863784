/** Lists of notes: of a kind, of a tag, of everything. */

import { KINDS, type Kind } from "../record/kinds.ts";
import { compareText } from "../shared/compareText.ts";
import { civil, compareDates } from "../shared/dates/index.ts";
import { plural } from "../shared/plural.ts";
import type { Note } from "../vault/core/note.ts";
import { fold } from "../vault/core/path.ts";
import { tagUrl } from "../vault/links/addresses.ts";
import { type Entry, entryOf } from "./entry.ts";
import { breadcrumbs, type Crumb, type Head } from "./head.ts";
import { once, onceEach } from "./once.ts";
import { href, vault } from "./vault.ts";
import { dayInWords, yearInWords } from "./words.ts";

/** A list as a whole, before it is cut into pages. */
export interface List {
  readonly title: string;
  readonly url: string;
  /** What the list covers. */
  readonly covers: string;
  readonly count: number;
  /** In their order. */
  readonly notes: () => readonly Note[];
  readonly crumbs: readonly Crumb[];
  /** Whether it runs in order of time, or by the alphabet. */
  readonly order: "time" | "name";
  /** Whether notes of several kinds stand in it. */
  readonly mixed: boolean;
}

export interface ListPage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly covers: string;
  readonly count: string;
  readonly factsAsOf: string;
  readonly mixed: boolean;
  readonly groups: readonly { readonly label: string; readonly entries: readonly Entry[] }[];
  readonly pages: readonly {
    readonly number: number;
    readonly href: string;
    readonly current: boolean;
  }[];
}

/** Notes on one page of a list. */
const PAGE = 400;

const HOME: Crumb = { text: "Home", url: "/" };

/** The kinds that the vault has notes of, in the order of the table. */
export function kindsInUse(): Kind[] {
  const used = new Set(vault.notes.map((note) => note.kind));
  return KINDS.filter(({ name }) => used.has(name as Note["kind"]));
}

export function kindLists(): List[] {
  return kindsInUse().map((entry) => {
    const notes = vault.notes.filter((note) => note.kind === entry.name);
    const order = entry.dated ? ("time" as const) : ("name" as const);
    return {
      title: entry.plural,
      url: `/${entry.folder}/`,
      covers: entry.covers,
      ...sorted(notes, order),
      crumbs: [HOME],
      mixed: false,
    };
  });
}

/** Every note by the alphabet: the way in without a search. */
export function allList(): List {
  return {
    title: "All notes, A to Z",
    url: "/all/",
    covers: "Every note of the record by its title.",
    ...sorted(vault.notes, "name"),
    crumbs: [HOME],
    mixed: true,
  };
}

/** One list a tag; a nested tag counts for those above it too. */
export function tagLists(): List[] {
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
      covers: `Notes tagged ${tag}, or with a tag below it.`,
      ...sorted(notes, "name"),
      crumbs: [HOME, { text: "Tags", url: "/tags/" }],
      mixed: true,
    }))
    .sort((a, b) => compareText(fold(a.title), fold(b.title)));
}

export function listPages(list: List): number {
  return Math.max(1, Math.ceil(list.count / PAGE));
}

/** The address of a page of a list; pages count from 1. */
export function listUrl(list: Pick<List, "url">, page: number): string {
  return page === 1 ? list.url : `/list${list.url}${page}/`;
}

export function listPage(list: List, page: number): ListPage {
  const count = listPages(list);
  const notes = list.notes().slice((page - 1) * PAGE, page * PAGE);
  const title = page === 1 ? list.title : `${list.title}, page ${page}`;
  const url = listUrl(list, page);
  const groups = Map.groupBy(notes, (note) =>
    list.order === "time" ? yearOf(note) : initialOf(note),
  );
  return {
    head: {
      title,
      description: list.covers,
      url,
      type: "website",
      indexed: page === 1,
      jsonLd: [breadcrumbs([...list.crumbs, { text: list.title, url: list.url }])],
    },
    crumbs: list.crumbs,
    title,
    covers: list.covers,
    count: plural(list.count, "note"),
    factsAsOf: dayInWords(vault.asOf),
    mixed: list.mixed,
    groups: [...groups].map(([label, found]) => ({ label, entries: found.map(entryOf) })),
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            href: href(listUrl(list, index + 1)),
            current: index + 1 === page,
          })),
  };
}

/** The index of all tags, with how many notes each has. */
export interface TagIndex {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly tags: readonly {
    readonly text: string;
    readonly href: string;
    readonly count: number;
  }[];
}

export function tagIndex(): TagIndex {
  return {
    head: {
      title: "Tags",
      description: "Every tag of the record, with the number of its notes.",
      url: "/tags/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs([HOME, { text: "Tags", url: "/tags/" }])],
    },
    crumbs: [HOME],
    tags: tagLists().map(({ title, url, count }) => ({ text: title, href: href(url), count })),
  };
}

function sorted(
  notes: readonly Note[],
  order: List["order"],
): Pick<List, "count" | "notes" | "order"> {
  const compare = order === "time" ? byTime : byTitle;
  return { count: notes.length, notes: once(() => notes.toSorted(compare)), order };
}

function byTitle(a: Note, b: Note): number {
  return compareText(sortKey(a), sortKey(b)) || compareText(a.path, b.path);
}

/** "The bill …" is looked for under T, "“Substantial …" under S. */
const sortKey = onceEach(({ title }: Note) =>
  fold(title.normalize("NFD").replace(/\p{Mn}|^[^\p{L}\p{N}]+/gu, "")),
);

function initialOf(note: Note): string {
  const [first = ""] = sortKey(note);
  return /\p{L}/u.test(first) ? first.toUpperCase() : /\p{N}/u.test(first) ? "0–9" : "Other";
}

function byTime(a: Note, b: Note): number {
  if (!a.date || !b.date) return Number(!a.date) - Number(!b.date) || byTitle(a, b);
  return compareDates(a.date, b.date) || byTitle(a, b);
}

function yearOf(note: Note): string {
  if (!note.date) return "Undated";
  return yearInWords(civil(note.date.start).year);
}
