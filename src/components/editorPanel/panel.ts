/**
 * Opens a place in the editor without leaving the page, and keeps what is open over a reload.
 * Reports which reading of the vault the page shows: it may have missed a save while it loaded.
 */

import { expected } from "../../shared/assert.ts";

const KEY = "editor-panel";

for (const link of document.querySelectorAll<HTMLAnchorElement>(".editor-panel a[data-open]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
}

const shown = document.querySelector<HTMLElement>(".editor-panel")?.dataset["readAt"];
import.meta.hot?.send("vault:shown", { readAt: Number(shown) });

const kept = new Map(Object.entries(read()));
for (const part of document.querySelectorAll<HTMLDetailsElement>("details[data-editor-panel]")) {
  const name = expected(part.dataset["editorPanel"], "the name of a part of the panel");
  const keep = () => {
    kept.set(name, part.open);
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  };
  // What differs from the page as it came was opened or closed before this script had loaded.
  if (part.open !== part.hasAttribute("data-opens")) keep();
  // A problem opens the panel whatever was kept.
  const isOpen = kept.get(name);
  if (isOpen !== undefined && !(part.open && name === "problems")) part.open = isOpen;
  part.addEventListener("toggle", keep);
}

function read(): Record<string, boolean> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    // Nothing is kept where storage is forbidden.
    return {};
  }
}
