import { get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Side } from "./sides.ts";

/** A value that both revisions state, as text; "" where one does not state it. */
export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What is no relation of front matter, or is compared as a list of sources. */
const NOT_COMPARED = new Set(["mentions", "related", "sources"]);

/** Relations of front matter that lead elsewhere than before, by key: the titles of the notes. */
export function relationChanges(
  old: Note,
  current: Note,
  before: Side,
  after: Side,
): FieldChange[] {
  const [was, is] = [relationsOf(old, before), relationsOf(current, after)];
  return [...was.keys(), ...[...is.keys()].filter((key) => !was.has(key))]
    .sort(compareText)
    .flatMap((name) => {
      const [a, b] = [was.get(name), is.get(name)];
      if (a && b && a.size === b.size && [...a.keys()].every((key) => b.has(key))) return [];
      return [{ name, before: titlesIn(a), after: titlesIn(b) }];
    });
}

/** The notes that each key leads to, by their present path, with their titles. */
function relationsOf({ path }: Note, { vault, notes, pathNow }: Side) {
  const keys = new Map<string, Map<string, string>>();
  for (const { from, to, relation, target } of get(vault.outgoing, path)) {
    if (from !== path || NOT_COMPARED.has(relation)) continue;
    // absent: the first note of the key
    const titles = keys.get(relation) ?? new Map<string, string>();
    keys.set(relation, titles);
    if (to === undefined) titles.set(target, target);
    else titles.set(pathNow(to), get(notes, to).title);
  }
  return keys;
}

function titlesIn(titles: ReadonlyMap<string, string> | undefined): string {
  return titles ? [...titles.values()].sort().join("; ") : "";
}
