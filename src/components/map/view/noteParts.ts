/** A note as the views of the map show it. */

import { make, svgNode } from "../../../client/dom.ts";
import { statusNode } from "../../../client/status.ts";
import { at } from "../../../shared/assert.ts";
import { queryOfParts, selectionParts } from "../../../shared/graph/selection.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import type { Shell } from "./shell.ts";

export function kindMark({ view }: Graph, note: number): SVGElement {
  const { name, shape } = at(view.kinds, at(view.kind, note));
  const mark = svgNode("svg", {
    class: "kind-mark",
    viewBox: "-7 -7 14 14",
    width: 12,
    height: 12,
    fill: `var(--kind-${name})`,
    "aria-hidden": "true",
  });
  mark.append(svgNode("path", { d: shape }));
  return mark;
}

/** The kind in a word, for whoever does not see the mark. */
export function kindWord({ view }: Graph, note: number): string {
  return at(view.kinds, at(view.kind, note)).one;
}

/** Its status with the mark, and its date: what is known of each; undefined without any. */
export function factsOf({ view }: Graph, note: number): HTMLElement | undefined {
  const status = at(view.status, note);
  const { shape, tone } = at(view.marks, status);
  const word = at(view.statuses, status);
  const when = at(view.when, note);
  if (word === "" && when === "") return undefined;
  const facts = make("p", { class: "map-facts" });
  if (word !== "") facts.append(statusNode(shape, tone, word));
  if (word !== "" && when !== "") facts.append(" · ");
  facts.append(when);
  return facts;
}

/** A link that chooses a note: its address shows the same in another window. */
export function chooser({ graph, choose, selection }: Shell, note: number): HTMLAnchorElement {
  const chosen = { note, to: undefined };
  const href = queryOfParts(selectionParts({ ...selection(), ...chosen }, graph));
  const link = make("a", { href }, at(graph.view.title, note));
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(chosen);
  });
  return link;
}

/** The way to the page of a note. */
export function readLink({ graph, hrefOf, message }: Shell, note: number): HTMLAnchorElement {
  const title = at(graph.view.title, note);
  return make(
    "a",
    { class: "map-read", href: hrefOf(note), "aria-label": message("readTitle", { title }) },
    message("read"),
  );
}
