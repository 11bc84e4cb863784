/** What each note went through: a page a kind, with a part for each note, to which the page of the note leads. */

import { KINDS, kind } from "../../record/kinds.ts";
import { expected } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import type { PageLink } from "../core/paging.ts";
import { type NoteHistory, noteHistories, reachOf } from "./edits.ts";

export interface HistoryPage extends PageHead {
  readonly title: string;
  readonly reach: string;
  readonly notes: readonly NoteHistory[];
  /** Empty where all fits one page. */
  readonly pages: readonly PageLink[];
}

/** Notes on one page. */
const PAGE = 200;

interface HistoryList {
  readonly name: Note["kind"];
  readonly plural: string;
  readonly url: string;
  readonly pages: number;
}

/** The histories of each kind, by title. */
const byKind = memoize((context: SiteContext) => {
  const all = [...noteHistories(context).values()].sort(
    (a, b) => compareText(a.title, b.title) || compareText(a.id, b.id),
  );
  return Map.groupBy(all, ({ path }) => context.requireNote(path).kind);
});

/** Those that there are, in the order of kinds. */
export const historyLists = memoize((context: SiteContext): readonly HistoryList[] =>
  KINDS.flatMap(({ name, plural }) => {
    const notes = byKind(context).get(name);
    if (notes === undefined) return [];
    return [{ name, plural, url: historyUrl(name, 1), pages: Math.ceil(notes.length / PAGE) }];
  }),
);

/** "/changes/companies/", "/changes/companies/2/" */
export function historyUrl(name: Note["kind"], page: number): string {
  return `/changes/${kind(name).folder}/${page === 1 ? "" : `${page}/`}`;
}

/** Where the page of a note leads; undefined where no edit of it is known. */
export function historyOfNote(
  context: SiteContext,
  { path, kind: name }: Note,
): string | undefined {
  const history = noteHistories(context).get(path);
  if (history === undefined) return undefined;
  const page = expected(pageOf(context).get(path), "a page");
  return `${context.href(historyUrl(name, page))}#${encodeURI(history.id)}`;
}

/** The page that each note stands on. */
const pageOf = memoize(
  (context: SiteContext): ReadonlyMap<string, number> =>
    new Map(
      [...byKind(context).values()].flatMap((notes) =>
        notes.map(({ path }, index) => [path, Math.floor(index / PAGE) + 1] as const),
      ),
    ),
);

export function historyPage(context: SiteContext, name: Note["kind"], page: number): HistoryPage {
  const { words, href } = context;
  const all = expected(byKind(context).get(name), `histories of ${name}`);
  const { plural } = kind(name);
  const title = words.changes.historyTitle(plural, page);
  const url = historyUrl(name, page);
  const changes = { text: words.changes.title, url: "/changes/" };
  const count = Math.ceil(all.length / PAGE);
  return {
    head: {
      title,
      description: words.changes.historyCovers,
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [homeOf(context), changes, { text: title, url }])],
    },
    crumbs: [homeOf(context), changes],
    title,
    reach: reachOf(context),
    notes: all.slice((page - 1) * PAGE, page * PAGE),
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            href: href(historyUrl(name, index + 1)),
            current: index + 1 === page,
          })),
  };
}
