/** What both interfaces show of a note: its kind, date and status, and its words with marks. */

import { make } from "../../client/dom.ts";
import type { Shown } from "../../shared/search/files.ts";
import type { Answer } from "./search.ts";
import type { Run } from "./sentence.ts";

/** Addresses of the site with its base; `root` is that of the search's folder. */
export function addressOf(root: string, url: string): string {
  return encodeURI(root.replace(/search\/$/, "").slice(0, -1) + url);
}

/**
 * Kind, date in words, status as shape and word: an allegation never stands without it.
 * `name` is the name that was found, where that is not the title.
 */
export function factsOf({ kind, date, status }: Shown, name?: string): HTMLElement {
  const mark = status && make("span", { "aria-hidden": "true" }, status.shape);
  return make(
    "span",
    { class: "entry-facts" },
    name === undefined ? undefined : make("span", { class: "search-name" }, `“${name}”`),
    make("span", {}, kind),
    date &&
      (date.iso === undefined
        ? make("span", {}, date.words)
        : make("time", { datetime: date.iso }, date.words)),
    status && make("span", { class: "status", "data-tone": status.tone }, mark, status.text),
  );
}

export function marked(runs: readonly Run[]): Node[] {
  return runs.map(({ text, marked: isMark }) =>
    isMark ? make("mark", {}, text) : document.createTextNode(text),
  );
}

function counted(count: number): string {
  return `${count.toLocaleString("en-US")} page${count === 1 ? "" : "s"}`;
}

/** How many pages, notes and guides, an answer has, and what became of its words: a sentence each. */
export function answerInWords(
  { total, relaxed, unknown, meant, ignored }: Answer,
  hasWords = true,
): string[] {
  const some = relaxed ? " with all or most of these words" : " with these words";
  const list = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(", ")}.`];
  return [
    ...(total === 0 ? [] : [`${counted(total)}${hasWords ? some : ""}.`]),
    ...(total === 0 ? [] : list("On no page", unknown)),
    ...list("Looked for instead", meant),
    ...list("Left out", ignored),
  ];
}

export function byNameInWords(shown: number, all: number): string {
  return shown < all ? `The first ${shown} pages by name.` : `${counted(shown)} by name.`;
}
