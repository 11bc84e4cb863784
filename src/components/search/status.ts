/** What both interfaces say of a reply: how much was found, what became of the words, what else to try. */

import { make } from "../../client/dom.ts";
import type { Reply } from "./asking.ts";
import { addressOf } from "./results.ts";
import type { Answer } from "./search.ts";

/** Sentences and controls, in the order in which they stand. */
export type Status = (Node | string)[];

/**
 * `hasWords` is false where filters alone were asked for. `retry` is called with another
 * spelling, which is offered where nothing was found.
 */
export function replyStatus(
  { named, namedTotal, corrected, answer }: Reply,
  hasWords: boolean,
  retry: (text: string) => void,
): Status {
  const names = [
    ...(corrected === undefined ? [] : [`Names like “${corrected}”.`]),
    ...(named.length > 0 ? [byNameInWords(named.length, namedTotal)] : []),
  ];
  const isNothing = named.length === 0;
  if (!answer) {
    const failed = isNothing ? ["The words of the notes could not be searched."] : [];
    return [[...names, ...failed].join(" ")];
  }
  const nothing = answer.total === 0 && isNothing;
  const none = hasWords ? "No page has these words." : "No page matches these filters.";
  const sentences = [...names, ...(nothing ? [none] : []), ...answerInWords(answer, hasWords)];
  const { instead } = answer;
  if (instead === undefined || !nothing) return [sentences.join(" ")];
  const button = make("button", { type: "button", class: "search-instead" }, instead);
  button.addEventListener("click", () => retry(instead));
  return [sentences.join(" "), " Did you mean ", button, "?"];
}

/** The search can't be had; the list of all notes can. */
export function notLoaded(root: string): Status {
  return ["The search could not be loaded. ", allNotes(root)];
}

/** The link to the list of all notes. */
export function allNotes(root: string): HTMLElement {
  return make("a", { href: addressOf(root, "/all/") }, "All notes, A to Z");
}

function counted(count: number): string {
  return `${count.toLocaleString("en-US")} page${count === 1 ? "" : "s"}`;
}

/** How many pages, notes and guides, an answer has, and what became of its words: a sentence each. */
function answerInWords(
  { total, relaxed, unknown, corrections, ignored }: Answer,
  hasWords: boolean,
): string[] {
  const some = relaxed ? " with all or most of these words" : " with these words";
  const list = (label: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${label}: ${words.join(", ")}.`];
  return [
    ...(total === 0 ? [] : [`${counted(total)}${hasWords ? some : ""}.`]),
    ...(total === 0 ? [] : list("Not found", unknown)),
    ...list("Searched instead", corrections),
    ...list("Ignored", ignored),
  ];
}

function byNameInWords(shown: number, all: number): string {
  return shown < all ? `The first ${shown} pages by name.` : `${counted(shown)} by name.`;
}
