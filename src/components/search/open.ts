/** Opens the search, which nothing is loaded of before: by its link, `/` or Ctrl/⌘ K; `?` lists the keys. */

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
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]"))
      return;
    const modified = event.ctrlKey || event.metaKey;
    const isLetter = !modified && !event.altKey && !isTyping(event.target) && hasLetterKeys();
    const does =
      modified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k"
        ? search
        : isLetter && event.key === "/"
          ? search
          : isLetter && event.key === "?"
            ? keys
            : undefined;
    if (!does) return;
    event.preventDefault();
    does();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
