/** The lanes that a vault gives its timeline: by the key `lane` of a note, else by its tags or its kind. */

import { fold } from "../../shared/fold.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";

/** The place of a note's lane among those of the settings; undefined where it has none. */
export function laneOf({ settings }: Vault, note: Note): number | undefined {
  const { lanes } = settings.timeline;
  const named = note.data["lane"];
  const isNamed = (name: string) => typeof named === "string" && fold(name) === fold(named.trim());
  const byName = lanes.findIndex(({ name }) => isNamed(name));
  if (byName >= 0) return byName;
  const tagged = new Set(note.tags.map(fold));
  const found = lanes.findIndex(
    ({ tags, kinds }) => tags.some((tag) => tagged.has(fold(tag))) || kinds.includes(note.kind),
  );
  return found < 0 ? undefined : found;
}
