/** What ties two notes: chains of links, and what concerns both; or who is connected through notes of a kind. */

import { make } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import { aboutBoth } from "../../../shared/graph/about.ts";
import { chainsBetween } from "../../../shared/graph/chains.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import { part } from "../../graph/part.ts";
import { noteField } from "../view/noteField.ts";
import { laterNote } from "../view/noteParts.ts";
import { openView, type Shell } from "../view/shell.ts";
import { aboutNodes } from "./aboutNodes.ts";
import { chainNode } from "./chainNode.ts";
import { connectingNode } from "./connectingNode.ts";

openView("ties", (shell) => {
  const { root, graph, choose, announce, message, selection } = shell;
  const result = part(root, "result", HTMLElement);
  const questions = root.querySelector<HTMLElement>("[data-part='questions']");
  const unknown = message("notFound");
  const first = noteField(part(root, "note", HTMLInputElement), graph, unknown, (note) => {
    const { note: before, to } = selection();
    if (note !== before) choose({ note, to: note === to ? undefined : to });
  });
  const second = noteField(part(root, "to", HTMLInputElement), graph, unknown, (to) => {
    const { note, to: before } = selection();
    if (to !== before && to !== note) choose({ to });
  });
  part(root, "swap", HTMLButtonElement).addEventListener("click", () => {
    const { note, to } = selection();
    choose({ note: to, to: note });
  });
  for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-through]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      shell.chooseThrough(expected(link.dataset["through"], "a kind"));
    });
  }

  return (change) => {
    const { note, to } = selection();
    first.show(note);
    second.show(to);
    const kind = note === undefined && to === undefined ? shell.through() : null;
    for (const link of root.querySelectorAll<HTMLElement>("[data-through]")) {
      if (link.dataset["through"] === kind) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const shown =
      note !== undefined && to !== undefined
        ? tiesOf(shell, note, to)
        : kind !== null
          ? connectingNode(shell, kind)
          : undefined;
    if (questions) questions.hidden = shown !== undefined;
    showMissing(shell);
    result.replaceChildren(...(shown ? [shown] : []));
    const heading = result.querySelector<HTMLElement>("h2");
    if (!heading) return;
    announce(heading.textContent);
    const isTyping = root.querySelector(".map-bar")?.contains(document.activeElement);
    if (change === "chosen" && !isTyping) heading.focus();
  };
});

/** Where one of the two is named: that the other is missing. */
function showMissing({ root, graph, message, selection }: Shell): void {
  const { note, to } = selection();
  const text =
    note === undefined && to !== undefined
      ? message("firstMissing", { title: titleOf(graph, to) })
      : note !== undefined && to === undefined
        ? message("secondMissing", { title: titleOf(graph, note) })
        : "";
  part(root, "missing", HTMLElement).textContent = text;
}

function tiesOf(shell: Shell, from: number, to: number): HTMLElement {
  const { graph, message, selection } = shell;
  const chains = chainsBetween(graph, from, to, selection());
  const about = aboutBoth(graph, from, to, selection());
  const count = [...about.values()].reduce((sum, found) => sum + found.length, 0);
  const names = { from: titleOf(graph, from), to: titleOf(graph, to) };
  const counted =
    chains.length === 1 ? message("chainOne") : message("chainMany", { count: chains.length });
  const answer =
    chains.length === 0
      ? message("noChains", names)
      : message("chains", { ...names, chains: counted, count });
  const { until } = selection();
  return make(
    "div",
    { class: "map-ties" },
    make("h2", { tabindex: -1 }, answer),
    until === undefined ? undefined : make("p", {}, message("untilDay", { day: isoDay(until) })),
    laterNote(shell, [from, to]),
    make("ol", { class: "map-chains" }, ...chains.map((chain) => chainNode(shell, from, chain))),
    aboutNodes(shell, about),
  );
}

function titleOf({ view }: Graph, note: number): string {
  return at(view.title, expected(note, "a note"));
}
