import type { KindName } from "../../record/kinds.ts";
import type { NoteDate } from "../../shared/dates/index.ts";
import { fold } from "../../shared/fold.ts";
import type { Vault } from "../../vault/index.ts";
import { nearDuplicates } from "../inspect/nearDuplicates.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** What is known of a note that is still to be written. */
export interface Unwritten {
  readonly path: string;
  readonly kind: KindName;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly date: NoteDate | undefined;
}

/** The note of the vault that has its name, or may be the same note; undefined where none is. */
export function duplicateOf({ notes }: Vault, unwritten: Unwritten): Refusal | undefined {
  const { path, title, aliases } = unwritten;
  const names = new Set([title, ...aliases].map(fold));
  const same = notes.find((note) =>
    [note.title, note.name, ...note.aliases].some((other) => names.has(fold(other))),
  );
  if (same) {
    return refuse(`${same.path} has that name, or that alias, already.`, "Add to that note.");
  }
  const [close] = nearDuplicates([...notes, { ...unwritten, name: title }], (of) => of === path);
  if (!close) return undefined;
  return refuse(
    `"${close.name}" is close to "${close.likeName}", which is ${close.like}.`,
    "Add to that note; or, where they are two, say so: --anyway.",
  );
}
