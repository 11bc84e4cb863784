/** One note and what it is linked with: a column for each kind of link, and the same in time. */

import { button, make } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import {
  type Column,
  type ColumnRow,
  relationColumns,
} from "../../../shared/graph/relationColumns.ts";
import { queryOfParts, selectionParts } from "../../../shared/graph/selection.ts";
import { linksByNote } from "../../../shared/graph/strength.ts";
import { part } from "../../graph/part.ts";
import { noteField } from "../view/noteField.ts";
import { readNotePage } from "../view/notePage.ts";
import { chooser, factsOf, kindMark, kindWord, laterNote, readLink } from "../view/noteParts.ts";
import { openView, type Shell } from "../view/shell.ts";
import { markEachOther, timeStrip } from "./timeStrip.ts";

/** Notes that a column shows at once. */
const ROWS = 6;

openView("note", (shell) => {
  const { root, graph, choose, announce, message } = shell;
  const result = part(root, "result", HTMLElement);
  const opening = part(root, "opening", HTMLElement);
  const unknown = message("notFound");
  const field = noteField(part(root, "note", HTMLInputElement), graph, unknown, (note) => {
    if (note !== shell.selection().note) choose({ note, to: undefined });
  });
  noteField(part(root, "to", HTMLInputElement), graph, unknown, (to) => {
    const { note } = shell.selection();
    if (to === undefined || note === undefined || to === note) return;
    const query = queryOfParts(selectionParts({ ...shell.selection(), to }, graph));
    location.assign(expected(part(root, "ties", HTMLElement).dataset["href"], "a view") + query);
  });
  chooseFromOpening(shell, opening);
  markEachOther(result);
  addEventListener("keydown", (event) => {
    const isTyping = (event.target as Element).closest("input, textarea, select");
    if (event.key !== "Escape" || isTyping || shell.selection().note === undefined) return;
    choose({ note: undefined, to: undefined });
  });

  return (change) => {
    const { note } = shell.selection();
    field.show(note);
    const sought = new URLSearchParams(location.search).get("find");
    if (note === undefined && sought) field.refuse(sought);
    opening.hidden = note !== undefined;
    showActions(shell);
    if (note === undefined) {
      result.replaceChildren();
      return;
    }
    const shown = noteNode(shell, note);
    result.replaceChildren(shown.node);
    announce(shown.summary);
    if (change === "chosen" && !root.querySelector(".map-bar")?.contains(document.activeElement)) {
      expected(result.querySelector<HTMLElement>("h2"), "a heading").focus();
    }
  };
});

/** The notes of the list choose themselves here; their pages are a click further. */
function chooseFromOpening({ graph, choose, hrefOf }: Shell, opening: HTMLElement): void {
  const places = new Map(graph.urls.map((_, note) => [hrefOf(note), note]));
  opening.addEventListener("click", (event) => {
    const href = (event.target as Element).closest("a[data-choose]")?.getAttribute("href");
    const note = href && places.get(href);
    if (typeof note !== "number" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose({ note, to: undefined });
  });
}

/** Kinds by which the timeline can be filtered. */
const ON_TIMELINE = new Set(["company", "law"]);

/** The ways on from a note: what ties it with another, its timeline, the free map. */
function showActions({ root, graph, selection }: Shell): void {
  const { note, until } = selection();
  const query = queryOfParts(selectionParts(selection(), graph));
  part(root, "ties", HTMLElement).hidden = note === undefined;
  const free = part(root, "free", HTMLAnchorElement);
  free.hidden = note === undefined;
  free.search = query;
  const timeline = part(root, "timeline", HTMLAnchorElement);
  const kind = note === undefined ? "" : at(graph.view.kinds, at(graph.view.kind, note)).name;
  timeline.hidden = note === undefined || !ON_TIMELINE.has(kind);
  if (note === undefined) return;
  const params = new URLSearchParams({ [kind]: at(graph.urls, note).replace(/^\/|\/$/g, "") });
  if (until !== undefined) params.set("until", isoDay(until));
  timeline.search = `?${params}`;
}

function noteNode(shell: Shell, note: number): { node: HTMLElement; summary: string } {
  const { graph, message, selection, hrefOf } = shell;
  const title = at(graph.view.title, note);
  const columns = relationColumns(graph, note, selection());
  const count = columns.reduce((sum, { rows }) => sum + rows.length, 0);
  const whole = linksByNote(graph, note, { until: undefined }).size;
  const counted =
    count === whole ? message("linkedAll", { count }) : message("linked", { count, all: whole });
  const lead = make("p", { class: "map-lead" });
  const head = make(
    "header",
    { class: "map-note" },
    make("h2", { tabindex: -1 }, kindMark(graph, note), make("a", { href: hrefOf(note) }, title)),
    make("p", { class: "map-facts" }, kindWord(graph, note), " · ", counted),
    factsOf(graph, note),
    lead,
  );
  const node = make("div", {}, head);
  const later = laterNote(shell, [note]);
  if (later) {
    node.append(later);
  } else if (columns.length === 0) {
    node.append(make("p", {}, message(whole === 0 ? "noLinks" : "noLinksUntil")));
  } else {
    node.append(
      make("div", { class: "map-columns" }, ...columns.map((one) => columnNode(shell, one))),
    );
    const strip = timeStrip(shell, note, columns);
    if (strip) node.append(strip);
  }
  readNotePage(hrefOf(note)).then(
    (page) => {
      lead.textContent = page.lead || "";
      for (const row of node.querySelectorAll<HTMLElement>("li[data-row]")) {
        const words = page.ties.get(hrefOf(Number(row.dataset["row"])));
        if (words) row.querySelector(".map-tie")?.replaceChildren(words);
      }
    },
    // Without the page the links are there, and their words a click away.
    () => undefined,
  );
  return { node, summary: `${title}, ${kindWord(graph, note)}, ${counted}` };
}

function columnNode(shell: Shell, { heading, rows }: Column): HTMLElement {
  const list = make("ul", {}, ...rows.map((row) => rowNode(shell, row)));
  const hidden = [...list.children].slice(ROWS) as HTMLElement[];
  for (const row of hidden) row.hidden = true;
  const section = make(
    "section",
    {},
    make("h3", {}, heading, " ", make("span", { class: "count" }, String(rows.length))),
    list,
  );
  if (hidden.length > 0) {
    const show = () => {
      for (const row of hidden) row.hidden = false;
      more.remove();
      hidden[0]?.querySelector("a")?.focus();
    };
    const more = button(shell.message("more", { count: hidden.length }), show, {
      "data-more": true,
    });
    section.append(more);
  }
  return section;
}

function rowNode(shell: Shell, { note, others }: ColumnRow): HTMLElement {
  const { graph } = shell;
  return make(
    "li",
    { "data-row": note },
    make(
      "p",
      { class: "map-title" },
      kindMark(graph, note),
      chooser(shell, note),
      " ",
      readLink(shell, note),
    ),
    factsOf(graph, note),
    make("p", { class: "map-tie" }),
    ...others.map(({ label, notes }) =>
      make(
        "p",
        { class: "map-others" },
        `${label}: `,
        ...notes.flatMap((other, index) => [...(index > 0 ? [", "] : []), chooser(shell, other)]),
      ),
    ),
  );
}
