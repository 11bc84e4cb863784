/** A link in full: who does what to whom, and the sentence that it stands in. */

import { make } from "../../client/dom.ts";
import { at } from "../../shared/assert.ts";
import { edgeText } from "../../shared/graph/rows.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { findLink, type LinkPlace } from "./sentence.ts";

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

  findLink(hrefOf(source), hrefOf(target)).then((place) => {
    if (place) read.href = place.href;
    sentence.replaceChildren(...sentenceOf(place));
  });
  return make(
    "div",
    {},
    make("p", { class: "graph-edge-text" }, `${actor} `, make("em", {}, verb), ` ${acted}`),
    sentence,
    make("p", {}, read),
  );
}

function sentenceOf(place: LinkPlace | undefined): readonly (Node | string)[] {
  if (place && "sentence" in place) {
    const { before, link, after } = place.sentence;
    return ["“", before, make("mark", {}, link), after, "”"];
  }
  // absent: the page could not be loaded, or holds the link elsewhere
  return [`It stands in the ${place?.list ?? "text"} of that note.`];
}
