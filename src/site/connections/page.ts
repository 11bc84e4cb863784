/** All connections of a note, where its page has no room for them. */

import { LIMITS } from "../../shared/limits.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { homeOf, type PageHead } from "../core/head.ts";
import type { PageLink } from "../core/paging.ts";
import { type Legend, legendOf } from "../core/standing.ts";
import {
  type ConnectionGroup,
  connectionsOf,
  connectionsUrl,
  labelOf,
  notesOf,
  sorted,
  view,
} from "./index.ts";
import { relianceOn } from "./reliance.ts";
import { linksAt } from "./ties.ts";

export interface ConnectionsPage extends PageHead {
  readonly title: string;
  readonly groups: readonly ConnectionGroup[];
  readonly legend: Legend | undefined;
  /** Empty where all fits one page. */
  readonly pages: readonly PageLink[];
}

/** The page of all connections with this number, counted from 1. */
export function connectionsPage(context: SiteContext, path: string, page: number): ConnectionsPage {
  const note = context.requireNote(path);
  const reliance = relianceOn(context, note);
  const { groups } = sorted(context, note, reliance);
  const count = connectionPages(context, note);
  const title = context.words.connections.pageTitle(note.title, page);
  let seen = (page - 1) * -LIMITS.connectionsPerPage;
  const shown = groups.flatMap(({ kinds, ties }): ConnectionGroup[] => {
    const here = ties.slice(Math.max(0, -seen), Math.max(0, LIMITS.connectionsPerPage - seen));
    seen += ties.length;
    if (here.length === 0) return [];
    return [
      {
        id: `page_${kinds.join("_")}`,
        label: labelOf(context, kinds),
        count: ties.length,
        strongest: here.map((tie) => view(context, tie, kinds, reliance)),
        others: [],
      },
    ];
  });
  return {
    head: {
      title,
      description: "",
      url: connectionsUrl(note, page),
      type: "website",
      indexed: false,
      jsonLd: [],
    },
    crumbs: [homeOf(context), { text: note.title, url: note.url }],
    title,
    groups: shown,
    legend: legendOf(context, notesOf(groups)),
    pages:
      count === 1
        ? []
        : Array.from({ length: count }, (_, index) => ({
            number: index + 1,
            href: context.href(connectionsUrl(note, index + 1)),
            current: index + 1 === page,
          })),
  };
}

/** How many pages of all connections a note has: none where they fit its page. */
export function connectionPages(context: SiteContext, note: Note): number {
  // Each link is at most one connection, so few links spare the count.
  if (linksAt(context, note).length <= LIMITS.backlinksPerPage) return 0;
  const { total, all } = connectionsOf(context, note);
  return all === undefined ? 0 : Math.ceil(total / LIMITS.connectionsPerPage);
}
