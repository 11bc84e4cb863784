/** A link in full: who does what to whom, and the sentence that it stands in. */

import { make } from "../../client/dom.ts";
import { at } from "../../shared/assert.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { edgeText } from "./model/rows.ts";
import { findSentence, type Sentence } from "./sentence.ts";

/** The sentence comes as soon as the page that holds it is loaded. */
export function edgeDetails(
  graph: Graph,
  edge: number,
  hrefOf: (note: number) => string,
): HTMLElement {
  const [source, target] = [at(graph.source, edge), at(graph.target, edge)];
  const { actor, verb, acted } = edgeText(graph, edge);
  const sentence = make("p", { class: "graph-sentence" }, "Looking for the sentence …");
  const title = at(graph.view.title, source);
  const read = make("a", { href: hrefOf(source) }, `Read it in “${title}”`);

  findSentence(hrefOf(source), hrefOf(target)).then((found) => {
    if (found) read.href = found.href;
    sentence.replaceChildren(...sentenceParts(found));
  });
  return make(
    "div",
    {},
    make("p", { class: "graph-edge-text" }, `${actor} `, make("em", {}, verb), ` ${acted}`),
    sentence,
    make("p", {}, read),
  );
}

function sentenceParts(found: Sentence | undefined): readonly (Node | string)[] {
  if (found && !found.list) {
    return ["“", found.before, make("mark", {}, found.words), found.after, "”"];
  }
  const where = found?.list === "facts" ? "the facts" : found ? "the sources" : "the text";
  return [`It stands in ${where} of that note.`];
}
