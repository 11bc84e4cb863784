/** The notes of a vault by their paths. */

import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Vault } from "../vault/index.ts";

export const notesOf = memoize(
  ({ notes }: Vault): ReadonlyMap<string, Note> => new Map(notes.map((note) => [note.path, note])),
);
