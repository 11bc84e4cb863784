import type { Change } from "./change.ts";
import { compareLists } from "./compareLists.ts";
import type { Ref, Side } from "./sides.ts";

interface ClaimRow {
  readonly note: string;
  readonly text: string;
  readonly status: string;
}

/** Rows of tables of claims, by their note and their words. */
export function claimChanges(before: Side, after: Side, ref: Ref): Change["claims"] {
  const { added, removed, common } = compareLists(
    claimRows(before),
    claimRows(after),
    ({ note, text }) => `${note}\n${text}`,
  );
  const shown = ({ note, text, status }: ClaimRow) => ({ note: ref(note), text, status });
  return {
    added: added.map(shown),
    removed: removed.map(shown),
    changed: common
      .filter(([was, is]) => was.status !== is.status)
      .map(([was, { note, text, status }]) => ({
        note: ref(note),
        text,
        before: was.status,
        after: status,
      })),
  };
}

/** A claim that is a note has its status among the fields of that note, and is no row. */
function claimRows({ vault, pathNow }: Side): ClaimRow[] {
  const notes = new Set(vault.notes.map(({ url }) => url));
  return vault.harvest.claims
    .filter(({ id }) => !notes.has(id))
    .map(({ note, text, statusText }) => ({ note: pathNow(note), text, status: statusText }));
}
