/** What of the graph a reader asks about, the same in every view of the map: as the query of its address. */

import { at } from "../assert.ts";
import { type Day, dayIn, isoDay } from "../dates/calendar.ts";
import type { Graph } from "./view.ts";

export interface Selection {
  readonly note: number | undefined;
  /** The other end of what ties two notes; without the first where an address names it alone. */
  readonly to: number | undefined;
  /** The last day of what is shown: what is dated later is left out, what has no date stays. */
  readonly until: Day | undefined;
}

export const NO_SELECTION: Selection = { note: undefined, to: undefined, until: undefined };

/** Leaves what it can't read: an old link still shows something. */
export function selectionOf(query: string, { urls }: Pick<Graph, "urls">): Selection {
  const given = new URLSearchParams(query);
  const noteAt = (key: string) => {
    const url = given.get(key);
    const note = url === null ? -1 : urls.indexOf(url);
    return note === -1 ? undefined : note;
  };
  const note = noteAt("note");
  const to = noteAt("to");
  return {
    note,
    to: to === note ? undefined : to,
    until: dayIn(given.get("until")),
  };
}

/** "note=/companies/deepseek/", "until=2026-04-01": a part for each that is set. */
export function selectionParts(
  { note, to, until }: Selection,
  { urls }: Pick<Graph, "urls">,
): string[] {
  return [
    ...(note === undefined ? [] : [queryPart("note", at(urls, note))]),
    ...(to === undefined ? [] : [queryPart("to", at(urls, to))]),
    ...(until === undefined ? [] : [queryPart("until", isoDay(until))]),
  ];
}

/** A part of a query, in which slashes and letters stay readable. */
export function queryPart(key: string, value: string): string {
  return `${key}=${encodeURI(value).replace(/[?&#+]/g, encodeURIComponent)}`;
}

/** "?a=b&c=d"; "" without parts. */
export function queryOfParts(parts: readonly string[]): string {
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** Whether a note is shown: it has no date, or one that begins on the last day or before. */
export function isUntil({ view }: Pick<Graph, "view">, note: number, until: Day | undefined) {
  const day = at(view.day, note);
  return until === undefined || day === null || day <= until;
}
