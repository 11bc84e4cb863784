/**
 * The keys that mean the same on every page: `/` and Ctrl/⌘ K open the search, which nothing is
 * loaded of before, `f` leads to what narrows the page down, `?` lists the keys.
 */

import { hasLetterKeys } from "../../client/letterKeys.ts";

export function enableSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-search]");
  const root = link?.dataset["search"];
  if (!link || root === undefined) return;
  const search = async () => {
    // The page of the search has its field on the page.
    const field = document.querySelector<HTMLInputElement>("[data-search-field]");
    if (field) return field.focus();
    const { openDialog } = await import("./dialog.ts");
    await openDialog(root);
  };
  const keys = async () => {
    const { openKeys } = await import("./keys.ts");
    await openKeys();
  };
  link.setAttribute("aria-haspopup", "dialog");
  // Without this script, and to another tab, the link leads to the page of the search.
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search();
  });
  const letters = new Map<string, () => unknown>([
    ["/", search],
    ["?", keys],
  ]);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]"))
      return;
    const modified = event.ctrlKey || event.metaKey;
    const isLetter = !modified && !event.altKey && !isTyping(event.target) && hasLetterKeys();
    const isSearch =
      modified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const place = isLetter && event.key === "f" ? findPlace() : undefined;
    const does = isSearch
      ? search
      : place
        ? () => goTo(place)
        : isLetter
          ? letters.get(event.key)
          : undefined;
    if (!does) return;
    event.preventDefault();
    does();
  });
}

/** What narrows a page down is marked so, with what it does in words: a field, or `details` of filters. */
export function findPlace(): HTMLElement | undefined {
  const places = [...document.querySelectorAll<HTMLElement>("[data-find]")];
  // Filters whose own box is none, for what is around lays them out, show their summary.
  return places.find((place) =>
    [place, ...place.querySelectorAll("summary")].some((part) => part.checkVisibility()),
  );
}

function goTo(place: HTMLElement): void {
  const folded = place.closest("details");
  if (folded) folded.open = true;
  const field = place.matches("input") ? place : place.querySelector<HTMLElement>("input");
  // Filters that are still being counted have no box yet.
  const isReady = field?.checkVisibility() === true;
  (isReady ? field : folded?.querySelector("summary"))?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
