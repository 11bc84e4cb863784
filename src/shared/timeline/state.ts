/** A view of a timeline as the query of its address, so that a link shows exactly this view. */

import { dayIn, isoDay } from "../dates/calendar.ts";
import { FACETS, type Filters, NO_FILTERS } from "./filters.ts";
import { LANES, type LanesBy } from "./groups.ts";
import { daysOf, type Range } from "./scale.ts";

/** What becomes of entries that a filter leaves out. */
export const SHOW = ["hide", "dim"] as const;
export type Show = (typeof SHOW)[number];

export interface ViewState {
  readonly filters: Filters;
  readonly show: Show;
  /** Undefined for those that the timeline opens with. */
  readonly lanes: LanesBy | undefined;
  /** Undefined for the range that the timeline opens on. */
  readonly range: Range | undefined;
  /** The id of the selected entry. */
  readonly entry: string | undefined;
  /** The story whose steps stand in the place of the key moments, by the address of its page without slashes. */
  readonly story: string | undefined;
}

/** Reads what it knows of a query; what it does not know, and what makes no sense, it leaves. */
export function readState(query: string): ViewState {
  const params = new URLSearchParams(query);
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, params.getAll(facet)]));
  const from = dayIn(params.get("from"));
  const to = dayIn(params.get("to"));
  return {
    filters: {
      chosen: { ...NO_FILTERS.chosen, ...chosen },
      text: params.get("q") ?? "", // absent: no words are sought
      until: dayIn(params.get("until")),
    },
    show: oneOf(SHOW, params.get("show")),
    lanes: LANES.find((known) => known === params.get("lanes")),
    range: from !== undefined && to !== undefined && from <= to ? { from, to: to + 1 } : undefined,
    entry: params.get("entry") ?? undefined,
    story: params.get("story") ?? undefined,
  };
}

/** The query of a view: "" for the one that the timeline opens on. */
export function writeState(state: ViewState): string {
  const { filters, show, lanes, range, entry, story } = state;
  const params = new URLSearchParams();
  if (story !== undefined) params.set("story", story);
  for (const facet of FACETS) {
    for (const value of filters.chosen[facet]) params.append(facet, value);
  }
  if (filters.text.trim() !== "") params.set("q", filters.text.trim());
  if (filters.until !== undefined) params.set("until", isoDay(filters.until));
  if (show !== SHOW[0]) params.set("show", show);
  if (lanes !== undefined) params.set("lanes", lanes);
  if (range) {
    const [first, last] = daysOf(range);
    params.set("from", isoDay(first));
    params.set("to", isoDay(last));
  }
  if (entry !== undefined) params.set("entry", entry);
  // Slashes may stand in a query (RFC 3986, 3.4), and addresses read better with them.
  return params.toString().replaceAll("%2F", "/");
}

function oneOf<T extends string>(values: readonly [T, ...T[]], value: string | null): T {
  return values.find((known) => known === value) ?? values[0];
}
