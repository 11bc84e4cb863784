/** What a preview says of a citation or a footnote: all of it stands further down on the same page. */

import { plural } from "../shared/plural.ts";
import { factsOf, hasSidenote, sourceOf } from "./citations.ts";
import { make } from "./dom.ts";
import { passageOf } from "./passage.ts";

/** Characters of a passage. */
const LONGEST = 320;

/** Whether a link is one of a number that its preview explains. */
export function isReference(link: Element): boolean {
  return link.matches(".footnote-ref a") || (link.matches(".citation a") && !hasSidenote(link));
}

export function cardOf(link: HTMLAnchorElement): DocumentFragment {
  const card = document.createDocumentFragment();
  card.append(...(link.matches(".citation a") ? citationCard(link) : footnoteCard(link)));
  return card;
}

function citationCard(link: HTMLAnchorElement): Node[] {
  const source = sourceOf(link);
  const [title, ...facts] = factsOf(source);
  // absent: a number may stand in no sentence
  const passage = passageOf(link)?.words ?? "";
  const places = source.querySelectorAll(".returns a").length;
  const ways = [...source.querySelectorAll<HTMLAnchorElement>(".source-ways > a")].map((way) => {
    const copy = way.cloneNode(true) as HTMLAnchorElement;
    copy.tabIndex = -1;
    return copy;
  });
  return [
    make("p", { class: "preview-title" }, title),
    make("p", {}, ...facts),
    ...(passage === "" ? [] : [make("blockquote", {}, cut(passage))]),
    ...(places > 1
      ? [make("p", { class: "count" }, `Cited at ${plural(places, "place")} here.`)]
      : []),
    make("p", { class: "preview-ways" }, ...ways, make("span", {}, "Esc closes")),
  ];
}

function footnoteCard(link: HTMLAnchorElement): Node[] {
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note) return [];
  const copy = note.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('a[href*="fnref_"]')) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  for (const inner of copy.querySelectorAll<HTMLElement>("a, [tabindex]")) inner.tabIndex = -1;
  return [...copy.childNodes];
}

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
