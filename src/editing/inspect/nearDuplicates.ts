/** Notes of one kind that may be one note: their names are close, or their day and their words. */

import type { KindName } from "../../record/kinds.ts";
import { get } from "../../shared/assert.ts";
import { closeNames } from "../../shared/closeNames.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Head } from "../../vault/core/note.ts";
import { fold } from "../../vault/core/path.ts";

export interface NearDuplicate {
  readonly path: string;
  /** The path of the note that was there before, by order of paths. */
  readonly like: string;
  readonly name: string;
  readonly likeName: string;
}

/** A date that more notes have is no day but a label of a whole vault. */
const MAX_NOTES_OF_A_DAY = 200;

/** What is compared of a note; a note that is still to be written has a path to be. */
export type Named = Pick<Head, "path" | "kind" | "title" | "name" | "aliases" | "date">;

/** Words of a title that two events of one day must share, of all that they have. */
const MIN_SHARED = 0.6;

/** The pairs among `notes` whose later note, by path, is in `of`: all of them where it is missing. */
export function nearDuplicates(
  notes: readonly Named[],
  of: (path: string) => boolean = () => true,
): NearDuplicate[] {
  const found = new Map<string, NearDuplicate>();
  const add = (a: Named, b: Named, nameOfA: string, nameOfB: string) => {
    if (a.path === b.path || !(of(a.path) || of(b.path))) return;
    const isLater = of(a.path) && (!of(b.path) || compareText(a.path, b.path) > 0);
    const [later, first] = isLater ? [a, b] : [b, a];
    const key = `${later.path}\n${first.path}`;
    const [name, likeName] = isLater ? [nameOfA, nameOfB] : [nameOfB, nameOfA];
    if (!found.has(key)) found.set(key, { path: later.path, like: first.path, name, likeName });
  };
  for (const same of byKind(notes).values()) {
    if (!same.some(({ path }) => of(path))) continue;
    const names = same.flatMap((note) => namesOf(note).map((name) => ({ note, name })));
    const close = closeNames(names.map((entry) => [letters(entry.name), entry] as const));
    const equal = Map.groupBy(names, ({ name }) => sortedWords(name));
    for (const { note, name } of names.filter((entry) => of(entry.note.path))) {
      for (const { value } of close.near(letters(name))) add(note, value.note, name, value.name);
      for (const other of get(equal, sortedWords(name))) {
        add(note, other.note, name, other.name);
      }
    }
    for (const [a, b] of sameDay(same)) {
      if (a.kind === "event" && overlap(a.title, b.title) >= MIN_SHARED)
        add(a, b, a.title, b.title);
    }
  }
  return [...found.values()].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.like, b.like),
  );
}

function byKind(notes: readonly Named[]): Map<KindName, Named[]> {
  // Plain notes of any vault may be named after days or numbers: "Note 1", "Note 2".
  return Map.groupBy(notes, ({ kind }) => kind);
}

function namesOf(note: Named): string[] {
  return [...new Set([note.title, note.name, ...note.aliases])].filter((name) => name.length > 3);
}

function* sameDay(notes: readonly Named[]): Iterable<readonly [Named, Named]> {
  const days = Map.groupBy(notes, ({ date }) => (date ? `${date.start} ${date.end}` : ""));
  days.delete("");
  for (const day of days.values()) {
    if (day.length > MAX_NOTES_OF_A_DAY) continue;
    for (const [at, a] of day.entries()) for (const b of day.slice(at + 1)) yield [a, b];
  }
}

/** The letters and digits of a name, without its little words. */
function letters(name: string): string {
  return wordsOf(name).join(" ");
}

function sortedWords(name: string): string {
  return wordsOf(name).toSorted().join(" ");
}

const LITTLE = new Set("a an the of and in on for to by at with".split(" "));

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== "" && !LITTLE.has(word));
}

/** How many of the words of two titles both have: from 0 to 1. */
function overlap(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared < 3 ? 0 : shared / (one.size + other.size - shared);
}
