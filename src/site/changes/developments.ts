/** What has happened: events by their dates, and stages and steps of proceedings by theirs. */

import { compareText } from "../../shared/compareText.ts";
import { compareDates, type NoteDate } from "../../shared/dates/index.ts";
import { pathsOf } from "../../trackers/party.ts";
import { type Proceeding, proceedings, type Stage } from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { TimelineEntry } from "../../vault/harvest.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow, shownSummary } from "../core/sentence.ts";
import { standingView } from "../core/standing.ts";
import { type StatusView, stepView } from "../core/words.ts";
import { calendarId, entryStanding, entryTitle, wholeTimeline } from "../timeline/index.ts";

export interface Development {
  /** The address of the event or of the row, without the base. */
  readonly id: string;
  /** The address that calendars know it by. */
  readonly calendarId: string;
  /** As typed: "Model Act: ordered reported". */
  readonly title: string;
  readonly date: NoteDate;
  /** The path of the note that it stands in. */
  readonly note: string;
  readonly kind: Note["kind"];
  /** Paths of the notes that it concerns, its own among them. */
  readonly concerns: ReadonlySet<string>;
  /** How an event stands; of a proceeding the stage that was reached, or the one in which the step was taken. */
  readonly status: StatusView | undefined;
  /** A note itself, with all that its page says of its status; a row of a table; a stage or a step of a proceeding. */
  readonly from: "note" | "row" | "proceeding";
  /** What the note or the row says of it; "" where that is the title. */
  readonly text: string;
}

/** The newest first; what is still to come on the day of the facts is no development. */
export const developments = memoize((context: SiteContext): readonly Development[] =>
  dated(context).filter(({ date }) => date.start <= context.vault.asOf),
);

/** The same with what is still to come. */
export const dated = memoize((context: SiteContext): readonly Development[] => {
  const { vault } = context;
  const ofStages = proceedings(vault).flatMap((one) => ofProceeding(context, one));
  const staged = new Set(ofStages.map(({ note }) => note));
  const ofEntries = vault.harvest.timeline
    // A law or case stands here by its stages; one that has no dated stage, by its date.
    .filter(({ kind: name, note }) => name === "event" || !staged.has(note))
    .map((entry) => ofEntry(context, entry));
  return newestFirst([...ofEntries, ...ofStages]);
});

/** Notes of a kind by their dates, where none of them is a development itself: claims, sources, plain notes. */
export function datedNotes(context: SiteContext, name: Note["kind"]): readonly Development[] {
  const { vault } = context;
  const found = vault.notes.flatMap((note): Development[] =>
    note.kind === name && note.date
      ? [
          {
            ...{ id: note.url, calendarId: note.url, title: note.title, date: note.date },
            ...{ note: note.path, kind: name, concerns: new Set([note.path]) },
            status: standingView(vault, note),
            from: "note",
            text: textOf(context, note),
          },
        ]
      : [],
  );
  return newestFirst(found);
}

/** A row without a number belongs to each proceeding of its note, and happened once. */
function newestFirst(found: readonly Development[]): readonly Development[] {
  const once = [...new Map(found.map((one) => [one.id, one])).values()];
  return once.sort((a, b) => compareDates(b.date, a.date) || compareText(a.id, b.id));
}

function ofEntry(context: SiteContext, entry: TimelineEntry): Development {
  const { id, date, note: path, kind: name, entities, from } = entry;
  return {
    id,
    calendarId: calendarId(context, entry),
    title: entryTitle(context, entry, wholeTimeline(context)),
    date,
    note: path,
    kind: name,
    concerns: new Set([path, ...entities]),
    status: entryStanding(context, entry),
    from: from === "note" ? "note" : "row",
    text: from === "note" ? textOf(context, context.requireNote(path)) : "",
  };
}

function textOf(context: SiteContext, note: Note): string {
  return note.kind === "source" ? "" : shownSummary(context, note);
}

function ofProceeding(context: SiteContext, one: Proceeding): Development[] {
  const note = context.requireNote(one.note);
  const { sponsors, plaintiffs, defendants, authority, subjects } = one;
  const parties = [sponsors, plaintiffs, defendants, authority, subjects].flatMap(pathsOf);
  const concerns = new Set([one.note, ...one.laws, ...parties]);
  return one.stages.flatMap((stage) => {
    const { url, date } = stage;
    if (!date) return [];
    return [
      {
        ...{ id: url, date, note: one.note, kind: note.kind, concerns },
        calendarId: calendarId(context, { id: url }),
        ...wordsOf(context, note, stage),
        from: "proceeding" as const,
      },
    ];
  });
}

/** "Ordered reported: by the committee, 36 to 0" is titled by the stage, a step by its words. */
function wordsOf(
  context: SiteContext,
  note: Note,
  { word, stageText, text, line }: Stage,
): Pick<Development, "title" | "status" | "text"> {
  const words = shownRow(context, note.path, line, text);
  if (word === undefined || note.stage === undefined) {
    const status = standingView(context.vault, note);
    return { title: `${note.title}: ${words}`, status, text: "" };
  }
  const isFirst = words.toLowerCase().startsWith(stageText.toLowerCase());
  return {
    title: `${note.title}: ${stageText}`,
    status: { ...stepView(note.stage.scale, word), text: stageText },
    text: isFirst ? words.slice(stageText.length).replace(/^[\s:;,.–—-]+/u, "") : words,
  };
}
