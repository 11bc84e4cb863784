/**
 * Citations beside their sentence: notes in the margin where there is one. They repeat what the list
 * of sources says, so that only the eye meets them; a citation that has none opens a preview.
 */

import { make } from "./dom.ts";
import { passageOf } from "./passage.ts";
import { type Blocked, placed } from "./sidenotes.ts";

/** Pixels: the narrowest and the widest note, and what is left free on each side of it. */
const [NARROWEST, WIDEST, SIDE] = [190, 328, 24];

const wide = matchMedia("(min-width: 84em)");

/** What may reach out of the text. */
const WIDE_BLOCKS = ".table, figure, pre, .diagram, .math, .embed, .callout, .infobox";

export function enableCitations(): void {
  const prose = document.querySelector<HTMLElement>(".prose");
  if (!prose?.querySelector(".citation")) return;
  const notes = new Map<HTMLElement, HTMLElement>();
  for (const { link, isBrief } of noted(prose)) notes.set(link, noteOf(link, isBrief));
  const margin = make("div", { class: "sidenotes", "aria-hidden": "true" }, ...notes.values());
  prose.append(margin);
  const layOut = () => layNotes(prose, margin, notes);
  // A face that comes late moves lines; before it no note is drawn.
  document.fonts.ready.then(() => new ResizeObserver(layOut).observe(prose));
  wide.addEventListener("change", layOut);
  for (const type of ["pointerover", "focusin", "pointerout", "focusout"] as const) {
    prose.addEventListener(type, ({ target }) => {
      const link = (target as Element).closest<HTMLElement>(".citation a");
      const isOn = type === "pointerover" || type === "focusin";
      if (link) notes.get(link)?.classList.toggle("pointed", isOn);
    });
  }
  addEventListener("hashchange", arrive);
  arrive();
}

/** Whether all that a preview of a citation could say stands beside it. */
export function hasSidenote(link: Element): boolean {
  return link.getAttribute("data-noted") === "full";
}

/** The list of sources opens for whoever follows a citation, and the sentence shows for who comes back. */
function arrive(): void {
  const target = document.getElementById(location.hash.slice(1));
  const list = target?.closest<HTMLDetailsElement>("details.sources");
  if (target && list && !list.open) {
    list.open = true;
    target.scrollIntoView();
  }
  const passage = target?.closest(".citation") ? passageOf(target) : undefined;
  if (!("highlights" in CSS)) return;
  if (passage) CSS.highlights.set("cited", new Highlight(passage.range));
  else CSS.highlights.delete("cited");
}

/** The citations that get a note: the first of each source, and in each later section its first. */
function noted(prose: Element): { link: HTMLElement; isBrief: boolean }[] {
  const known = new Set<string>();
  let inSection = new Set<string>();
  return [...prose.querySelectorAll<HTMLElement>("h2, .citation a")].flatMap((link) => {
    if (link.tagName === "H2") inSection = new Set();
    const address = link.getAttribute("href");
    if (address === null || link.closest(".table, .footnotes, details")) return [];
    if (inSection.has(address)) return [];
    const isBrief = known.has(address);
    inSection.add(address);
    known.add(address);
    return [{ link, isBrief }];
  });
}

function noteOf(link: HTMLElement, isBrief: boolean): HTMLElement {
  const number = make("span", { class: "sidenote-number" }, link.textContent);
  const source = sourceOf(link);
  if (!isBrief) return make("div", { class: "sidenote" }, number, ...factsOf(source));
  const who = source.dataset["publisher"] ?? source.querySelector(".source-title")?.textContent;
  return make("div", { class: "sidenote" }, number, `${who}, `, make("i", {}, "as above"));
}

/** The line of the source in the list. */
export function sourceOf(link: HTMLElement): HTMLElement {
  const line = document.querySelector<HTMLElement>(link.getAttribute("href") ?? "");
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

function layNotes(
  prose: HTMLElement,
  margin: HTMLElement,
  notes: ReadonlyMap<HTMLElement, HTMLElement>,
): void {
  const { left, right, width } = marginBeside(prose);
  for (const link of notes.keys()) link.removeAttribute("data-noted");
  margin.hidden = !wide.matches || width < NARROWEST;
  if (margin.hidden) return;
  const origin = prose.getBoundingClientRect();
  margin.style.left = `${left - origin.left}px`;
  margin.style.width = `${width}px`;
  const shown = [...notes].filter(([link, note]) => {
    note.hidden = !link.checkVisibility();
    return !note.hidden;
  });
  const tops = placed(
    shown.map(([link, note]) => ({
      at: Math.max(0, link.getBoundingClientRect().top - origin.top),
      height: note.offsetHeight,
      isBrief: note.querySelector(".source-title") === null,
    })),
    blockedIn(prose, left, right, origin.top),
    origin.height,
  );
  for (const [index, [link, note]] of shown.entries()) {
    const top = tops[index];
    note.hidden = top === undefined;
    note.style.top = `${top}px`;
    if (top !== undefined)
      link.dataset["noted"] = note.querySelector(".source-title") ? "full" : "brief";
  }
}

/** What is free between the text and what stands to the right of it. */
function marginBeside(prose: HTMLElement): { left: number; right: number; width: number } {
  const text = (prose.querySelector(":scope > p") ?? prose).getBoundingClientRect();
  const page = prose.closest("main")?.getBoundingClientRect().right ?? innerWidth;
  const beside = [...(prose.parentElement?.querySelectorAll(":scope > *, .note-side > *") ?? [])]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.left >= text.right);
  const edge = Math.min(page, ...beside.map((box) => box.left));
  const left = text.right + SIDE;
  const width = Math.min(WIDEST, edge - SIDE - left);
  return { left, right: left + width, width };
}

function blockedIn(prose: Element, left: number, right: number, origin: number): Blocked[] {
  return [...prose.querySelectorAll(WIDE_BLOCKS)]
    .map((block) => block.getBoundingClientRect())
    .filter((box) => box.height > 0 && box.right > left && box.left < right)
    .map((box) => ({ top: box.top - origin, bottom: box.bottom - origin }));
}
