/**
 * Notes of one kind that may be one note. That names are close says little: "Meeting 1" and
 * "Meeting 2", "Sigma" and "Figma", a page and its translation are two. A pair is reported
 * where nothing but a slip or another way of writing sets the names apart, or where the day or
 * the address is the same too.
 */

import type { KindName } from "../../record/kinds.ts";
import { get } from "../../shared/assert.ts";
import { closeNames } from "../../shared/closeNames.ts";
import { compareText } from "../../shared/compareText.ts";
import { fold } from "../../shared/fold.ts";
import type { Head } from "../../vault/core/note.ts";
import { folderOf } from "../../vault/core/path.ts";
import { isSlip, languageOf, letters, NAMED_KINDS, wordsOf } from "./slips.ts";

export interface NearDuplicate {
  readonly path: string;
  /** The path of the note that was there before, by order of paths. */
  readonly like: string;
  readonly name: string;
  readonly likeName: string;
}

/** What is compared of a note; a note that is still to be written has a path to be. */
export type Named = Pick<Head, "path" | "kind" | "title" | "name" | "aliases" | "date"> &
  Partial<Pick<Head, "data">>;

interface Name {
  readonly note: Named;
  readonly name: string;
}

/** A date that more notes have is no day but a label of a whole vault. */
const MAX_NOTES_OF_A_DAY = 200;

/** An address that more notes have is that of a book or a site, of which each tells a part. */
const MAX_NOTES_OF_AN_ADDRESS = 2;

/** Words of a title that two notes of one day or address must share, of all that they have. */
const MIN_SHARED = 0.6;

/** A name of fewer letters says nothing: "Q1", "Re:". */
const MIN_LETTERS = 4;

/** The pairs among `notes` whose later note, by path, is in `of`: all of them where it is missing. */
export function nearDuplicates(
  notes: readonly Named[],
  of: (path: string) => boolean = () => true,
): NearDuplicate[] {
  const found = new Map<string, NearDuplicate>();
  const add = (a: Name, b: Name) => {
    if (a.note.path === b.note.path || !(of(a.note.path) || of(b.note.path))) return;
    const isLater =
      of(a.note.path) && (!of(b.note.path) || compareText(a.note.path, b.note.path) > 0);
    const [later, first] = isLater ? [a, b] : [b, a];
    const [path, like] = [later.note.path, first.note.path];
    const key = `${path}\n${like}`;
    if (!found.has(key)) found.set(key, { path, like, name: later.name, likeName: first.name });
  };
  for (const [kind, same] of Map.groupBy(notes, ({ kind }) => kind)) {
    if (!same.some(({ path }) => of(path))) continue;
    const names = same.flatMap((note) => namesOf(note).map((name) => ({ note, name })));
    for (const [a, b] of sameNames(names)) add(a, b);
    if (NAMED_KINDS.has(kind)) for (const [a, b] of slips(names, of)) add(a, b);
    for (const [a, b] of sameFacts(kind, same)) {
      add({ note: a, name: a.title }, { note: b, name: b.title });
    }
  }
  return [...found.values()].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.like, b.like),
  );
}

function namesOf(note: Named): string[] {
  // Two plain notes may share an alias, as two programs of one name do.
  const aliases = NAMED_KINDS.has(note.kind) ? note.aliases : [];
  return [...new Set([note.title, note.name, ...aliases])].filter(
    // absent: no letter at all
    (name) => (name.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS,
  );
}

/** Two notes that one name means, written in two ways; a name of three notes is a label. */
function* sameNames(names: readonly Name[]): Iterable<readonly [Name, Name]> {
  for (const key of [({ name }: Name) => letters(name), ({ name }: Name) => contentOf(name)]) {
    for (const group of Map.groupBy(names, key).values()) {
      const [a, b, ...more] = [...new Map(group.map((entry) => [entry.note, entry])).values()];
      if (a && b && more.length === 0 && isSame(a, b)) yield [a, b];
    }
  }
}

/** In another folder a name may mean another thing; written alike it surely may. */
function isSame(a: Name, b: Name): boolean {
  if (languageOf(a.note.path) !== languageOf(b.note.path)) return false;
  const isOneFolder = folderOf(a.note.path) === folderOf(b.note.path);
  const isThing = NAMED_KINDS.has(a.note.kind);
  if (!isOneFolder && (!isThing || fold(a.name) === fold(b.name))) return false;
  return letters(a.name) === letters(b.name) || (isThing && isTurned(a.name, b.name));
}

/** Names of things that differ by a slip, and not by a word that other names have. */
function* slips(
  names: readonly Name[],
  of: (path: string) => boolean,
): Iterable<readonly [Name, Name]> {
  const close = closeNames(names.map((entry) => [entry.name, entry] as const));
  const holders = new Map<string, Set<Named>>();
  for (const { note, name } of names) {
    for (const word of wordsOf(name)) {
      const known = holders.get(word) ?? new Set();
      holders.set(word, known.add(note));
    }
  }
  const isWord = (word: string) => get(holders, word).size > 1;
  const slip = { anyLetter: false, isWord };
  for (const entry of names.filter(({ note }) => of(note.path))) {
    for (const { value } of close.near(entry.name)) {
      if (isSlip(entry.name, value.name, slip) && isSlip(value.name, entry.name, slip))
        yield [entry, value];
    }
  }
}

/** Events of one day of which one says all that the other does; notes on one address by names that are close. */
function* sameFacts(kind: KindName, notes: readonly Named[]): Iterable<readonly [Named, Named]> {
  if (kind === "event") {
    for (const [a, b] of pairsBy(notes, MAX_NOTES_OF_A_DAY, dayOf)) {
      const [one, other] = [contentWords(a.title), contentWords(b.title)];
      const saysAll = one.size < other.size ? isWithin(one, other) : isWithin(other, one);
      if (saysAll && overlap(one, other) >= MIN_SHARED) yield [a, b];
    }
  }
  for (const [a, b] of pairsBy(notes, MAX_NOTES_OF_AN_ADDRESS, addressOf)) {
    const sameNumbers = numbersIn(a.title) === numbersIn(b.title);
    if (sameNumbers && overlap(contentWords(a.title), contentWords(b.title)) >= MIN_SHARED)
      yield [a, b];
  }
}

function* pairsBy(
  notes: readonly Named[],
  max: number,
  label: (note: Named) => string | undefined,
): Iterable<readonly [Named, Named]> {
  for (const [key, group] of Map.groupBy(notes, label)) {
    if (key === undefined || group.length > max) continue;
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) yield [a, b];
  }
}

function dayOf({ date }: Named): string | undefined {
  return date && `${date.start} ${date.end}`;
}

function numbersIn(title: string): string {
  return title.match(/\p{N}+/gu)?.join(" ") ?? ""; // absent: no number
}

/** The address of what a note is about. */
function addressOf({ data }: Named): string | undefined {
  const url = data?.["url"];
  return typeof url === "string"
    ? url.replace(/^https?:\/\/(?:www\.)?|\/?(?:#.*)?$/g, "")
    : undefined;
}

const ARTICLES = new Set("a an the and".split(" "));
const JOINTS = new Set("of on in for to by at with".split(" "));

/** "Act on Chips", "The Chips Act": the words are the same, and a joint is why their order is not. */
function isTurned(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => wordsOf(name).filter((word) => !ARTICLES.has(word)));
  const joints = [one, other].map((words) => words?.filter((word) => JOINTS.has(word)).join(" "));
  return one?.join(" ") === other?.join(" ") || joints.filter((joint) => joint !== "").length === 1;
}

/** The words of a name that say something, in the order of the alphabet. */
function contentOf(name: string): string {
  return [...contentWords(name)].sort().join(" ");
}

function contentWords(name: string): Set<string> {
  return new Set(wordsOf(name).filter((word) => !ARTICLES.has(word) && !JOINTS.has(word)));
}

/** How many of the words of two titles both have: from 0 to 1. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared < 3 ? 0 : shared / (one.size + other.size - shared);
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((word) => other.has(word));
}
