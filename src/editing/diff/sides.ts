/** The two revisions that are compared, made ready to be looked up by path. */

import { get } from "../../shared/assert.ts";
import type { Files } from "../../vault/core/files.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import type { NoteRef } from "./change.ts";

/** A vault with the files that it was compiled from. */
export interface Revision {
  readonly vault: Vault;
  readonly files: Files;
}

/** A revision by the paths of its notes. */
export interface IndexedRevision {
  readonly vault: Vault;
  readonly notes: ReadonlyMap<string, Note>;
  readonly texts: ReadonlyMap<string, string>;
}

/** One of the two revisions. */
export interface Side extends IndexedRevision {
  /** The path that a note of this revision has in the later one; the same path where it is gone. */
  readonly pathNow: (path: string) => string;
}

/** How a change names the note at a path of the later revision. */
export type Ref = (path: string) => NoteRef;

export function indexed({ vault, files }: Revision): IndexedRevision {
  return {
    vault,
    notes: new Map(vault.notes.map((note) => [note.path, note])),
    texts: new Map(files.notes.map(({ path, text }) => [path, text])),
  };
}

export function refTo({ path, title, kind }: Note): NoteRef {
  return { path, title, kind };
}

/** The text of a note, its front matter included. */
export function textOf({ texts }: IndexedRevision, { path }: Note): string {
  return get(texts, path);
}
