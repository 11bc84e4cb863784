/**
 * The names of a vault, made ready to be found: plain data.
 *
 * Each note stands in two maps under every tail of its path ("DeepSeek",
 * "companies/DeepSeek"), as written and folded, so a name costs at most four look-ups.
 */

import { compareText } from "../../shared/compareText.ts";
import { memoize } from "../core/memoize.ts";
import type { Head } from "../core/note.ts";
import { fileName, fold, folderOf, resolvePath, withoutMd } from "../core/path.ts";
import type { Withheld } from "../core/withheld.ts";

/** By what links find a note. */
export type NamedNote = Pick<Head, "path" | "title" | "aliases">;

/** Entries of a name in the order in which they are taken. */
interface Names<Entry> {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly folded: ReadonlyMap<string, readonly Entry[]>;
}

interface Tail {
  /** The path as links write it. */
  readonly written: string;
  readonly depth: number;
  readonly path: string;
}

export interface NameIndex {
  readonly notes: Names<Tail>;
  readonly files: Names<Tail>;
  /** The notes with their titles and aliases, which most links don't need: see `aliasesOf`. */
  readonly named: readonly NamedNote[];
  /** The folded names of withheld notes. */
  readonly withheld: ReadonlySet<string>;
}

export function indexNames(
  notes: readonly NamedNote[],
  withheld: readonly Withheld[],
  attachments: readonly string[],
): NameIndex {
  return {
    notes: indexTails(notes.map(({ path }) => [withoutMd(path), path])),
    files: indexTails(attachments.map((path) => [path, path])),
    named: notes.map(({ path, title, aliases }) => ({ path, title, aliases })),
    withheld: new Set(withheld.flatMap(({ names }) => names.map(fold))),
  };
}

export interface FoundPath {
  /** The path of the note or file that is taken. */
  readonly first: string;
  /** The paths of the others that the name fits, as many as a message names. */
  readonly others: readonly string[];
  /** Whether its case is as written. */
  readonly exact: boolean;
}

/** Finds notes by name or path. Most names are linked many times, and all but relative paths mean the same everywhere. */
export function noteFinder({ notes }: NameIndex) {
  const known = new Map<string, FoundPath | undefined>();
  return (target: string, from: string): FoundPath | undefined => {
    if (RELATIVE.test(target)) return findPath(notes, target, from);
    if (!known.has(target)) known.set(target, findPath(notes, target, from));
    return known.get(target);
  };
}

export function findFile({ files }: NameIndex, target: string, from: string) {
  return findPath(files, target, from);
}

/** The notes of an alias or title; the exact case before the folded one. */
export function findAliased(index: NameIndex, target: string): FoundPath | undefined {
  const aliases = aliasesOf(index);
  const exact = aliases.exact.get(target.normalize("NFC"));
  // absent: nothing has the name in this case
  const paths = exact ?? aliases.folded.get(fold(target));
  const first = paths?.[0];
  if (paths === undefined || first === undefined) return undefined;
  return { first, others: paths.slice(1, 1 + MAX_RIVALS), exact: exact !== undefined };
}

/** Whether a name or path is, or ends in, a name of a withheld note: a wrong folder must not make a wanted note of a draft. */
export function isWithheld({ withheld }: NameIndex, target: string): boolean {
  return withheld.has(fold(target)) || withheld.has(fold(fileName(target)));
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

const RELATIVE = /^\.{0,2}\//;

/** How many of the other notes that an ambiguous name fits are reported. */
const MAX_RIVALS = 5;

/** The root before deeper folders, then the order of paths. */
function indexTails(items: readonly (readonly [written: string, path: string])[]): Names<Tail> {
  const exact = new Map<string, Tail[]>();
  const folded = new Map<string, Tail[]>();
  const entries = items
    .map(([written, path]) => ({ written, depth: written.split("/").length, path }))
    .sort((a, b) => a.depth - b.depth || compareText(a.written, b.written));
  for (const entry of entries) {
    for (const tail of tailsOf(entry.written)) {
      add(exact, tail, entry);
      add(folded, fold(tail), entry);
    }
  }
  return { exact, folded };
}

/** The paths of the notes that have an alias or a title; made when the first link asks for one. */
const aliasesOf = memoize(({ named }: NameIndex): Names<string> => {
  const exact = new Map<string, string[]>();
  const folded = new Map<string, string[]>();
  for (const { path, title, aliases } of named) {
    for (const alias of [...aliases, title]) {
      add(exact, alias.normalize("NFC"), path);
      add(folded, fold(alias), path);
    }
  }
  return { exact, folded };
});

/** A note of two names that fold to one stands under it once. */
function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** "a/b/c" => "a/b/c", "b/c", "c" */
function tailsOf(path: string): string[] {
  let tail = path.normalize("NFC");
  const tails = [tail];
  while (tail.includes("/")) {
    tail = tail.slice(tail.indexOf("/") + 1);
    tails.push(tail);
  }
  return tails;
}

/** The path that a link names, which may be a tail of one; undefined where it leads out of the vault. */
function pathOf(target: string, from: string): string | undefined {
  return /^\.\.?\//.test(target) ? resolvePath(folderOf(from), target) : target.replace(/^\/+/, "");
}

function findPath(index: Names<Tail>, target: string, from: string): FoundPath | undefined {
  const path = pathOf(target, from);
  if (path === undefined || path === "") return undefined;
  const name = path.normalize("NFC");
  const key = fold(name);
  const relative = RELATIVE.test(target);
  const exact = index.exact.get(name);
  for (const entries of [exact, index.folded.get(key)]) {
    const first = entries?.[0];
    if (!entries || !first) continue;
    // Entries are sorted by depth: where a path names one wholly, that one is first.
    const whole = fold(first.written) === key;
    if (relative && !whole) continue;
    const chosen = whole && (relative || name.includes("/"));
    const others = chosen ? [] : entries.slice(1, 1 + MAX_RIVALS).map(({ path }) => path);
    return { first: first.path, others, exact: entries === exact };
  }
  return undefined;
}
