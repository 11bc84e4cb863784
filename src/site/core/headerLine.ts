/** Which links the line of the header has room for; those that it hasn't are in its menu. */

/** From 60em on, from 80em on, or never. */
export type OnLine = "always" | "wide" | "never";

/** Pixels of a character of a link, on average. */
export const CHARACTER = 7;

/** Characters that fit beside the search, the switch of colours and the menu. */
const ROOM = { always: 80, wide: 125 };
/** The space between two links. */
const BETWEEN = 2.5;
/** A character of the title is wider. */
const TITLE = 1.4;

/** What the name of a site takes, in characters of a link. */
export function titleRoom(title: string): number {
  return TITLE * Math.min(title.length, 40);
}

/**
 * One answer a link, in order: the first that fit beside a name or a logo of so many characters. The last link tells whether all are on the line.
 * Widths are reckoned, for the build has no faces to measure with; a title that is too long is cut by
 * the style sheet.
 */
export function onLine(title: number, labels: readonly string[]): OnLine[] {
  let used = title;
  return labels.map((label) => {
    used += label.length + BETWEEN;
    return used <= ROOM.always ? "always" : used <= ROOM.wide ? "wide" : "never";
  });
}
