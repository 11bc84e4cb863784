/**
 * The one resolver: every format of link that Obsidian knows, at once.
 *
 * Each note stands in two maps under every tail of its path ("DeepSeek",
 * "companies/DeepSeek"), as written and folded, so a link costs at most four
 * look-ups. File names go before aliases, the exact case before the folded one
 * among each (a link that Obsidian follows leads to the same note here), the
 * root before deeper folders, then the order of paths.
 */

import { compareText } from "../../shared/compareText.ts";
import type { Head, Heading, Withheld } from "../core/note.ts";
import { fileName, fold, folderOf, resolvePath, slug, withoutMd } from "../core/path.ts";
import { type Address, mediaOf } from "../markdown/address.ts";
import { blockAnchor } from "../text/headings.ts";

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

/** By what links find a note. */
export type NamedNote = Pick<Head, "path" | "title" | "aliases">;

/** The names of a vault, made ready to be found: paths of notes and of files. */
export interface NameIndex {
  readonly findNote: (target: string, from: string) => Found | undefined;
  readonly findFile: (target: string, from: string) => Found | undefined;
  readonly aliased: (target: string) => readonly string[] | undefined;
  readonly withheld: (target: string) => boolean;
}

export function indexNames(
  notes: readonly NamedNote[],
  withheld: readonly Withheld[],
  attachments: readonly string[],
): NameIndex {
  const names = indexOf(notes.map(({ path }) => [withoutMd(path), path] as const));
  // Most links need none.
  let aliases: ReturnType<typeof indexAliases> | undefined;
  const files = indexOf(attachments.map((path) => [path, path] as const));
  const hidden = new Set(withheld.flatMap((note) => note.names.map(fold)));
  // Most names are linked many times, and all but relative paths mean the same everywhere.
  const known = new Map<string, Found | undefined>();
  return {
    findNote: (target, from) => {
      if (RELATIVE.test(target)) return find(names, target, from);
      if (!known.has(target)) known.set(target, find(names, target, from));
      return known.get(target);
    },
    findFile: (target, from) => find(files, target, from),
    aliased: (target) => {
      aliases ??= indexAliases(notes);
      return aliases.exact.get(target.normalize("NFC")) ?? aliases.folded.get(fold(target));
    },
    // Whatever folder the link names: a wrong one must not make a wanted note of a draft.
    withheld: (target) => hidden.has(fold(target)) || hidden.has(fold(fileName(target))),
  };
}

/** The folded names that a note has: its aliases, its title, and every tail of its path. */
export function namesOf({ path, title, aliases }: NamedNote): string[] {
  return [...tailsOf(withoutMd(path)), title, ...aliases].map(fold);
}

/** The folded names that a file has. */
export function namesOfFile(path: string): string[] {
  return tailsOf(path).map(fold);
}

/** The folded names that decide where a link leads: it leads there until a thing of such a name comes, goes or changes. */
export function namesIn(target: string, from: string): string[] {
  const path = pathOf(target, from);
  return [...new Set([target, fileName(target), ...(path === undefined ? [] : [path])].map(fold))];
}

/**
 * `notes` are those of the index. `anchorsOf` gives what links can lead to
 * within a note's text; nothing, where that does not matter.
 */
export function createResolver(
  { findNote, findFile, aliased, withheld }: NameIndex,
  notes: readonly Head[],
  anchorsOf: (path: string) => Anchors | undefined = () => undefined,
): Resolver {
  const heads = new Map(notes.map((note) => [note.path, note]));
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

  const anchored = (path: string, address: Address, verdict: Verdict): Resolution => {
    const note = heads.get(path);
    if (address.block === undefined && address.headings.length === 0) return { verdict, note };
    const anchors = anchorsOf(path);
    if (address.block !== undefined) {
      const id = address.block.toLowerCase();
      return anchors?.blockIds.has(id)
        ? { verdict, note, anchor: blockAnchor(id) }
        : { verdict: "missing-block", note };
    }
    const id = anchors && headingId(anchors, headingsNamed(path, anchors), address.headings);
    if (id !== undefined) return { verdict, note, anchor: id };
    const first = anchors?.headings.slice(0, 5).map(({ text }) => text) ?? [];
    return { verdict: "missing-heading", note, headings: first };
  };

  const resolve = (address: Address, from: string, markdown = false): Resolution => {
    const { target } = address;
    if (target === "") {
      return heads.has(from) ? anchored(from, address, "resolved") : { verdict: "missing-heading" };
    }
    if (/^https?:/i.test(target)) return { verdict: "external" };
    const named = findNote(target, from);
    if (named) {
      const { first, others } = named;
      const verdict = others.length > 0 ? "ambiguous" : named.exact ? "resolved" : "folded";
      const resolution = anchored(first, address, verdict);
      return others.length > 0 ? { ...resolution, others } : resolution;
    }
    const file = findFile(target, from);
    if (file) return { verdict: file.exact ? "resolved" : "folded", file: file.first };
    const alias = aliased(target);
    if (alias?.[0] !== undefined) {
      const others = alias.slice(1, 1 + SHOWN_RIVALS);
      const resolution = anchored(alias[0], address, others.length > 0 ? "ambiguous" : "alias");
      return others.length > 0 ? { ...resolution, others } : resolution;
    }
    if (withheld(target)) return { verdict: "unpublished" };
    const isFile = mediaOf(target) !== undefined || (markdown && /\.[a-z0-9]{1,5}$/i.test(target));
    return { verdict: isFile ? "missing-file" : "wanted" };
  };

  return { resolve, noteAt: (path) => heads.get(path), withheld };
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly folded: ReadonlyMap<string, readonly Entry[]>;
}

interface Entry {
  /** The path as links write it. */
  readonly written: string;
  readonly depth: number;
  readonly path: string;
}

function indexOf(items: readonly (readonly [written: string, path: string])[]): Index {
  const exact = new Map<string, Entry[]>();
  const folded = new Map<string, Entry[]>();
  const entries = items
    .map(([written, path]) => ({ written, depth: written.split("/").length, path }))
    .sort((a, b) => a.depth - b.depth || compareText(a.written, b.written));
  for (const entry of entries) {
    for (const tail of tailsOf(entry.written)) {
      push(exact, tail, entry);
      push(folded, fold(tail), entry);
    }
  }
  return { exact, folded };
}

/** "a/b/c" => "a/b/c", "b/c", "c" */
function tailsOf(path: string): string[] {
  const tails = [path.normalize("NFC")];
  for (let tail = tails[0] ?? ""; tail.includes("/"); tails.push(tail)) {
    tail = tail.slice(tail.indexOf("/") + 1);
  }
  return tails;
}

function indexAliases(notes: readonly NamedNote[]) {
  const exact = new Map<string, string[]>();
  const folded = new Map<string, string[]>();
  for (const { path, title, aliases } of notes) {
    for (const alias of [...aliases, title]) {
      push(exact, alias.normalize("NFC"), path);
      push(folded, fold(alias), path);
    }
  }
  return { exact, folded };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

interface Found {
  readonly first: string;
  readonly others: readonly string[];
  readonly exact: boolean;
}

/** The path that a link names, which may be a tail of one; undefined where it leads out of the vault. */
function pathOf(target: string, from: string): string | undefined {
  return /^\.\.?\//.test(target) ? resolvePath(folderOf(from), target) : target.replace(/^\/+/, "");
}

function find(index: Index, target: string, from: string): Found | undefined {
  const path = pathOf(target, from);
  if (path === undefined || path === "") return undefined;
  const name = path.normalize("NFC");
  const key = fold(name);
  const relative = RELATIVE.test(target);
  for (const entries of [index.exact.get(name), index.folded.get(key)]) {
    const first = entries?.[0];
    if (!entries || !first) continue;
    // Entries are sorted by depth: where a path names one wholly, that one is first.
    const whole = fold(first.written) === key;
    if (relative && !whole) continue;
    const chosen = whole && (relative || name.includes("/"));
    const others = chosen ? [] : entries.slice(1, 1 + SHOWN_RIVALS).map(({ path }) => path);
    return { first: first.path, others, exact: entries === index.exact.get(name) };
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
