/**
 * "Copy link": the `#` of a heading, a row or a paragraph puts its address on the clipboard in place
 * of jumping there. The `#` of a row is no stop of the Tab key: where the focus is in the row, `c` does the same.
 */

import { make } from "./dom.ts";
import { hasLetterKeys } from "./letterKeys.ts";

/** Milliseconds for which the word stays. */
const SHOWN = 2000;

export function enableCopyLinks(): void {
  if (!document.querySelector(".anchor")) return;
  const said = make("p", { class: "copied", role: "status" });
  document.querySelector("main")?.append(said);
  let timer: number | undefined;
  const copy = async (anchor: HTMLAnchorElement) => {
    try {
      await navigator.clipboard.writeText(anchor.href);
    } catch {
      // A page without a safe connection may not write there: then the address bar shows it.
      location.hash = anchor.hash;
      return;
    }
    const at = anchor.getBoundingClientRect();
    said.style.left = `${Math.max(8, Math.min(at.left, innerWidth - 120)) + scrollX}px`;
    said.style.top = `${at.bottom + scrollY + 4}px`;
    said.textContent = "Link copied";
    clearTimeout(timer);
    timer = window.setTimeout(() => said.replaceChildren(), SHOWN);
  };
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement>("a.anchor");
    if (!anchor || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    copy(anchor);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "c" || event.metaKey || event.ctrlKey || event.altKey || !hasLetterKeys())
      return;
    const focused = event.target as Element;
    if (focused.matches("input, textarea, select, [contenteditable]")) return;
    const block = focused.closest(":is(tr, li, p, div)[id]:has(.anchor)");
    const anchor = block?.querySelector<HTMLAnchorElement>("a.anchor");
    if (anchor) copy(anchor);
  });
}
