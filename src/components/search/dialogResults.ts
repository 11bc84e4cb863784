/** The results of the dialog as groups of options: notes by name, then notes with the words. */

import { make } from "../../client/dom.ts";
import type { Reply } from "./asking.ts";
import { addressOf, directAnswers, factsOf, marked, wordsHeading } from "./results.ts";
import type { Found, Named } from "./search.ts";

/** `root` is the address of the search's folder. A group without an option is left out. */
export function resultGroups(root: string, { named, answer, found }: Reply): HTMLElement[] {
  const urls = new Set(named.map(({ url }) => url));
  const byName = named.map((note) => namedOption(root, note));
  const inText = found
    .filter(({ url }) => !urls.has(url))
    .flatMap((note) => foundOptions(root, note));
  const direct = directAnswers(root, answer).map(({ href, title, facts }) =>
    linkOption(href, make("span", { class: "search-direct" }, title), ...(facts ? [facts] : [])),
  );
  return [
    ...(direct.length > 0 ? [group("Answer", direct)] : []),
    ...(byName.length > 0 ? [group("By name", byName)] : []),
    ...(inText.length > 0 ? [group(wordsHeading(answer), inText)] : []),
  ];
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement {
  const id = `search_group_${label.toLowerCase().replaceAll(" ", "_")}`;
  return make(
    "div",
    { role: "group", "aria-labelledby": id },
    make("div", { id, class: "search-group", role: "presentation" }, label),
    ...options,
  );
}

function namedOption(root: string, { url, title, name, shown }: Named): HTMLElement {
  return optionOf(root, url, make("span", { class: "entry-title" }, title), factsOf(shown, name));
}

/** A note with its words, and its best headings as further results. */
function foundOptions(
  root: string,
  { url, title, shown, sentence, headings }: Found,
): HTMLElement[] {
  const note = optionOf(
    root,
    url,
    make("span", { class: "entry-title" }, title),
    factsOf(shown),
    make("span", { class: "search-words" }, ...marked(sentence)),
  );
  const parts = headings.map(({ id, text }) => {
    const option = optionOf(root, `${url}#${id}`, make("span", {}, text));
    option.classList.add("search-heading");
    option.setAttribute("aria-label", `${text}, in ${title}`);
    return option;
  });
  return [note, ...parts];
}

function optionOf(root: string, url: string, ...children: HTMLElement[]): HTMLElement {
  return linkOption(addressOf(root, url), ...children);
}

function linkOption(href: string, ...children: HTMLElement[]): HTMLElement {
  return make(
    "a",
    {
      role: "option",
      class: "search-option",
      tabindex: "-1",
      "aria-selected": "false",
      href,
    },
    ...children,
  );
}
