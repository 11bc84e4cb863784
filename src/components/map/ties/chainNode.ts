/** A chain of links between two notes, each link with its verb, its sentence and the way to it. */

import { make } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import type { Chain } from "../../../shared/graph/chains.ts";
import { edgeText } from "../../../shared/graph/rows.ts";
import { isTelling } from "../../../shared/graph/strength.ts";
import { factsOf, kindMark, kindWord } from "../view/noteParts.ts";
import type { Shell } from "../view/shell.ts";
import { sentenceOf } from "./tieSentence.ts";

export function chainNode(shell: Shell, from: number, chain: Chain): HTMLElement {
  const { graph, message } = shell;
  const between = chain.slice(0, -1).map(({ note }) => at(graph.view.title, note));
  const heading =
    between.length === 0 ? message("direct") : message("chain", { names: between.join(", ") });
  return make(
    "li",
    {},
    make("h3", {}, heading),
    make(
      "ol",
      { class: "map-chain", "data-long": chain.length > 3 },
      make("li", { class: "map-post" }, noteCard(shell, from)),
      ...chain.flatMap(({ note, edge }) => [
        make(
          "li",
          { class: "map-step", "data-loose": !isTelling(graph, edge) },
          ...stepOf(shell, edge),
        ),
        make("li", { class: "map-post" }, noteCard(shell, note)),
      ]),
    ),
  );
}

function noteCard({ graph, hrefOf }: Shell, note: number): HTMLElement {
  return make(
    "div",
    {},
    make(
      "p",
      { class: "map-title" },
      kindMark(graph, note),
      make("a", { href: hrefOf(note) }, at(graph.view.title, note)),
    ),
    // absent: neither a status nor a date is known
    factsOf(graph, note) ?? make("p", { class: "map-facts" }, kindWord(graph, note)),
  );
}

/** Who does what to whom, as the link says it, then its sentence. */
function stepOf(shell: Shell, edge: number): HTMLElement[] {
  const { actor, verb, acted } = edgeText(shell.graph, edge);
  return [
    make("p", { class: "map-verb" }, `${actor} `, make("em", {}, verb), ` ${acted}`),
    sentenceOf(shell, edge),
  ];
}
