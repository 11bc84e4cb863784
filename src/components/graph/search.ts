/** The box that finds notes of the map. */

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
}
