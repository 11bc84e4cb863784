/** Notes that are gone under their path and are there under another: by an alias, else by their text. */

import { fold } from "../../shared/fold.ts";
import type { Note } from "../../vault/core/note.ts";

/** How much of the lines of two notes must be the same for one to be the other under a new name. */
const SAME_TEXT = 0.6;

/** A line that more new notes have says nothing of which one a former note became. */
const MAX_NOTES_OF_A_LINE = 50;

export type Lines = ReadonlySet<string>;

/** The lines by which a note is known again; the shortest stand in any note. */
export function linesOf(text: string): Lines {
  return new Set(text.split("\n").filter((line) => line.trim().length > 3));
}

/**
 * The present path of each note of `gone` that is one of `fresh` now. The time is that of the
 * notes and their lines: candidates come out of an index of names, then of one of lines.
 */
export function renamedNotes(
  gone: readonly Note[],
  fresh: readonly Note[],
  linesBefore: (note: Note) => Lines,
  linesAfter: (note: Note) => Lines,
): Map<string, string> {
  const renames = new Map<string, string>();
  const free = new Set(fresh);
  const rename = (old: Note, current: Note | undefined) => {
    if (!current) return;
    free.delete(current);
    renames.set(old.path, current.path);
  };
  const named = notesByName(fresh);
  for (const old of gone) rename(old, firstFree(named.get(nameKey(old, old.name)), free));
  const left = gone.filter(({ path }) => !renames.has(path));
  if (left.length === 0 || free.size === 0) return renames;
  const similar = indexLines([...free], linesAfter);
  for (const old of left) rename(old, similar(linesBefore(old), free));
  return renames;
}

function nameKey({ kind }: Note, name: string): string {
  return `${kind}\n${fold(name)}`;
}

/** Notes under their names and aliases, the last one first, so that `pop` gives the first. */
function notesByName(notes: readonly Note[]): Map<string, { readonly note: Note }[]> {
  const names = notes.flatMap((note) =>
    [...new Set([note.name, ...note.aliases].map((name) => nameKey(note, name)))].map((key) => ({
      key,
      note,
    })),
  );
  return Map.groupBy(names.toReversed(), ({ key }) => key);
}

/** Takes entries off the end of the list up to a note that is free, so that none is looked at twice. */
function firstFree(
  entries: { readonly note: Note }[] | undefined,
  free: ReadonlySet<Note>,
): Note | undefined {
  for (let entry = entries?.pop(); entry; entry = entries?.pop()) {
    if (free.has(entry.note)) return entry.note;
  }
  return undefined;
}

/** Finds the free note whose lines are most like those of a former one; of equals, the first. */
function indexLines(
  notes: readonly Note[],
  linesAfter: (note: Note) => Lines,
): (former: Lines, free: ReadonlySet<Note>) => Note | undefined {
  const entries = notes.map((note, order) => ({ note, order, lines: linesAfter(note) }));
  const equal = Map.groupBy(entries.toReversed(), ({ lines }) => wholeKey(lines));
  const holders = Map.groupBy(
    entries.flatMap((entry) => [...entry.lines].map((line) => ({ line, entry }))),
    ({ line }) => line,
  );
  return (former, free) => {
    if (former.size === 0) return undefined;
    const same = firstFree(equal.get(wholeKey(former)), free);
    if (same) return same;
    const candidates = new Set(
      [...former].flatMap((line) => {
        const found = holders.get(line);
        return found && found.length <= MAX_NOTES_OF_A_LINE ? found.map(({ entry }) => entry) : [];
      }),
    );
    const [best] = [...candidates]
      .filter(({ note }) => free.has(note))
      .map((entry) => ({ ...entry, share: shareOf(former, entry.lines) }))
      .filter(({ share }) => share >= SAME_TEXT)
      .sort((a, b) => b.share - a.share || a.order - b.order);
    return best?.note;
  };
}

function wholeKey(lines: Lines): string {
  return [...lines].sort().join("\n");
}

/** From 0 to 1: the lines that both have, of those of the longer one. */
function shareOf(a: Lines, b: Lines): number {
  return [...a].filter((line) => b.has(line)).length / Math.max(a.size, b.size);
}
