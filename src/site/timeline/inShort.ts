/** The timeline of a note in a few lines, for its page: all entries, or the weightiest with the way to all. */

import { at } from "../../shared/assert.ts";
import type { SiteContext } from "../core/context.ts";
import type { Timeline } from "./index.ts";
import { entriesAt, type ListEntry } from "./list.ts";

/** Rows of a list that the page of a note shows; longer ones have a page of their own. */
export const FEW_ROWS = 5;

export interface TimelineInShort {
  readonly count: number;
  /** In order of time. */
  readonly entries: readonly ListEntry[];
}

export function timelineInShort(context: SiteContext, timeline: Timeline): TimelineInShort {
  const { entries, undated } = timeline;
  const count = entries.length + undated.length;
  const weight = (index: number) => {
    const { note, from } = at(entries, index);
    return context.requireNote(note).importance + (from === "note" ? 0 : 0.5);
  };
  const places = [...entries.keys()];
  const shown =
    count <= FEW_ROWS
      ? places
      : places
          .toSorted((a, b) => weight(a) - weight(b) || b - a)
          .slice(0, FEW_ROWS)
          .sort((a, b) => a - b);
  const room = FEW_ROWS - shown.length;
  return {
    count,
    entries: [
      ...entriesAt(context, timeline, false, shown),
      ...entriesAt(context, timeline, true, [...undated.keys()].slice(0, room)),
    ],
  };
}
