/** What stands above the list: what it holds, and what can be done with the note that is chosen. */

import { button, make } from "../../client/dom.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { plural } from "../../shared/plural.ts";
import type { Scope } from "./scope.ts";
import type { Depth, State } from "./state.ts";

export interface HeadView {
  readonly state: State;
  readonly scope: Scope;
  /** The notes that the search found; undefined where nothing is looked for. */
  readonly matches: readonly number[] | undefined;
  readonly isPathAsked: boolean;
  /** Links of the chosen note: those shown, and all. */
  readonly edges: number;
  readonly all: number;
}

export interface HeadEvents {
  readonly hrefOf: (note: number) => string;
  readonly onBack: () => void;
  readonly onClear: () => void;
  readonly onDepth: (depth: Depth) => void;
  readonly onPath: () => void;
  readonly onEverything: () => void;
}

export interface Head {
  readonly show: (view: HeadView) => void;
  /** What it says, in one line: "Anthropic, company, 14 links". */
  readonly words: () => string;
}

const DEPTHS: readonly Depth[] = [1, 2, 3];

export function createHead(root: HTMLElement, graph: Graph, events: HeadEvents): Head {
  const { view } = graph;
  let said = "";

  const titleOf = (note: number) => view.title[note] ?? "";
  const factsOf = (note: number) =>
    [view.kinds[view.kind[note] ?? 0]?.one ?? "", view.statuses[view.status[note] ?? 0] ?? ""]
      .filter((fact) => fact !== "")
      .join(", ");

  const show = ({ state, scope, matches, isPathAsked, edges, all }: HeadView) => {
    const parts: (Node | string)[] = [];
    const { note, to, depth } = state;
    if (matches) {
      const found = plural(matches.length, "note");
      parts.push(
        heading(
          isPathAsked && note !== undefined
            ? `A path from ${titleOf(note)} to …`
            : `${found} found`,
        ),
      );
      said = `${found} found`;
    } else if (isPathAsked && note !== undefined) {
      parts.push(
        heading(`A path from ${titleOf(note)} to …`),
        text("Type the name of the other note above, or choose it in the picture or below."),
      );
      said = `Choose the other end of the path from ${titleOf(note)}`;
    } else if (note !== undefined && to !== undefined) {
      const { direct = [], through = [], steps = [] } = scope.path ?? {};
      const summary =
        direct.length > 0 || through.length > 0
          ? `${direct.length > 0 ? plural(direct.length, "link") : "No link"} between them; ${through.length > 0 ? plural(through.length, "note") : "no note"} linked with both.`
          : steps.length > 0
            ? `${plural(steps.length - 1, "link")} apart.`
            : "Nothing that is shown ties them.";
      parts.push(heading(`${titleOf(note)} and ${titleOf(to)}`), text(summary));
      parts.push(actions(button("Back", events.onBack), button("Close", events.onClear)));
      if (direct.length + through.length + steps.length === 0) parts.push(everything(state));
      said = `${titleOf(note)} and ${titleOf(to)}: ${summary}`;
    } else if (note !== undefined) {
      const count =
        edges === all
          ? plural(all, "link")
          : `${edges.toLocaleString("en-US")} of ${plural(all, "link")} shown`;
      const read = make("a", { href: events.hrefOf(note) }, "Read the note");
      parts.push(
        heading(titleOf(note)),
        text(`${factsOf(note)} · ${count}`),
        actions(
          read,
          button("Path to another note", events.onPath),
          button("Back", events.onBack),
          button("Close", events.onClear),
        ),
        depths(depth),
      );
      if (edges < all) parts.push(everything(state));
      said = `${titleOf(note)}, ${factsOf(note)}, ${count}`;
    } else {
      parts.push(
        heading("Notes on the map"),
        text(
          `${plural(scope.notes.length, "note")} and ${plural(scope.edges.length, "link")} shown, the most linked first.`,
        ),
      );
      said = `${plural(scope.notes.length, "note")} and ${plural(scope.edges.length, "link")} shown`;
    }
    // What had the focus may be gone; its like takes it.
    const focused = root.contains(document.activeElement)
      ? document.activeElement?.textContent
      : undefined;
    root.replaceChildren(...parts);
    if (focused) {
      const like = [...root.querySelectorAll<HTMLElement>("a, button")].find(
        (element) => element.textContent === focused,
      );
      (like ?? root.querySelector<HTMLElement>("h2"))?.focus();
    }
  };

  const everything = ({ kinds, relations }: State): Node | string =>
    kinds.size === view.kinds.length && relations.size === view.relations.length
      ? ""
      : actions(button("Show all kinds and links", events.onEverything));

  const depths = (chosen: Depth): HTMLElement =>
    make(
      "div",
      { class: "graph-depths", role: "group", "aria-label": "How far around it" },
      ...DEPTHS.map((depth) =>
        button(depth === 1 ? "1 link" : `${depth} links`, () => events.onDepth(depth), {
          "aria-pressed": String(depth === chosen),
        }),
      ),
    );

  return { show, words: () => said };
}

function heading(words: string): HTMLElement {
  return make("h2", { tabindex: -1 }, words);
}

function text(words: string): HTMLElement {
  return make("p", {}, words);
}

function actions(...children: readonly Node[]): HTMLElement {
  return make("p", { class: "graph-actions" }, ...children);
}
