/**
 * The one resolver: every format of link that Obsidian knows, at once.
 *
 * Each note stands in two maps under every tail of its path ("DeepSeek",
 * "companies/DeepSeek"), as written and folded, so a link costs at most four
 * look-ups. File names go before aliases, the exact case before the folded one
 * among each (a link that Obsidian follows leads to the same note here), the
 * root before deeper folders, then the order of paths.
 */

import type { Heading } from "./headings.ts";
import { type Address, mediaOf } from "./markdown/address.ts";
import type { Head, Withheld } from "./note.ts";
import { fileName, fold, folderOf, resolvePath, slug, withoutMd } from "./path.ts";
import { compareText } from "./problems.ts";

export type Verdict =
  | "resolved"
  | "alias"
  | "folded"
  | "ambiguous"
  | "wanted"
  | "unpublished"
  | "missing-heading"
  | "missing-block"
  | "missing-file"
  | "external";

export interface Resolution {
  readonly verdict: Verdict;
  readonly note?: Head | undefined;
  /** The path of an attachment. */
  readonly file?: string | undefined;
  /** The id of the heading or block on the note's page. */
  readonly anchor?: string | undefined;
  /** The first headings of the note, where it lacks the one that is meant. */
  readonly headings?: readonly string[];
  /** The other notes that the name fits, by path, where it is ambiguous. */
  readonly others?: readonly string[];
}

export interface Resolver {
  /** Follows a link that stands in the note `from`. */
  readonly resolve: (address: Address, from: string, markdown?: boolean) => Resolution;
  readonly noteAt: (path: string) => Head | undefined;
  /** Whether a name or path is, or ends in, a name of a withheld note. */
  readonly withheld: (target: string) => boolean;
}

export interface Anchors {
  readonly headings: readonly Heading[];
  readonly blockIds: ReadonlySet<string>;
}

/** The names of a vault, made ready to be found: they stay while only texts change. */
export interface NameIndex {
  readonly byPath: ReadonlyMap<string, Head>;
  readonly findNote: (target: string, from: string) => Found<Head> | undefined;
  readonly findFile: (target: string, from: string) => Found<string> | undefined;
  readonly aliased: (target: string) => readonly Head[] | undefined;
  readonly withheld: (target: string) => boolean;
}

export function indexNames(
  notes: readonly Head[],
  withheld: readonly Withheld[],
  attachments: readonly string[],
): NameIndex {
  const names = indexOf(notes.map((note) => [withoutMd(note.path), note] as const));
  const aliases = indexAliases(notes);
  const files = indexOf(attachments.map((path) => [path, path] as const));
  const hidden = new Set(withheld.flatMap((note) => note.names.map(fold)));
  // Most names are linked many times, and all but relative paths mean the same everywhere.
  const known = new Map<string, Found<Head> | undefined>();
  return {
    byPath: new Map(notes.map((note) => [note.path, note])),
    findNote: (target, from) => {
      if (RELATIVE.test(target)) return find(names, target, from);
      if (!known.has(target)) known.set(target, find(names, target, from));
      return known.get(target);
    },
    findFile: (target, from) => find(files, target, from),
    aliased: (target) =>
      aliases.exact.get(target.normalize("NFC")) ?? aliases.folded.get(fold(target)),
    // Whatever folder the link names: a wrong one must not make a wanted note of a draft.
    withheld: (target) => hidden.has(fold(target)) || hidden.has(fold(fileName(target))),
  };
}

/** `anchorsOf` gives what links can lead to within a note's text; nothing, where that does not matter. */
export function createResolver(
  { byPath, findNote, findFile, aliased, withheld }: NameIndex,
  anchorsOf: (path: string) => Anchors | undefined = () => undefined,
): Resolver {
  const headingIndex = new Map<string, Map<string, number[]>>();

  const headingsNamed = (path: string, anchors: Anchors): Map<string, number[]> => {
    let index = headingIndex.get(path);
    if (!index) {
      index = new Map();
      anchors.headings.forEach((heading, at) => {
        const key = headingKey(heading.text);
        const same = index?.get(key);
        if (same) same.push(at);
        else index?.set(key, [at]);
      });
      headingIndex.set(path, index);
    }
    return index;
  };

  const anchored = (note: Head, address: Address, verdict: Verdict): Resolution => {
    if (address.block === undefined && address.headings.length === 0) return { verdict, note };
    const anchors = anchorsOf(note.path);
    if (address.block !== undefined) {
      const id = address.block.toLowerCase();
      return anchors?.blockIds.has(id)
        ? { verdict, note, anchor: blockAnchor(id) }
        : { verdict: "missing-block", note };
    }
    const id = anchors && headingId(anchors, headingsNamed(note.path, anchors), address.headings);
    if (id !== undefined) return { verdict, note, anchor: id };
    const first = anchors?.headings.slice(0, 5).map(({ text }) => text) ?? [];
    return { verdict: "missing-heading", note, headings: first };
  };

  const resolve = (address: Address, from: string, markdown = false): Resolution => {
    const { target } = address;
    if (target === "") {
      const self = byPath.get(from);
      return self ? anchored(self, address, "resolved") : { verdict: "missing-heading" };
    }
    if (/^https?:/i.test(target)) return { verdict: "external" };
    const named = findNote(target, from);
    if (named) {
      const others = named.others.map((note) => note.path);
      const verdict = others.length > 0 ? "ambiguous" : named.exact ? "resolved" : "folded";
      const resolution = anchored(named.first, address, verdict);
      return others.length > 0 ? { ...resolution, others } : resolution;
    }
    const file = findFile(target, from);
    if (file) return { verdict: file.exact ? "resolved" : "folded", file: file.first };
    const alias = aliased(target);
    if (alias?.[0]) {
      const others = alias.slice(1, 1 + SHOWN_RIVALS).map((note) => note.path);
      const resolution = anchored(alias[0], address, others.length > 0 ? "ambiguous" : "alias");
      return others.length > 0 ? { ...resolution, others } : resolution;
    }
    if (withheld(target)) return { verdict: "unpublished" };
    const isFile = mediaOf(target) !== undefined || (markdown && /\.[a-z0-9]{1,5}$/i.test(target));
    return { verdict: isFile ? "missing-file" : "wanted" };
  };

  return { resolve, noteAt: (path) => byPath.get(path), withheld };
}

/** The id of a block's element: no heading's id begins with "_". */
export function blockAnchor(id: string): string {
  return `_${id}`;
}

interface Index<T> {
  readonly exact: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly folded: ReadonlyMap<string, readonly Entry<T>[]>;
}

interface Entry<T> {
  readonly path: string;
  readonly depth: number;
  readonly value: T;
}

function indexOf<T>(items: readonly (readonly [path: string, value: T])[]): Index<T> {
  const exact = new Map<string, Entry<T>[]>();
  const folded = new Map<string, Entry<T>[]>();
  const entries = items
    .map(([path, value]) => ({ path, depth: path.split("/").length, value }))
    .sort((a, b) => a.depth - b.depth || compareText(a.path, b.path));
  for (const entry of entries) {
    let tail = entry.path.normalize("NFC");
    while (true) {
      push(exact, tail, entry);
      push(folded, fold(tail), entry);
      const slash = tail.indexOf("/");
      if (slash === -1) break;
      tail = tail.slice(slash + 1);
    }
  }
  return { exact, folded };
}

function indexAliases(notes: readonly Head[]) {
  const exact = new Map<string, Head[]>();
  const folded = new Map<string, Head[]>();
  for (const note of notes) {
    for (const alias of [...note.aliases, note.title]) {
      push(exact, alias.normalize("NFC"), note);
      push(folded, fold(alias), note);
    }
  }
  return { exact, folded };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

interface Found<T> {
  readonly first: T;
  readonly others: readonly T[];
  readonly exact: boolean;
}

function find<T>(index: Index<T>, target: string, from: string): Found<T> | undefined {
  const path = /^\.\.?\//.test(target)
    ? resolvePath(folderOf(from), target)
    : target.replace(/^\/+/, "");
  if (path === undefined || path === "") return undefined;
  const name = path.normalize("NFC");
  const key = fold(name);
  const relative = RELATIVE.test(target);
  for (const entries of [index.exact.get(name), index.folded.get(key)]) {
    const first = entries?.[0];
    if (!entries || !first) continue;
    // Entries are sorted by depth: where a path names one wholly, that one is first.
    const whole = fold(first.path) === key;
    if (relative && !whole) continue;
    const chosen = whole && (relative || name.includes("/"));
    const others = chosen ? [] : entries.slice(1, 1 + SHOWN_RIVALS).map(({ value }) => value);
    return { first: first.value, others, exact: entries === index.exact.get(name) };
  }
  return undefined;
}

const RELATIVE = /^\.{0,2}\//;

/** How many of the other notes that an ambiguous name fits are told. */
const SHOWN_RIVALS = 5;

/** Obsidian drops these marks from a heading in a link, and so do we on both sides. */
function headingKey(text: string): string {
  return fold(text.replace(/[#|^:%[\]\\]/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** `#H1#H2`: each heading under the one before it. `#an-id`, as other tools write it, works too. */
function headingId(
  anchors: Anchors,
  index: ReadonlyMap<string, readonly number[]>,
  trail: readonly string[],
): string | undefined {
  const { headings } = anchors;
  let from = -1;
  let end = headings.length;
  for (const part of trail) {
    const at = index.get(headingKey(part))?.find((candidate) => candidate > from);
    if (at === undefined || at >= end) {
      return trail.length === 1
        ? headings.find(({ id }) => id === part || id === slug(part))?.id
        : undefined;
    }
    from = at;
    end = sectionEnd(headings, at);
  }
  return headings[from]?.id;
}

/** The index of the first heading after a section. */
function sectionEnd(headings: readonly Heading[], at: number): number {
  const depth = headings[at]?.depth ?? 0;
  const next = headings.findIndex((heading, index) => index > at && heading.depth <= depth);
  return next === -1 ? headings.length : next;
}
