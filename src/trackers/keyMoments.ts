/**
 * Key moments: the few entries of the timeline that are named wherever it is drawn. Editors choose them by `key: true`,
 * each with a line and a reason; where they have chosen none, the events of the most weight stand in.
 */

import { TIMELINE_KEYS } from "../record/fields.ts";
import { get } from "../shared/assert.ts";
import { compareText } from "../shared/compareText.ts";
import { compareDates, type NoteDate } from "../shared/dates/index.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Vault } from "../vault/index.ts";
import { chargesByNote } from "./charges.ts";
import { textUnder } from "./frontMatterText.ts";

export interface KeyMoment {
  readonly note: Note;
  readonly date: NoteDate;
  /** In at most `LINE_CHARACTERS`; the title of the note where its editors have written none. */
  readonly line: string;
  /** Why it is one; undefined where nobody says so. */
  readonly why: string | undefined;
}

/** Whether editors have chosen the key moments. */
export function areChosen(vault: Vault): boolean {
  return keyMoments(vault).some(({ note }) => isChosen(note));
}

function isChosen({ data }: Note): boolean {
  return data["key"] === true;
}

/** Characters of a line, and of the short name of an entry. */
export const LINE_CHARACTERS = 64;
export const SHORT_CHARACTERS = 25;

/** So many that nobody chose. */
const UNCHOSEN = 12;

/** In the order of time. */
export const keyMoments = memoize((vault: Vault): readonly KeyMoment[] => {
  const dated = vault.notes.flatMap((note) =>
    note.date && ["event", "law", "case"].includes(note.kind) ? [{ note, date: note.date }] : [],
  );
  const chosen = dated.filter(({ note }) => isChosen(note));
  const moments = chosen.length > 0 ? chosen : heaviest(vault, dated);
  return moments
    .map(({ note, date }) => ({
      note,
      date,
      line: textUnder(note, "line") || note.title,
      why: chosen.length > 0 ? textUnder(note, "why") || undefined : undefined,
    }))
    .sort((a, b) => compareDates(a.date, b.date) || compareText(a.note.path, b.note.path));
});

interface Dated {
  readonly note: Note;
  readonly date: NoteDate;
}

/** Days of a date that has a place on the timeline: a month's. */
const LONGEST = 31;

/** Past events whose month is known, by importance, then by weight; none where there are too few to choose from. */
function heaviest(vault: Vault, dated: readonly Dated[]): Dated[] {
  const past = dated.filter(
    ({ note, date: { start, end } }) =>
      note.kind === "event" && start <= vault.asOf && end - start < LONGEST,
  );
  if (past.length < UNCHOSEN) return [];
  const weight = ({ note }: Dated) => get(weights(vault), note.path);
  return past
    .toSorted(
      (a, b) =>
        a.note.importance - b.note.importance ||
        weight(b) - weight(a) ||
        compareText(a.note.path, b.note.path),
    )
    .slice(0, UNCHOSEN);
}

/** What a source and a charge weigh, where a note that links weighs 1. */
const OF_SOURCE = 3;
const OF_CHARGE = 5;

/** How much each note weighs among those of the same importance, by its path: by its sources, its charges, and the notes that link to it. */
export const weights = memoize((vault: Vault): ReadonlyMap<string, number> => {
  const sources = new Map(
    vault.harvest.timeline.flatMap(({ from, note, sources }) =>
      from === "note" ? [[note, sources.length] as const] : [],
    ),
  );
  return new Map(
    vault.notes.map(({ path }) => {
      // absent: it stands on no timeline
      const cited = sources.get(path) ?? 0;
      // absent: it is no document of a charge
      const charged = chargesByNote(vault).get(path)?.length ?? 0;
      const linked = new Set(vault.backlinks.get(path)?.map((link) => link.from)).size;
      return [path, OF_SOURCE * cited + OF_CHARGE * charged + linked];
    }),
  );
});

/** Its name where there is little room; undefined where its editors have written none that is short. */
export function shortName(note: Note): string | undefined {
  const short = textUnder(note, "short");
  return short !== "" && short.length <= SHORT_CHARACTERS ? short : undefined;
}

/** Whether a key says only how the timeline shows a note: where a vault has lanes, for others use these words otherwise. */
export function isOfTimeline({ settings }: Vault, key: string): boolean {
  return settings.timeline.lanes.length > 0 && TIMELINE_KEYS.includes(key);
}
