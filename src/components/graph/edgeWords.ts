/** A link in words: who does what to whom, and the sentence that it stands in. */

import { make } from "../../client/dom.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { edgeParts } from "./rows.ts";
import { findSentence } from "./sentence.ts";

/** The sentence comes as soon as the page that holds it is loaded. */
export function edgeWords(
  graph: Graph,
  edge: number,
  hrefOf: (note: number) => string,
): HTMLElement {
  const [source, target] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  const parts = edgeParts(graph, edge);
  const sentence = make("p", { class: "graph-sentence" }, "Looking for the sentence …");
  const read = make(
    "a",
    { href: hrefOf(source) },
    `Read it in “${graph.view.title[source] ?? ""}”`,
  );

  findSentence(hrefOf(source), hrefOf(target)).then((found) => {
    if (found) read.href = found.href;
    if (!found || found.list) {
      const where = found?.list === "facts" ? "the facts" : found ? "the sources" : "the text";
      sentence.textContent = `It stands in ${where} of that note.`;
      return;
    }
    sentence.replaceChildren("“", found.before, make("mark", {}, found.words), found.after, "”");
  });
  return make(
    "div",
    {},
    make(
      "p",
      { class: "graph-said" },
      `${parts.actor} `,
      make("em", {}, parts.verb),
      ` ${parts.acted}`,
    ),
    sentence,
    make("p", {}, read),
  );
}
