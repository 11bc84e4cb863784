/** The box that finds notes of the map, and the key that leads to it. */

export interface SearchEvents {
  readonly onInput: () => void;
  /** Enter: the first note that is found is chosen. */
  readonly onEnter: () => void;
  /** The arrow that leads into the list. */
  readonly onDown: () => void;
  /** Whether Escape has something to end, and how it is ended. */
  readonly canCancel: () => boolean;
  readonly onCancel: () => void;
}

export function enableSearch(input: HTMLInputElement, events: SearchEvents): void {
  input.addEventListener("input", events.onInput);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && events.canCancel()) events.onCancel();
    else if (event.key === "ArrowDown") events.onDown();
    else if (event.key === "Enter") events.onEnter();
    else return;
    event.preventDefault();
  });
  // On this page "/" searches the notes of the map, before the search of the site receives it.
  document.addEventListener(
    "keydown",
    (event) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.closest("input, textarea, select");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      input.focus();
    },
    { capture: true },
  );
}
