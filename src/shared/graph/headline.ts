/** What stands above the list, and what of it is read aloud: a search, a path, a note, or everything. */

import { at } from "../assert.ts";
import { plural } from "../plural.ts";
import type { Path } from "./paths.ts";
import { shownEdges } from "./rows.ts";
import type { Scope } from "./scope.ts";
import { isUntil } from "./selection.ts";
import type { State } from "./state.ts";
import { edgesAt, type Graph, statusesOf } from "./view.ts";

export interface Headline {
  readonly heading: string;
  readonly text?: string;
  readonly actions?: readonly HeadlineAction[];
  /** Whether the reader may choose how far around the note is shown. */
  readonly hasDepth?: boolean;
  /** Whether links are hidden that would say more. */
  readonly hidesLinks?: boolean;
  /** In one line, for those who hear it: "Anthropic, company, 14 links". */
  readonly summary: string;
}

/** Read the note, look for a path to another, go back, or clear the selection. */
export type HeadlineAction = "read" | "path" | "back" | "close";

export interface Reading {
  readonly state: State;
  readonly scope: Scope;
  /** The notes that a search found; undefined where nothing is searched for. */
  readonly matches: readonly number[] | undefined;
  /** Whether the other end of a path is to be chosen. */
  readonly isPathAsked: boolean;
}

export function headlineOf(
  graph: Graph,
  { state, scope, matches, isPathAsked }: Reading,
): Headline {
  const { note, to } = state;
  const asking =
    isPathAsked && note !== undefined ? `A path from ${titleOf(graph, note)} to …` : undefined;
  if (matches) {
    const summary = `${plural(matches.length, "note")} found`;
    // absent: no path is asked for
    return { heading: asking ?? summary, summary };
  }
  if (note === undefined) return headlineOfAll(scope);
  if (asking !== undefined) {
    return {
      heading: asking,
      text: "Type the name of the other note above, or choose it in the picture or below.",
      summary: `Choose the other end of the path from ${titleOf(graph, note)}`,
    };
  }
  if (to === undefined || !scope.path) return headlineOfNote(graph, scope, state, note);
  const heading = `${titleOf(graph, note)} and ${titleOf(graph, to)}`;
  return { heading, ...headlineOfPath(heading, scope.path) };
}

function headlineOfAll({ notes, edges }: Scope): Headline {
  const summary = `${plural(notes.length, "note")} and ${plural(edges.length, "link")} shown`;
  return { heading: "Notes on the map", text: `${summary}, the most linked first.`, summary };
}

function headlineOfNote(graph: Graph, scope: Scope, state: State, note: number): Headline {
  const { view } = graph;
  const title = titleOf(graph, note);
  const kind = at(view.kinds, at(view.kind, note)).one;
  const facts = [kind, ...statusesOf(view, note)].join(", ");
  if (!isUntil(graph, note, state.until)) {
    const later = `${facts} · dated later than the day that is shown`;
    return {
      heading: title,
      text: later,
      actions: ["read", "back", "close"],
      summary: `${title}, ${later}`,
    };
  }
  const all = edgesAt(graph, note).length;
  const shown = shownEdges(graph, scope, state, note).length;
  const links = plural(all, "link");
  const count =
    shown === all
      ? links
      : `${plural(shown, "link")} of the kinds shown, ${all.toLocaleString("en-US")} in all`;
  return {
    heading: title,
    text: `${facts} · ${count}`,
    actions: ["read", "path", "back", "close"],
    hasDepth: true,
    hidesLinks: shown < all,
    summary: `${title}, ${facts}, ${count}`,
  };
}

function headlineOfPath(
  heading: string,
  { direct, through, steps }: Path,
): Omit<Headline, "heading"> {
  const isNear = direct.length + through.length > 0;
  const text = isNear
    ? `${direct.length > 0 ? plural(direct.length, "link") : "No link"} between them; ${through.length > 0 ? plural(through.length, "note") : "no note"} linked with both.`
    : steps.length > 0
      ? `${plural(steps.length - 1, "link")} apart.`
      : "Nothing shown connects them.";
  return {
    text,
    actions: ["back", "close"],
    hidesLinks: !isNear && steps.length === 0,
    summary: `${heading}: ${text}`,
  };
}

function titleOf({ view }: Graph, note: number): string {
  return at(view.title, note);
}
