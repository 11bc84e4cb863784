/**
 * What the views of one note and of two share: the graph, the selection in the address of the page, and the
 * ways to the other views, which keep it.
 */

import { expected } from "../../../shared/assert.ts";
import {
  NO_SELECTION,
  queryOfParts,
  queryPart,
  type Selection,
  selectionOf,
  selectionParts,
} from "../../../shared/graph/selection.ts";
import { type Graph, type GraphView, unpack } from "../../../shared/graph/view.ts";
import { part } from "../../graph/part.ts";
import { type UntilField, untilField } from "../../graph/untilField.ts";
import { keepInLinks } from "../../graph/viewLinks.ts";
import { type Message, messagesIn } from "./messages.ts";
import { named } from "./noteField.ts";

export interface Shell {
  readonly root: HTMLElement;
  readonly graph: Graph;
  readonly message: Message;
  readonly selection: () => Selection;
  /** Makes a step in the history of the browser, and shows it. */
  readonly choose: (change: Partial<Selection>) => void;
  /** The kind of notes through which somebody is connected, where that is asked; null without. */
  readonly through: () => string | null;
  readonly chooseThrough: (kind: string) => void;
  /** The address of the page of a note. */
  readonly hrefOf: (note: number) => string;
  readonly announce: (text: string) => void;
}

/** Loads the graph, and calls `render` for what the address asks for, then at each change. */
export async function openView(
  name: string,
  start: (shell: Shell) => (change: "opened" | "chosen" | "back") => void,
): Promise<void> {
  const root = expected(document.querySelector<HTMLElement>(`[data-map="${name}"]`), name);
  const base = expected(root.dataset["base"], "the base of the site");
  try {
    const response = await fetch(expected(root.dataset["graph"], "the address of a graph"));
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const graph = unpack((await response.json()) as GraphView);
    let selection = found(graph) || selectionOf(location.search, graph);
    const until: UntilField = untilField(root, (day) => shell.choose({ until: day }));
    const shell: Shell = {
      root,
      graph,
      message: messagesIn(root),
      selection: () => selection,
      choose: (change) => push({ ...selection, ...change }, throughIn(location.search)),
      through: () => throughIn(location.search),
      chooseThrough: (kind) => push({ ...NO_SELECTION, until: selection.until }, kind),
      hrefOf: (note) => encodeURI(base.slice(0, -1) + expected(graph.urls[note], "a note")),
      announce: (text) => {
        part(root, "live", HTMLElement).textContent = text;
      },
    };
    const push = (next: Selection, through: string | null) => {
      selection = next;
      const isAsked = through !== null && next.note === undefined && next.to === undefined;
      const parts = [
        ...selectionParts(next, graph),
        ...(isAsked ? [queryPart("through", through)] : []),
      ];
      history.pushState(null, "", location.pathname + queryOfParts(parts));
      show("chosen");
    };
    const render = start(shell);
    const show = (change: "opened" | "chosen" | "back") => {
      until.show(selection.until);
      keepInLinks(selection, graph);
      render(change);
    };
    addEventListener("popstate", () => {
      selection = selectionOf(location.search, graph);
      show("back");
    });
    for (const live of root.querySelectorAll<HTMLElement>("[data-live-only]")) live.hidden = false;
    for (const still of root.querySelectorAll("[data-still-only]")) still.remove();
    show("opened");
    root.dataset["ready"] = "";
  } catch (error) {
    part(root, "failed", HTMLElement).hidden = false;
    throw error;
  }
}

function throughIn(query: string): string | null {
  return new URLSearchParams(query).get("through");
}

/** What a field of another view asks for by a name, "?find=alibaba", which the address then has by its note. */
function found(graph: Graph): Selection | undefined {
  const name = new URLSearchParams(location.search).get("find");
  const note = name === null ? undefined : named(graph, name);
  if (note === undefined) return undefined;
  const selection = { ...selectionOf(location.search, graph), note };
  history.replaceState(
    null,
    "",
    location.pathname + queryOfParts(selectionParts(selection, graph)),
  );
  return selection;
}
