/**
 * Citations beside their sentence: notes in the margin where the page has one. They repeat what the
 * list of sources says, so that only the eye meets them; a citation that has none opens a preview.
 */

import { make } from "./dom.ts";
import { passageOf } from "./passage.ts";
import { placed, type Span } from "./sidenotes.ts";

/** What may reach out of the text, into the margin. */
const WIDE_BLOCKS = ".table, figure, pre, .diagram, .math, .embed, .callout, .timeline";

/** A note of the margin; a brief one repeats a source that an earlier note names in full. */
interface Note {
  readonly link: HTMLElement;
  readonly element: HTMLElement;
  readonly isBrief: boolean;
}

export function enableCitations(): void {
  // The lead may stand before the rest of the text.
  const text = [...document.querySelectorAll<HTMLElement>(".prose")].at(-1);
  if (!text || !document.querySelector(".citation")) return;
  const notes = notesOf(document.querySelectorAll<HTMLElement>(".prose h2, .citation a"));
  const margin = make("div", { class: "sidenotes", "aria-hidden": "true" });
  margin.append(...notes.map(({ element }) => element));
  text.append(margin);
  const layOut = () => layNotes(text, margin, notes);
  // A face that comes late moves lines; before that no note is drawn.
  document.fonts.ready.then(() => {
    const observer = new ResizeObserver(layOut);
    observer.observe(text);
    observer.observe(document.documentElement);
  });
  for (const type of ["pointerover", "focusin", "pointerout", "focusout"] as const) {
    document.addEventListener(type, ({ target }) => {
      const note = notes.find(({ link }) => link === target);
      note?.element.classList.toggle("pointed", type === "pointerover" || type === "focusin");
    });
  }
  addEventListener("hashchange", arrive);
  arrive();
}

/** Whether all that a preview of a citation could say stands beside it. */
export function hasSidenote(link: Element): boolean {
  return link.hasAttribute("data-noted");
}

/** The line of a citation's source in the list. */
export function sourceOf(link: HTMLElement): HTMLElement {
  const href = link.getAttribute("href");
  const line = href && document.querySelector<HTMLElement>(href);
  if (!line) throw new Error(`expected a source for ${link.getAttribute("href")}`);
  return line;
}

/** Its title and what the list says of it; links in a copy are no further stops of the Tab key. */
export function factsOf(source: HTMLElement): Node[] {
  return [...source.querySelectorAll(".source-title, .source-facts")].flatMap((part) => {
    const copy = part.cloneNode(true) as HTMLElement;
    if (copy.matches("a")) copy.tabIndex = -1;
    return [copy, document.createTextNode(" ")];
  });
}

/** The list of sources opens for whoever follows a citation, and the sentence shows for who comes back. */
function arrive(): void {
  const target = document.getElementById(location.hash.slice(1));
  const list = target?.closest<HTMLDetailsElement>("details.sources");
  if (target && list && !list.open) {
    list.open = true;
    target.scrollIntoView();
  }
  if (!("highlights" in CSS)) return;
  const passage = target?.matches(".citation a") ? passageOf(target) : undefined;
  if (passage) CSS.highlights.set("cited", new Highlight(passage.range));
  else CSS.highlights.delete("cited");
}

/** The first citation of each source has a note, and in each later section its first there. */
function notesOf(headingsAndLinks: Iterable<HTMLElement>): Note[] {
  const known = new Set<string>();
  let inSection = new Set<string>();
  const notes: Note[] = [];
  for (const link of headingsAndLinks) {
    if (link.tagName === "H2") inSection = new Set();
    const address = link.getAttribute("href");
    if (address === null || inSection.has(address)) continue;
    if (link.closest(".table, .footnotes, details")) continue;
    const isBrief = known.has(address);
    inSection.add(address);
    known.add(address);
    notes.push({ link, isBrief, element: noteOf(link, isBrief) });
  }
  return notes;
}

/** Hidden until it has its place. */
const SIDENOTE = { class: "sidenote", hidden: true };

function noteOf(link: HTMLElement, isBrief: boolean): HTMLElement {
  const number = make("span", { class: "sidenote-number" }, link.textContent);
  const source = sourceOf(link);
  if (!isBrief) return make("div", SIDENOTE, number, ...factsOf(source));
  const who = source.dataset["publisher"] ?? source.querySelector(".source-title")?.textContent;
  return make("div", SIDENOTE, number, `${who}, `, make("i", {}, "as above"));
}

/** Once the lines of the text are known: the style sheet says how wide the margin is, if there is one. */
function layNotes(text: HTMLElement, margin: HTMLElement, notes: readonly Note[]): void {
  const hasMargin = margin.offsetWidth > 0;
  const origin = text.getBoundingClientRect();
  for (const { link, element } of notes) {
    link.removeAttribute("data-noted");
    element.hidden = !hasMargin || !link.checkVisibility();
  }
  const shown = notes.filter(({ element }) => !element.hidden);
  const sizes = shown.map(({ link, element, isBrief }) => ({
    at: link.getBoundingClientRect().top - origin.top,
    height: element.offsetHeight,
    isBrief,
  }));
  // A lead that stands before the rest of the text is above it.
  const top = Math.min(0, ...sizes.map(({ at }) => at));
  const blocked = hasMargin ? blockedIn(text, margin.getBoundingClientRect()) : [];
  const tops = placed(sizes, blocked, { top, bottom: origin.height });
  const full = new Set<string | null>();
  for (const [index, { link, element, isBrief }] of shown.entries()) {
    const top = tops[index];
    const source = link.getAttribute("href");
    const isShown = top !== undefined && (!isBrief || full.has(source));
    element.hidden = !isShown;
    element.style.top = `${top}px`;
    if (isShown) full.add(source);
    link.toggleAttribute("data-noted", isShown && !isBrief);
  }
}

function blockedIn(text: Element, margin: DOMRect): Span[] {
  return [...text.querySelectorAll(WIDE_BLOCKS)]
    .map((block) => block.getBoundingClientRect())
    .filter(({ left, right, height }) => height > 0 && right > margin.left && left < margin.right)
    .map(({ top, bottom }) => ({ top: top - margin.top, bottom: bottom - margin.top }));
}
