/** A note as the views of the map show it. */

import { make, svgNode } from "../../../client/dom.ts";
import { statusNode } from "../../../client/status.ts";
import { at } from "../../../shared/assert.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import { isUntil, queryOfParts, selectionParts } from "../../../shared/graph/selection.ts";
import { type Graph, statusesOf } from "../../../shared/graph/view.ts";
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

/** Its status with the mark, whether it was said, and its date: what is known of each; undefined without any. */
export function factsOf({ view }: Graph, note: number): HTMLElement | undefined {
  const status = at(view.status, note);
  const { shape, tone } = at(view.marks, status);
  const [word, statement] = statusesOf(view, note);
  const parts = [
    ...(word === undefined ? [] : [statusNode(shape, tone, word)]),
    ...[statement, at(view.when, note)].filter(Boolean),
  ];
  if (parts.length === 0) return undefined;
  const spaced = parts.flatMap((one, index) => (index === 0 ? [one] : [" · ", one]));
  return make("p", { class: "map-facts" }, ...spaced);
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

/** Of notes that were not on record by the day that is asked about: that they are dated later; undefined without any. */
export function laterNote(
  { graph, message, selection }: Shell,
  notes: readonly number[],
): HTMLElement | undefined {
  const { until } = selection();
  const later = notes.filter((note) => !isUntil(graph, note, until));
  if (until === undefined || later.length === 0) return undefined;
  const texts = later.map((note) =>
    message("later", {
      title: at(graph.view.title, note),
      when: at(graph.view.when, note),
      day: isoDay(until),
    }),
  );
  return make("p", {}, texts.join(" "));
}
