/** Edits of notes in words: what each commit changed, and what each note went through. */

import { type CommitEdits, type Edit, editsOf } from "../../editing/history/edits.ts";
import { type History, NO_HISTORY, readHistory } from "../../editing/history/history.ts";
import { expected } from "../../shared/assert.ts";
import { isoDay, type NoteDate, parseDate } from "../../shared/dates/index.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { CorrectionRow } from "../../vault/harvest.ts";
import type { Words } from "../../words/index.ts";
import type { SiteContext } from "../core/context.ts";
import { type DateView, dateView, dayInWords } from "../core/words.ts";

export interface NoteLink {
  readonly title: string;
  readonly href: string;
}

/** Some of a list, and how many more there are. */
interface Some<Item> {
  readonly shown: readonly Item[];
  readonly more: number;
}

/** What one commit changed. */
export interface EditView {
  readonly id: string;
  readonly when: NoteDate;
  /** Days since 1970. */
  readonly day: number;
  readonly date: DateView;
  readonly reasons: readonly string[];
  /** Notes that state something else now, with what. */
  readonly stated: Some<NoteLink & { readonly facts: readonly string[] }>;
  readonly added: Some<NoteLink>;
  /** Notes whose text alone is another. */
  readonly reworded: Some<NoteLink>;
  /** "A note was withdrawn." */
  readonly withdrawn: string | undefined;
}

/** Of one commit. */
const [NOTES, LINKS, FACTS] = [40, 20, 12];

export const historyIn = memoize(
  ({ history }: SiteContext): History =>
    history === undefined ? NO_HISTORY : readHistory(history),
);

const commits = memoize((context: SiteContext): readonly CommitEdits[] =>
  editsOf(historyIn(context), context.vault),
);

/** The newest first: what commits changed, and what editors say in their notes that they corrected. */
export const edits = memoize((context: SiteContext): readonly EditView[] =>
  [
    ...context.vault.harvest.corrections.map((row) => correctionView(context, row)),
    ...commits(context).map((one) => viewOf(context, one)),
  ].sort((a, b) => b.day - a.day),
);

/** How far back the edits are known, in a sentence. */
export function reachOf(context: SiteContext): string {
  const { reach, commits: known } = historyIn(context);
  const first = known.at(-1);
  const words = context.words.changes.reach;
  if (first === undefined || reach === "none") return words.none;
  return words[reach](dayInWords(first.day));
}

function viewOf(
  context: SiteContext,
  { commit, day, reasons, edits: found }: CommitEdits,
): EditView {
  const { words, requireNote } = context;
  const byNote = Map.groupBy(
    found.filter((edit) => edit.what !== "withdrawn"),
    ({ note }) => note,
  );
  const of = (wanted: (edits: readonly Edit[]) => boolean) =>
    [...byNote].filter(([, list]) => wanted(list));
  const isNew = (list: readonly Edit[]) => list.some(({ what }) => what === "added");
  const isText = (list: readonly Edit[]) => list.every(({ what }) => what === "text");
  const link = ([path]: readonly [string, unknown]) => linkTo(context, requireNote(path));
  const withdrawn = found.filter(({ what }) => what === "withdrawn").length;
  return {
    id: idOf(commit),
    ...datesOf(day),
    reasons: reasons.map(context.typeset),
    stated: some(
      of((list) => !isNew(list) && !isText(list)),
      NOTES,
      ([path, list]) => ({ ...link([path, list]), facts: factsIn(context, list) }),
    ),
    added: some(of(isNew), LINKS, link),
    reworded: some(of(isText), LINKS, link),
    withdrawn: withdrawn === 0 ? undefined : words.changes.withdrawn(withdrawn),
  };
}

/** A row of a table of corrections, which needs no history to be known. */
function correctionView(context: SiteContext, row: CorrectionRow): EditView {
  const { words, typeset, requireNote, href } = context;
  const note = { ...linkTo(context, requireNote(row.note)), href: href(row.id) };
  const facts = [typeset(words.changes.corrected(row.was, row.is))];
  return {
    id: `correction-${row.id.slice(1).replace(/\/?#/, "-")}`,
    ...{ when: row.date, day: row.date.end, date: dateView(row.date) },
    reasons: row.reason === "" ? [] : [typeset(row.reason)],
    stated: { shown: [{ ...note, facts }], more: 0 },
    ...{ added: { shown: [], more: 0 }, reworded: { shown: [], more: 0 }, withdrawn: undefined },
  };
}

function idOf(commit: string): string {
  return `edit-${commit.slice(0, 12)}`;
}

function datesOf(day: number): Pick<EditView, "when" | "day" | "date"> {
  const when = expected(parseDate(isoDay(day), day), "a day");
  return { when, day, date: dateView(when) };
}

function linkTo({ typeset, href }: SiteContext, { title, url }: Note): NoteLink {
  return { title: typeset(title), href: href(url) };
}

function some<Item, Shown>(
  items: readonly Item[],
  most: number,
  show: (item: Item) => Shown,
): Some<Shown> {
  return { shown: items.slice(0, most).map(show), more: Math.max(0, items.length - most) };
}

function factsIn({ words: { changes }, typeset }: SiteContext, list: readonly Edit[]): string[] {
  // Of a new note all is new.
  const isNew = list.some(({ what }) => what === "added");
  const facts = isNew ? [changes.addedNote] : list.flatMap((edit) => factsOf(changes, edit));
  const more = facts.length - FACTS;
  return [...facts.slice(0, FACTS), ...(more > 0 ? [changes.more(more)] : [])].map(typeset);
}

/** "status: from “alleged” to “disputed”", "sources added: A; B" */
function factsOf(words: Words["changes"], edit: Edit): string[] {
  switch (edit.what) {
    case "field":
      return [words.moved(edit.name.replaceAll("-", " "), edit.before, edit.after)];
    case "claim":
    case "stage":
    case "figure":
      return [words.moved(words.row[edit.what](edit.of), edit.before, edit.after)];
    case "sources":
      return [
        ...(edit.gained.length > 0 ? [words.gained(edit.gained)] : []),
        ...(edit.lost.length > 0 ? [words.lost(edit.lost)] : []),
      ];
    case "text":
      return [words.reworded(edit.words)];
    case "added":
    case "withdrawn":
      return [];
  }
}

/** What a note went through, the newest first. */
export interface NoteHistory extends NoteLink {
  readonly path: string;
  /** Of its part of the page: "companies/deepseek". */
  readonly id: string;
  readonly entries: readonly {
    readonly date: DateView;
    readonly reasons: readonly string[];
    readonly facts: readonly string[];
  }[];
}

/** Of every note that has any, by the path of the note. */
export const noteHistories = memoize((context: SiteContext): ReadonlyMap<string, NoteHistory> => {
  const found = commits(context).flatMap((one) =>
    [...Map.groupBy(one.edits, (edit) => (edit.what === "withdrawn" ? "" : edit.note))]
      .filter(([path]) => path !== "")
      .map(([path, list]) => ({ path, one, list })),
  );
  return new Map(
    [...Map.groupBy(found, ({ path }) => path)].map(([path, list]) => {
      const note = context.requireNote(path);
      const entries = list.map(({ one, list: ofNote }) => ({
        date: datesOf(one.day).date,
        reasons: one.reasons.map(context.typeset),
        facts: factsIn(context, ofNote),
      }));
      return [path, { ...linkTo(context, note), path, id: note.url.slice(1, -1), entries }];
    }),
  );
});
