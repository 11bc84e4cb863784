/** Keys of front matter that are nearly right, so that nothing reads them. */

import { FIELDS_OF_NOTES, fieldsOf, OTHER_KEYS } from "../../record/fields.ts";
import { at, get } from "../../shared/assert.ts";
import { closest } from "../../shared/closeNames.ts";
import { fold } from "../../shared/fold.ts";
import type { NoteFile } from "../../vault/core/files.ts";
import { type Head, type Note, spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Edit } from "../edits.ts";
import { isSlip } from "./slips.ts";

/** A key that this many notes have is a habit of its vault, and no misspelling. */
const MIN_NOTES_OF_A_HABIT = 5;

/** Other tools have keys of their own: `state` is no slip for `stage`. */
const AS_A_KEY = { anyLetter: false, isWord: () => false };

const KNOWN = new Set([...FIELDS_OF_NOTES.map(({ key }) => key), ...OTHER_KEYS]);

/** A key that the compiler passes over, with the key that is meant. */
interface MisspeltKey {
  readonly file: string;
  readonly written: string;
  readonly meant: string;
  readonly line: number;
  readonly column: number;
}

/** Those of `notes`, where `all` show what is a habit. */
function misspeltKeys(all: readonly Head[], notes: readonly Head[]): MisspeltKey[] {
  const unknown = (of: readonly Head[]) =>
    of.flatMap(({ data }) => Object.keys(data).filter((key) => !KNOWN.has(key)));
  const uses = Map.groupBy(unknown(all), (key) => key);
  const rare = new Set(
    unknown(notes).filter((key) => get(uses, key).length < MIN_NOTES_OF_A_HABIT),
  );
  return notes.flatMap((note) =>
    Object.keys(note.data).flatMap((written) => {
      if (!rare.has(written)) return [];
      const keys = fieldsOf(note.kind).map(({ key }) => key);
      const same = keys.find((key) => key === fold(written));
      const close = same ?? closest(written, keys);
      const meant = close !== undefined && isSlip(written, close, AS_A_KEY) ? close : undefined;
      if (meant === undefined) return [];
      return [{ file: note.path, written, meant, ...spotOf(note, written) }];
    }),
  );
}

export function keyProblems(all: readonly Head[], notes: readonly Head[]): Problem[] {
  return misspeltKeys(all, notes).map(({ file, written, meant, line, column }) =>
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
  return misspeltKeys(notes, notes).flatMap(({ file, written, meant, line, column }) => {
    const lines = get(texts, file).split("\n");
    const start = lines
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, column - 1);
    const isTaken = Object.hasOwn(get(byPath, file).data, meant);
    const isPlain = at(lines, line - 1).startsWith(written, column - 1);
    return isTaken || !isPlain ? [] : [{ file, start, end: start + written.length, text: meant }];
  });
}
