/** What both interfaces show of a note: its kind, date and status, and its words with marks. */

import { make } from "../../client/dom.ts";
import { statusNode } from "../../client/status.ts";
import { queryOfParts, queryPart } from "../../shared/graph/selection.ts";
import type { Shown } from "../../shared/search/files.ts";
import type { Answer, Named } from "./search.ts";
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
  return make(
    "span",
    { class: "entry-facts" },
    name === undefined ? undefined : make("span", { class: "search-name" }, `“${name}”`),
    make("span", {}, kind),
    date &&
      (date.iso === undefined
        ? make("span", {}, date.words)
        : make("time", { datetime: date.iso }, date.words)),
    status && statusNode(status.shape, status.tone, status.text),
  );
}

export function marked(runs: readonly Run[]): Node[] {
  return runs.map(({ text, marked: isMark }) =>
    isMark ? make("mark", {}, text) : document.createTextNode(text),
  );
}

/** What answers a question by itself: its address, and what is said there. */
export interface Direct {
  readonly href: string;
  readonly title: string;
  /** How it stands, in words. */
  readonly facts: HTMLElement | undefined;
}

/** How a note stands that is named, and what ties two that are; `root` is the address of the search's folder. */
export function directAnswers(root: string, answer: Answer | undefined): Direct[] {
  if (!answer) return [];
  const { standing, ties } = answer;
  return [
    ...(standing
      ? [
          {
            href: addressOf(root, standing.url),
            title: standing.title,
            facts: factsOf(standing.shown),
          },
        ]
      : []),
    ...(ties
      ? [
          {
            href: addressOf(root, "/graph/ties/") + tiesOf(ties),
            title: `What ties ${ties[0].title} and ${ties[1].title}, on the map`,
            facts: undefined,
          },
        ]
      : []),
  ];
}

function tiesOf([one, other]: readonly [Named, Named]): string {
  return queryOfParts([queryPart("note", one.url), queryPart("to", other.url)]);
}

/** The heading of the notes with the words. */
export function wordsHeading(answer: Answer | undefined): string {
  if (answer?.relaxed) return "With all or most of these words";
  return answer?.searched === undefined ? "With these words" : `With “${answer.searched}”`;
}
