/** Slips of the pen: keys of front matter and names of notes that are nearly right. */

import { FIELDS_OF_NOTES, fieldsOf, OTHER_KEYS } from "../record/fields.ts";
import { type CloseNames, closeNames, closest } from "../vault/core/closeNames.ts";
import type { NoteFile } from "../vault/core/files.ts";
import { type Head, type Note, spotOf } from "../vault/core/note.ts";
import { fold } from "../vault/core/path.ts";
import { type Problem, problem } from "../vault/core/problems.ts";
import { resolverOf, type Vault } from "../vault/index.ts";
import { namesInFrontMatter } from "../vault/links/frontMatterNames.ts";
import type { Edit } from "./edits.ts";

/** A key that this many notes have is a habit of its vault, and no slip. */
const HABIT = 5;

const KNOWN = new Set([...FIELDS_OF_NOTES.map(({ key }) => key), ...OTHER_KEYS]);

/** A key that the compiler passes over, with the key that is meant. */
export interface KeySlip {
  readonly file: string;
  readonly written: string;
  readonly meant: string;
  readonly line: number;
  readonly column: number;
}

/** Those of `notes`, where `all` show what is a habit. */
export function keySlips(all: readonly Head[], notes = all): KeySlip[] {
  const unknown = new Set(
    notes.flatMap(({ data }) => Object.keys(data)).filter((key) => !KNOWN.has(key)),
  );
  const isHabit = (key: string) =>
    all.filter(({ data }) => Object.hasOwn(data, key)).length >= HABIT;
  const rare = new Set([...unknown].filter((key) => !isHabit(key)));
  return notes.flatMap((note) =>
    Object.keys(note.data).flatMap((written) => {
      if (!rare.has(written)) return [];
      const keys = fieldsOf(note.kind).map(({ key }) => key);
      const meant = keys.find((key) => key === fold(written)) ?? closest(written, keys);
      if (meant === undefined) return [];
      return [{ file: note.path, written, meant, ...spotOf(note, written) }];
    }),
  );
}

export function keyProblems(all: readonly Head[], notes: readonly Head[]): Problem[] {
  return keySlips(all, notes).map(({ file, written, meant, line, column }) =>
    problem(
      "key-misspelt",
      { file, line, column },
      `The key \`${written}\` is not one that notes of this kind have, so nothing reads it.`,
      `Did you mean \`${meant}\`? Write \`${meant}:\`.`,
    ),
  );
}

/** The edits that write each key as it is meant, where the note has no such key yet. */
export function keyEdits(notes: readonly Note[], files: readonly NoteFile[]): Edit[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const byPath = new Map(notes.map((note) => [note.path, note]));
  return keySlips(notes).flatMap(({ file, written, meant, line, column }) => {
    const lines = (texts.get(file) ?? "").split("\n");
    const start = lines
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, column - 1);
    const isTaken = Object.hasOwn(byPath.get(file)?.data ?? {}, meant);
    const isPlain = (lines[line - 1] ?? "").startsWith(written, column - 1);
    return isTaken || !isPlain ? [] : [{ file, start, end: start + written.length, text: meant }];
  });
}

/**
 * Names in `notes` that lead nowhere and are close to a note's: in links, and where
 * front matter takes plain names.
 */
export function nameProblems(vault: Vault, notes: readonly Note[]): Problem[] {
  const { notes: all, outgoing } = vault;
  const { resolve } = resolverOf(vault);
  // Most vaults have every name right, and need no index of them.
  let names: CloseNames<string> | undefined;
  const suggest = (name: string) => {
    names ??= closeNames(
      all.flatMap((note) =>
        [...new Set([note.name, note.title, ...note.aliases])].map((own) => [own, own] as const),
      ),
    );
    return names.near(name)[0]?.value;
  };
  const told = (
    place: { file: string; line: number; column: number },
    written: string,
    meant: string,
  ) =>
    problem(
      "name-misspelt",
      place,
      `No note is called "${written}".`,
      `Did you mean "${meant}"? Write [[${meant}]].`,
    );
  const links = notes.flatMap(({ path }) => outgoing.get(path) ?? []);
  const linked = links.flatMap(({ verdict, target, from: file, line, column }) => {
    const meant = verdict === "wanted" ? suggest(target) : undefined;
    return meant === undefined ? [] : [told({ file, line, column }, target, meant)];
  });
  const plain = notes.flatMap((note) =>
    plainNames(note).flatMap(({ link, path }) => {
      const name = link.target;
      const { verdict } = resolve(link, note.path);
      const meant = verdict === "wanted" ? suggest(name) : undefined;
      if (meant === undefined) return [];
      return [told({ file: note.path, ...spotOf(note, path) }, name, meant)];
    }),
  );
  return [...linked, ...plain];
}

/** The plain names of keys that take them; of `sources` they may be titles in words. */
function plainNames(note: Note) {
  return namesInFrontMatter(note.data).filter(({ key, plain }) => plain && key !== "sources");
}
