/** The page of changes: what has happened, and what has been edited, each since a day that a reader chooses. */

import { kind } from "../../record/kinds.ts";
import type { Day, NoteDate } from "../../shared/dates/index.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import { type DateView, dateView, dayInWords, type StatusView } from "../core/words.ts";
import { type Development, developments } from "./developments.ts";
import { type EditView, edits, reachOf } from "./edits.ts";
import { historyLists } from "./historyPage.ts";
import { type Jump, jumpsOf, type Month, monthsOf } from "./months.ts";

export interface ChangesPage extends PageHead {
  readonly title: string;
  readonly factsAsOf: string;
  readonly developments: {
    readonly count: number;
    readonly months: readonly Month<DevelopmentView>[];
    readonly jumps: readonly Jump[];
    /** Where earlier ones are, if they are too many for the page. */
    readonly earlier: string | undefined;
  };
  readonly edits: {
    readonly count: number;
    /** How far back they are known. */
    readonly reach: string;
    readonly months: readonly Month<EditView>[];
    readonly jumps: readonly Jump[];
    /** How many are too old for the page. */
    readonly older: number;
    /** The histories of notes, a page a kind. */
    readonly byNote: readonly { readonly label: string; readonly href: string }[];
  };
}

export interface DevelopmentView {
  readonly when: NoteDate;
  /** Its last day, in days since 1970: on which it is still of the days since. */
  readonly day: Day;
  readonly date: DateView;
  readonly title: string;
  readonly href: string;
  /** For readers: "Event". */
  readonly kind: string;
  readonly kindName: Note["kind"];
  readonly status: StatusView | undefined;
  readonly text: string;
}

export const CHANGES_URL = "/changes/";

/** Whether the page has anything to show: of a vault without events and without a history, it has not. */
export function hasChanges(context: SiteContext): boolean {
  return developments(context).length > 0 || edits(context).length > 0;
}

/** Entries of one list: with their words they weigh less than 100 KB, gzip. */
const SHOWN = 400;

export const changesPage = memoize((context: SiteContext): ChangesPage => {
  const { vault, words, href } = context;
  const { title, description } = words.changes;
  const crumbs = [homeOf(context), { text: title, url: CHANGES_URL }];
  const all = developments(context);
  const shown = all.slice(0, SHOWN).map((one) => viewOf(context, one));
  const months = monthsOf(words, "developments", shown);
  const edited = edits(context).slice(0, fitting(edits(context)));
  const editMonths = monthsOf(words, "edits", edited);
  return {
    head: {
      title,
      description,
      url: CHANGES_URL,
      type: "website",
      indexed: true,
      jsonLd: [breadcrumbs(context, crumbs)],
    },
    crumbs: [homeOf(context)],
    title,
    factsAsOf: dayInWords(vault.asOf),
    developments: {
      count: all.length,
      months,
      jumps: jumpsOf(months),
      earlier: all.length > SHOWN ? href("/timeline/") : undefined,
    },
    edits: {
      count: edits(context).length,
      reach: reachOf(context),
      months: editMonths,
      jumps: jumpsOf(editMonths),
      older: edits(context).length - edited.length,
      byNote: historyLists(context).map(({ plural, url }) => ({
        label: words.changes.historyOf(plural),
        href: href(url),
      })),
    },
  };
});

/** Notes that state something else, of all edits on the page. */
const STATED = 600;

/** How many of the edits fit the page: whole ones, and one at least. */
function fitting(list: readonly EditView[]): number {
  let notes = 0;
  const end = list.findIndex(({ stated, added, reworded }) => {
    notes += 1 + stated.shown.length + (added.shown.length + reworded.shown.length) / 10;
    return notes > STATED;
  });
  return end === -1 ? list.length : Math.max(1, end);
}

function viewOf(context: SiteContext, one: Development): DevelopmentView {
  const { typeset, href } = context;
  const { id, date, title, kind: name, status, text } = one;
  return {
    when: date,
    day: date.end,
    date: dateView(date),
    title: typeset(title),
    href: href(id),
    kind: kind(name).singular,
    kindName: name,
    status,
    text: typeset(text),
  };
}
