/** The sentence that a link stands in, with the way to it; it comes as soon as the page that holds it is loaded. */

import { make } from "../../../client/dom.ts";
import { at } from "../../../shared/assert.ts";
import { findLink } from "../../graph/sentence.ts";
import type { Shell } from "../view/shell.ts";

/** Characters of a sentence that are shown. */
const LENGTH = 280;

export function sentenceOf({ graph, hrefOf, message }: Shell, edge: number): HTMLElement {
  const [source, target] = [at(graph.source, edge), at(graph.target, edge)];
  const title = at(graph.view.title, source);
  const words = make("span", {}, message("searching"));
  const read = make(
    "a",
    { class: "map-read", href: hrefOf(source), "aria-label": message("readTitle", { title }) },
    message("read"),
  );
  findLink(hrefOf(source), hrefOf(target)).then((place) => {
    if (place) read.href = place.href;
    if (place && "sentence" in place) {
      const { before, link, after } = place.sentence;
      words.replaceChildren(shortened(before), make("b", {}, link), shortenedEnd(after));
    } else {
      const where =
        place === undefined ? "inText" : place.list === "facts" ? "inFacts" : "inSources";
      words.textContent = message(where, { title });
    }
  });
  return make("p", { class: "map-tie" }, words, " ", read);
}

/** The end of what stands before a link, in whole words. */
function shortened(text: string): string {
  return text.length <= LENGTH ? text : `… ${text.slice(-LENGTH).replace(/^\S*\s/, "")}`;
}

function shortenedEnd(text: string): string {
  return text.length <= LENGTH ? text : `${text.slice(0, LENGTH).replace(/\s\S*$/, "")} …`;
}
