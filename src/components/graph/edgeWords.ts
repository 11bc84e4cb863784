/** A link in words: who does what to whom, and the sentence that it stands in. */

import { edgeParts } from "./rows.ts";
import { findSentence } from "./sentence.ts";
import type { Graph } from "./view.ts";

/** The sentence comes as soon as the page that holds it is loaded. */
export function edgeWords(
  graph: Graph,
  edge: number,
  hrefOf: (note: number) => string,
): HTMLElement {
  const [source, target] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  const parts = edgeParts(graph, edge);
  const said = paragraph("graph-said");
  const verb = document.createElement("em");
  verb.textContent = parts.verb;
  said.append(`${parts.actor} `, verb, ` ${parts.acted}`);
  const sentence = paragraph("graph-sentence");
  sentence.textContent = "Looking for the sentence …";
  const read = document.createElement("a");
  read.href = hrefOf(source);
  read.textContent = `Read it in “${graph.view.title[source] ?? ""}”`;
  const place = paragraph("");
  place.append(read);
  const all = document.createElement("div");
  all.append(said, sentence, place);

  findSentence(hrefOf(source), hrefOf(target)).then((found) => {
    if (found) read.href = found.href;
    if (!found || found.list) {
      const where = found?.list === "facts" ? "the facts" : found ? "the sources" : "the text";
      sentence.textContent = `It stands in ${where} of that note.`;
      return;
    }
    const mark = document.createElement("mark");
    mark.textContent = found.words;
    sentence.replaceChildren("“", found.before, mark, found.after, "”");
  });
  return all;
}

function paragraph(name: string): HTMLParagraphElement {
  const element = document.createElement("p");
  if (name !== "") element.className = name;
  return element;
}
