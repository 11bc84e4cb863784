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
  const isNothing = named.length === 0;
  const names = isNothing ? [] : [byNameInWords(named.length, namedTotal)];
  const nearNames = corrected === undefined ? [] : [`Names like “${corrected}”.`];
  if (!answer) {
    const failed = isNothing ? ["The words of the notes could not be searched."] : [];
    return [[...nearNames, ...names, ...failed].join(" ")];
  }
  const { total, unknown, searched, ignored, instead } = answer;
  const nothing = total === 0 && isNothing;
  const none = hasWords ? "No page has these words." : "No page fits.";
  const sentences = [
    ...(searched === undefined ? nearNames : insteadInWords(unknown, searched)),
    ...names,
    ...(nothing ? [none] : []),
    ...(total === 0 ? [] : [totalInWords(answer, hasWords)]),
    ...(total === 0 || searched !== undefined ? [] : list("Not found", unknown)),
    ...list("Ignored", ignored),
  ];
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

/** What was typed and is nowhere, and what was searched in its place. */
function insteadInWords(unknown: readonly string[], searched: string): string[] {
  return [`Nothing found for “${unknown.join(" ")}”.`, `Searched for “${searched}” instead.`];
}

/** How many pages, notes and guides, an answer has, and with what. */
function totalInWords({ total, relaxed, searched }: Answer, hasWords: boolean): string {
  if (!hasWords) return `${counted(total)}.`;
  const words = searched === undefined ? "these words" : `“${searched}”`;
  const some = relaxed ? "with all or most of these words" : `with ${words}`;
  return `${counted(total)} ${some}.`;
}

function list(label: string, words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`${label}: ${words.join(", ")}.`];
}

function byNameInWords(shown: number, all: number): string {
  return shown < all ? `The first ${shown} pages by name.` : `${counted(shown)} by name.`;
}
