/** Keeps the list of the page in step with the picture: the same entries are hidden or dimmed. */

import type { Show } from "../../../shared/timeline/state.ts";

/** `passing` are the indexes of the entries that stay; undefined where nothing is filtered. */
export function filterList(
  id: string | undefined,
  passing: ReadonlySet<number> | undefined,
  show: Show,
): void {
  const list = id === undefined ? null : document.getElementById(id);
  if (!list) return;
  for (const item of list.querySelectorAll<HTMLElement>("[data-entry]")) {
    const passes = passing?.has(Number(item.dataset["entry"])) ?? true;
    item.hidden = !passes && show === "hide";
    item.classList.toggle("dim", !passes && show === "dim");
  }
  // The inner groups first: a year is empty when its months are.
  for (const group of [...list.querySelectorAll<HTMLElement>("[data-group]")].reverse()) {
    group.hidden = !group.querySelector("li:not([hidden])");
  }
}
