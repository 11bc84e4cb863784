/** What the keys do in the picture of a timeline. */

export interface KeyCommands {
  readonly toNext: (by: 1 | -1) => void;
  readonly toLane: (by: 1 | -1) => void;
  /** To the first (0) or the last (-1) entry of the lane. */
  readonly toEnd: (end: 0 | -1) => void;
  /** By a share of the width. */
  readonly pan: (share: number) => void;
  readonly zoom: (factor: number) => void;
  readonly showOpening: () => void;
  readonly follow: () => void;
  /** Leaves the entry, or without one the picture. */
  readonly leave: () => void;
  /** To the next (1) or the former (-1) key moment. */
  readonly toMoment: (by: 1 | -1) => void;
}

/** For readers who hear the page. */
export const KEYS_HELP =
  "Left and right arrows: previous and next entry. Up and down: lanes. Home and End: first and last. N and P: next and previous key moment. Page up and page down: move. Plus, minus, zero: zoom. Enter opens, Escape leaves. The list of the page has the same entries.";

const KEYS: ReadonlyMap<string, (commands: KeyCommands) => void> = new Map([
  ["ArrowRight", ({ toNext }) => toNext(1)],
  ["ArrowLeft", ({ toNext }) => toNext(-1)],
  ["ArrowDown", ({ toLane }) => toLane(1)],
  ["ArrowUp", ({ toLane }) => toLane(-1)],
  ["Home", ({ toEnd }) => toEnd(0)],
  ["End", ({ toEnd }) => toEnd(-1)],
  ["PageDown", ({ pan }) => pan(0.8)],
  ["PageUp", ({ pan }) => pan(-0.8)],
  ["+", ({ zoom }) => zoom(2)],
  ["=", ({ zoom }) => zoom(2)],
  ["-", ({ zoom }) => zoom(0.5)],
  ["0", ({ showOpening }) => showOpening()],
  ["n", ({ toMoment }) => toMoment(1)],
  ["p", ({ toMoment }) => toMoment(-1)],
  ["Enter", ({ follow }) => follow()],
  ["Escape", ({ leave }) => leave()],
]);

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key does; undefined where it does nothing here, as with Ctrl, Meta or Alt. */
export function commandOf(event: Key): ((commands: KeyCommands) => void) | undefined {
  return event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS.get(event.key);
}
