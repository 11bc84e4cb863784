/**
 * What a change does to the record: two revisions of a vault, compared by what
 * they state. Line numbers and order mean nothing here; what a reader would
 * learn does. The time is that of the two vaults, whatever changed.
 */

import { expected, get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { bounded, type Change } from "./change.ts";
import { claimChanges } from "./claimChanges.ts";
import { linkChanges } from "./linkChanges.ts";
import { editOf } from "./noteEdits.ts";
import { linesOf, renamedNotes } from "./renamedNotes.ts";
import { figureChanges, stageChanges } from "./rowChanges.ts";
import { indexed, type Ref, type Revision, refTo, type Side, textOf } from "./sides.ts";
import { timelineChanges } from "./timelineChanges.ts";

export type { Revision } from "./sides.ts";

export function diff(former: Revision, present: Revision): Change {
  const [was, is] = [indexed(former), indexed(present)];
  const gone = former.vault.notes.filter(({ path }) => !is.notes.has(path));
  const fresh = present.vault.notes.filter(({ path }) => !was.notes.has(path));
  const renames = renamedNotes(
    gone,
    fresh,
    (note) => linesOf(textOf(was, note)),
    (note) => linesOf(textOf(is, note)),
  );
  const renamedTo = new Set(renames.values());
  const before: Side = {
    ...was,
    // absent: a note that was not renamed
    pathNow: (path) => renames.get(path) ?? path,
  };
  const after: Side = { ...is, pathNow: (path) => path };
  const ref: Ref = (path) =>
    refTo(expected(is.notes.get(path) ?? was.notes.get(path), `a note at ${path}`));
  return bounded({
    schema: 2,
    added: fresh.filter(({ path }) => !renamedTo.has(path)).map(refTo),
    removed: gone.filter(({ path }) => !renames.has(path)).map(refTo),
    renamed: [...renames].map(([from, to]) => ({ from: refTo(get(was.notes, from)), to: ref(to) })),
    edited: former.vault.notes
      .flatMap((old) => {
        const current = is.notes.get(before.pathNow(old.path));
        const edit = current && editOf(old, current, before, after);
        return edit ? [edit] : [];
      })
      .sort((a, b) => compareText(a.note.path, b.note.path)),
    claims: claimChanges(before, after, ref),
    stages: stageChanges(before, after, ref),
    figures: figureChanges(before, after, ref),
    links: linkChanges(before, after, ref),
    timeline: timelineChanges(before, after, ref),
  });
}
