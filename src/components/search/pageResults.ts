/** The results on the page of the search: notes by name, then notes with the words, and more of them on demand. */

import { make } from "../../client/dom.ts";
import type { Reply } from "./asking.ts";
import { addressOf, directAnswers, factsOf, marked, wordsHeading } from "./results.ts";
import type { Answer, Found, Named } from "./search.ts";

/** Results that are shown at first, and those that come with each "Show more". */
export const PAGE = 20;

/** The elements of a reply; `root` is the address of the search's folder, `hasWords` false for filters alone. */
export function resultLists(
  root: string,
  { named, answer, found }: Reply,
  hasWords: boolean,
): HTMLElement[] {
  const urls = new Set(named.map(({ url }) => url));
  const byName = named.map((note) => namedItem(root, note));
  const inText = make("ol", { class: "entries" });
  const add = (more: readonly Found[]) =>
    inText.append(...more.filter(({ url }) => !urls.has(url)).map((note) => foundItem(root, note)));
  add(found);
  const direct = directAnswers(root, answer).map(({ href, title, facts }) =>
    make("li", {}, make("a", { class: "search-direct", href }, title), facts),
  );
  return [
    ...(direct.length > 0
      ? [make("h2", {}, "Answer"), make("ul", { class: "entries search-answer" }, ...direct)]
      : []),
    ...(byName.length > 0
      ? [make("h2", {}, "By name"), make("ol", { class: "entries" }, ...byName)]
      : []),
    ...(found.length > 0
      ? [make("h2", {}, hasWords ? wordsHeading(answer) : "Notes"), inText]
      : []),
    ...(answer && answer.total > PAGE ? [moreButton(answer, inText, add)] : []),
  ];
}

/** Adds the next results to a list, and moves the focus to the first of them; goes away with the last. */
function moreButton(
  answer: Answer,
  list: HTMLElement,
  add: (found: readonly Found[]) => void,
): HTMLElement {
  let shown = PAGE;
  const button = make("button", { type: "button", class: "search-more" });
  const label = () => {
    button.textContent = `Show ${Math.min(PAGE, answer.total - shown)} more of ${answer.total.toLocaleString("en-US")}`;
  };
  label();
  let isAsked = false;
  button.addEventListener("click", async () => {
    if (isAsked) return;
    isAsked = true;
    const next = await answer.results(shown, shown + PAGE).finally(() => {
      isAsked = false;
    });
    const last = list.lastElementChild;
    add(next);
    shown += PAGE;
    if (shown >= answer.total) button.remove();
    else label();
    const first = last?.nextElementSibling?.querySelector("a");
    first?.focus();
  });
  return button;
}

function namedItem(root: string, { url, title, name, shown }: Named): HTMLElement {
  return make(
    "li",
    {},
    make("a", { class: "entry-title", href: addressOf(root, url) }, title),
    factsOf(shown, name),
  );
}

function foundItem(root: string, { url, title, shown, sentence, headings }: Found): HTMLElement {
  const links = headings.map(({ id, text }) =>
    make("li", {}, make("a", { href: addressOf(root, `${url}#${id}`) }, text)),
  );
  return make(
    "li",
    {},
    make("a", { class: "entry-title", href: addressOf(root, url) }, title),
    factsOf(shown),
    make("p", { class: "entry-text search-words" }, ...marked(sentence)),
    links.length > 0
      ? make("ul", { class: "search-headings", "aria-label": `In ${title}` }, ...links)
      : undefined,
  );
}
