/** What concerns two notes, by kind; of laws, events and cases also that there are none. */

import { button, make } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import type { AboutBoth } from "../../../shared/graph/about.ts";
import { edgeText } from "../../../shared/graph/rows.ts";
import { readNotePage } from "../view/notePage.ts";
import { factsOf, kindMark } from "../view/noteParts.ts";
import type { Shell } from "../view/shell.ts";

/** Kinds of which it is said that there are none. */
const ALWAYS = ["law", "event", "case"];

/** Notes of a kind that are shown at once. */
const ROWS = 6;

export function aboutNodes(
  shell: Shell,
  about: ReadonlyMap<number, readonly AboutBoth[]>,
): HTMLElement {
  const { kinds } = shell.graph.view;
  const always = ALWAYS.map((name) => kinds.findIndex((kind) => kind.name === name));
  const others = [...about.keys()].filter((kind) => !always.includes(kind)).sort((a, b) => a - b);
  const shown = [...always.filter((kind) => kind !== -1), ...others];
  return make(
    "div",
    { class: "map-columns" },
    // absent: none of this kind concerns both
    ...shown.map((kind) => sectionOf(shell, kind, about.get(kind) ?? [])),
  );
}

function sectionOf(shell: Shell, kind: number, found: readonly AboutBoth[]): HTMLElement {
  const { message, graph } = shell;
  const many = at(graph.view.kinds, kind).many;
  const heading = make(
    "h3",
    {},
    message("aboutBoth", { kind: many.charAt(0).toUpperCase() + many.slice(1) }),
    " ",
    make("span", { class: "count" }, String(found.length)),
  );
  if (found.length === 0) return make("section", {}, heading, make("p", {}, message("none")));
  const list = make("ul", {}, ...found.slice(0, ROWS).map((one) => rowOf(shell, one)));
  const section = make("section", {}, heading, list);
  const rest = found.slice(ROWS);
  if (rest.length > 0) {
    const more = button(message("more", { count: rest.length }), () => {
      const rows = rest.map((one) => rowOf(shell, one));
      list.append(...rows);
      more.remove();
      rows[0]?.querySelector("a")?.focus();
    });
    section.append(more);
  }
  return section;
}

function rowOf(shell: Shell, { note, edges, through }: AboutBoth): HTMLElement {
  const { graph, hrefOf, message } = shell;
  const lead = make("p", { class: "map-tie" });
  readNotePage(hrefOf(note)).then(
    (page) => {
      lead.textContent = page.lead || "";
    },
    // Without its page the note is there, and its words a click away.
    () => undefined,
  );
  const ties = edges.map((edge) => {
    const { actor, verb, acted } = edgeText(graph, edge);
    return `${actor} ${verb} ${acted}`;
  });
  return make(
    "li",
    {},
    make(
      "p",
      { class: "map-title" },
      kindMark(graph, note),
      make("a", { href: hrefOf(note) }, at(graph.view.title, note)),
    ),
    factsOf(graph, note),
    lead,
    make(
      "p",
      { class: "map-others" },
      ties.join(" · "),
      ...(through === undefined
        ? []
        : [
            ` (${message("throughNote")} `,
            make("a", { href: hrefOf(through) }, at(graph.view.title, through)),
            ")",
          ]),
    ),
  );
}
