/** Opens the search, which nothing is loaded of before: by its button, `/` or Ctrl/⌘ K; `?` lists the keys. */

import { hasLetterKeys } from "../../client/letterKeys.ts";

export function enableSearch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-search]");
  const root = button?.dataset["search"];
  if (!button || root === undefined) return;
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
  button.addEventListener("click", search);
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
  button.hidden = false;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
