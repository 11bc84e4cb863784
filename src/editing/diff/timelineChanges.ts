import type { Change } from "./change.ts";
import { compareLists } from "./compareLists.ts";
import type { Ref, Side } from "./sides.ts";

interface Entry {
  readonly note: string;
  readonly key: string;
  readonly title: string;
  readonly date: string;
  readonly status: string;
}

/** Entries of the timeline: notes by their path, rows by their note and their words. */
export function timelineChanges(before: Side, after: Side, ref: Ref): Change["timeline"] {
  const entries = compareLists(entriesOf(before), entriesOf(after), ({ key }) => key);
  // Of one note and one day, a row that went and a row that came are one row in other words.
  const rows = compareLists(entries.removed, entries.added, ({ note, date }) => `${note}\n${date}`);
  const shown = ({ note, title, date, status }: Entry) => ({
    note: ref(note),
    title,
    date,
    status,
  });
  return {
    added: rows.added.map(shown),
    removed: rows.removed.map(shown),
    reworded: rows.common.map(([was, { note, date, title }]) => ({
      note: ref(note),
      date,
      before: was.title,
      after: title,
    })),
    changed: entries.common
      .filter(([was, is]) => was.date !== is.date)
      .map(([was, { note, title, date }]) => ({
        note: ref(note),
        title,
        before: was.date,
        after: date,
      })),
  };
}

function entriesOf({ vault, pathNow }: Side): Entry[] {
  return vault.harvest.timeline.map(({ note, title, date, status, from }) => ({
    note: pathNow(note),
    // A note that is renamed is the same entry under its new title.
    key: `${pathNow(note)}\n${from === "note" ? "" : title}`,
    title,
    date: date.text,
    // absent: most entries state no status
    status: status?.text ?? "",
  }));
}
