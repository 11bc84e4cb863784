/** Stages of proceedings and figures of charges, which stand in rows of tables. */

import type { Change } from "./change.ts";
import { compareLists } from "./compareLists.ts";
import type { Ref, Side } from "./sides.ts";

interface Row {
  readonly note: string;
  /** What the row is about: of a stage its day, of a figure the party and the measure. */
  readonly of: string;
  /** What is told two rows apart that are about the same. */
  readonly key: string;
  readonly text: string;
}

export function stageChanges(before: Side, after: Side, ref: Ref): Change["stages"] {
  return rowChanges(stagesOf(before), stagesOf(after), ref);
}

export function figureChanges(before: Side, after: Side, ref: Ref): Change["figures"] {
  return rowChanges(figuresOf(before), figuresOf(after), ref);
}

/** A row that is about the same as one before is that row, in other words. */
function rowChanges(before: readonly Row[], after: readonly Row[], ref: Ref): Change["stages"] {
  const same = compareLists(before, after, ({ note, key, text }) => `${note}\n${key}\n${text}`);
  const rows = compareLists(same.removed, same.added, ({ note, key }) => `${note}\n${key}`);
  const shown = ({ note, of, text }: Row) => ({ note: ref(note), of, text });
  return {
    added: rows.added.map(shown),
    removed: rows.removed.map(shown),
    changed: rows.common.map(([was, { note, of, text }]) => ({
      ...{ note: ref(note), of },
      ...{ before: was.text, after: text },
    })),
  };
}

function stagesOf({ vault, pathNow }: Side): Row[] {
  return vault.harvest.stages.map(({ note, date, number, text }) => ({
    note: pathNow(note),
    of: [number, date.text].filter(Boolean).join(", "),
    key: `${number}\n${date.text}`,
    text,
  }));
}

function figuresOf({ vault, pathNow }: Side): Row[] {
  const { charges, figures } = vault.harvest;
  const rows = [
    ...charges.map(({ note, charge, figures: cells }) => ({ note, who: charge.text, cells })),
    ...figures.map(({ note, party, figures: cells }) => ({ note, who: party.text, cells })),
  ];
  return rows.flatMap(({ note, who, cells }) =>
    cells.map(({ header, text }) => ({
      note: pathNow(note),
      of: `${who}, ${header}`,
      key: `${who}\n${header}`,
      text,
    })),
  );
}
