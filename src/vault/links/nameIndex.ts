/**
 * The names of a vault, made ready to be found: plain data.
 *
 * Each note stands under every tail of its path ("DeepSeek", "companies/DeepSeek"), folded,
 * so a name costs a few look-ups, however many notes have it.
 */

import { compareText } from "../../shared/compareText.ts";
import { fold } from "../../shared/fold.ts";
import { memoize } from "../core/memoize.ts";
import type { Head } from "../core/note.ts";
import { fileName, folderOf, resolvePath, withoutMd } from "../core/path.ts";
import type { Withheld } from "../core/withheld.ts";
import { leadNames } from "./leads.ts";

/** By what links find a note. */
export type NamedNote = Pick<Head, "path" | "title" | "aliases">;

interface Place {
  /** The path as links write it. */
  readonly written: string;
  readonly folded: string;
  readonly path: string;
}

/** Notes or files by their paths. */
interface Places {
  /** By the whole path, in its case, and folded. */
  readonly exact: ReadonlyMap<string, Place>;
  readonly folded: ReadonlyMap<string, Place>;
  /** By every tail of the path, folded: published before withheld, the shortest path first, then in their order. */
  readonly tails: ReadonlyMap<string, readonly Place[]>;
}

export interface NameIndex {
  /** Withheld notes among them: a link leads to the note that Obsidian opens, or nowhere. */
  readonly notes: Places;
  readonly files: Places;
  /** The notes with their titles and aliases, which most links don't need: see `aliasesOf`. */
  readonly named: readonly NamedNote[];
  readonly withheld: {
    readonly paths: ReadonlySet<string>;
    /** Their names, folded. */
    readonly names: ReadonlySet<string>;
  };
}

export function indexNames(
  notes: readonly NamedNote[],
  withheld: readonly Withheld[],
  attachments: readonly string[],
): NameIndex {
  const nameOf = ({ path }: { readonly path: string }) => [withoutMd(path), path] as const;
  return {
    notes: indexPlaces(notes.map(nameOf), withheld.map(nameOf)),
    files: indexPlaces(attachments.map((path) => [path, path])),
    named: notes.map(({ path, title, aliases }) => ({ path, title, aliases })),
    withheld: {
      paths: new Set(withheld.map(({ path }) => path)),
      names: new Set(withheld.flatMap(({ names }) => names.map(fold))),
    },
  };
}

export interface FoundPath {
  /** The path of the note or file that is taken. */
  readonly first: string;
  /** The paths of the others that the name fits as well, as many as a message names. */
  readonly others: readonly string[];
  /** Whether its case is as written. */
  readonly exact: boolean;
}

/**
 * The note or file of a name or path, in the order of Obsidian: the whole path, then the folder of
 * the note that asks, then the shortest path, then the order of paths; case plays no part. What the
 * length decides is a guess, in which a published note goes before withheld ones. The address of a
 * Markdown link is relative to its file first.
 */
export function findPath(
  places: Places,
  target: string,
  from: string,
  markdown: boolean,
): FoundPath | undefined {
  const folder = markdown ? folderIn(target, from) : undefined;
  if (folder !== undefined) return firstAt(places, leadNames(folder));
  const beside = () => wholeAt(places, resolvePath(folderOf(from), target));
  if (isPlace(target)) return beside();
  // absent: nothing has the name
  const fitting = places.tails.get(fold(target)) ?? [];
  // What stands at a whole path fits too: of one alone, the order decides nothing.
  const chosen =
    fitting.length === 1
      ? undefined
      : ((markdown ? beside() : undefined) ?? wholeAt(places, target) ?? beside());
  if (chosen) return chosen;
  const [first, ...others] = fitting.slice(0, 1 + MAX_RIVALS);
  return (
    first && {
      first: first.path,
      others: others.map(({ path }) => path),
      exact: first.written.endsWith(target.normalize("NFC")),
    }
  );
}

/** The notes of an alias or title. */
export interface Aliased {
  /** One of several has no better right to the name than the others. */
  readonly paths: readonly string[];
  /** Whether a link may take the name; one as short as "AI" may be another word in another case. */
  readonly sure: boolean;
}

/** Of the exact case before the folded one. */
export function findAliased(index: NameIndex, target: string): Aliased | undefined {
  const aliases = aliasesOf(index);
  const exact = aliases.exact.get(target.normalize("NFC"));
  const paths = exact ?? aliases.folded.get(fold(target));
  if (!paths) return undefined;
  const isAlone = paths.length === 1 && !index.withheld.names.has(fold(target));
  const isShort = [...target].length <= SHORT_NAME;
  return {
    paths: paths.slice(0, 1 + MAX_RIVALS),
    sure: isAlone && (exact !== undefined || !isShort),
  };
}

/** Whether a name or path is, or ends in, a name of a withheld note: a wrong folder must not make a wanted note of a draft. */
export function isWithheld({ withheld: { names } }: NameIndex, target: string): boolean {
  return names.has(fold(target)) || names.has(fold(fileName(target)));
}

/** The folded names that a note has: its aliases, its title, and every tail of its path. */
export function namesOf({ path, title, aliases }: NamedNote): string[] {
  return [...tailsOf(withoutMd(path)), title, ...aliases].map(fold);
}

/** The folded names that a file has. */
export function namesOfFile(path: string): string[] {
  return tailsOf(path).map(fold);
}

/**
 * The folded names that decide where a link leads: it leads there until a thing of such a name
 * comes, goes or changes. Whatever stands beside the note that asks has the target for a tail,
 * but where that climbs out of the folder.
 */
export function namesIn(target: string, from: string): string[] {
  const folder = folderIn(target, from);
  const path = isPlace(target) ? resolvePath(folderOf(from), target) : undefined;
  const places = folder === undefined ? (path === undefined ? [] : [path]) : leadNames(folder);
  return [...new Set([target, fileName(target), ...places].map(fold))];
}

/** The folder that the address of a Markdown link names, as "walks/", ".." and "/" do: it leads to the note that begins its page. */
function folderIn(target: string, from: string): string | undefined {
  return /(?:^|\/)\.{0,2}$/.test(target) ? resolvePath(folderOf(from), target) : undefined;
}

function firstAt(places: Places, paths: readonly string[]): FoundPath | undefined {
  const found = paths.flatMap((path) => places.folded.get(path) ?? NOWHERE)[0];
  return found && { first: found.path, others: [], exact: true };
}

/** Whether a link names one place alone: "/Note", "../Note", "./Note", "a/../Note". */
export function isPlace(target: string): boolean {
  return /^\/|(?:^|\/)\.{1,2}\//.test(target);
}

// absent: nothing stands at a path
const NOWHERE: readonly Place[] = [];

/** Characters of a name that is a link in its very case alone: tickers, and what is as short. */
const SHORT_NAME = 4;

/** How many of the other notes that an ambiguous name fits are reported. */
const MAX_RIVALS = 5;

type Named = readonly [written: string, path: string];

function indexPlaces(items: readonly Named[], withheld: readonly Named[] = []): Places {
  const exact = new Map<string, Place>();
  const folded = new Map<string, Place>();
  const tails = new Map<string, Place[]>();
  for (const place of [...placesOf(items), ...placesOf(withheld)]) {
    exact.set(place.written, place);
    if (!folded.has(place.folded)) folded.set(place.folded, place);
    for (const tail of tailsOf(place.written)) add(tails, fold(tail), place);
  }
  return { exact, folded, tails };
}

function placesOf(items: readonly Named[]): Place[] {
  return items
    .map(([name, path]) => {
      const written = name.normalize("NFC");
      return { written, folded: fold(written), path };
    })
    .sort((a, b) => a.folded.length - b.folded.length || compareText(a.written, b.written));
}

/** The paths of the notes that have an alias or a title; made when the first link asks for one. */
const aliasesOf = memoize(({ named }: NameIndex) => {
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

/** What stands at a whole path: of two in other cases, that of the case as written. */
function wholeAt({ exact, folded }: Places, path: string | undefined): FoundPath | undefined {
  if (path === undefined) return undefined;
  const same = exact.get(path.normalize("NFC"));
  const found = same ?? folded.get(fold(path));
  return found && { first: found.path, others: [], exact: same !== undefined };
}
