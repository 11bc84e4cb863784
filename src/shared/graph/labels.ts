/**
 * Which names fit on the map: in the order given, each takes the room that is left. The build works out at
 * which zoom step each name first has room; the browser asks again with the widths that it measures.
 */

import { at } from "../assert.ts";

/** A name at its mark, in px: it stands to the right of it, or to the left. */
export interface Label {
  readonly x: number;
  readonly y: number;
  /** Of the text alone, in px. */
  readonly width: number;
  /** Where it may stand, the better side first; by default right, then left. */
  readonly sides?: readonly Side[];
}

export type Side = "right" | "left";

const SIDES: readonly Side[] = ["right", "left"];
const RIGHT: readonly Side[] = ["right"];

/** Height of a line of names, in px. */
export const LINE = 16;

/** From the middle of a mark to its name, in px. */
export const OFFSET = 10;

/** The zoom steps: px that one unit of the map takes at each. */
export const ZOOM_STEPS: readonly number[] = [0.125, 0.25, 0.5, 1, 2, 4];

/** Characters of a name on the map; longer ones are cut. */
const CHARACTERS = 34;

/** From here on the scripts of East Asia stand, whose characters are as wide as high. */
const FIRST_FULL_WIDTH = "\u2e7f";

/** "The bill that passed the House on a Tuesday" => "The bill that passed the House on…" */
export function shortName(title: string): string {
  if (title.length <= CHARACTERS) return title;
  const cut = title.slice(0, CHARACTERS);
  const space = cut.lastIndexOf(" ");
  const text = space > CHARACTERS / 3 ? cut.slice(0, space) : cut;
  // Half of a surrogate pair is no character.
  return `${text.replace(/[\uD800-\uDBFF]$/, "").replace(/[\s,;:(–-]+$/, "")}…`;
}

/** A note on the map: its title, cut, and the status that keeps an allegation from reading as a fact. */
export function mapName(title: string, status: string | undefined): string {
  return status === undefined ? shortName(title) : `${shortName(title)} · ${status}`;
}

/** For each label, in order: the side that it stands on, or undefined where it has no room. */
export function placeLabels(labels: readonly Label[]): (Side | undefined)[] {
  const taken = new Map<number, (readonly [left: number, right: number, top: number])[]>();
  const isFree = (left: number, right: number, top: number) => {
    const row = Math.floor(top / LINE);
    for (let near = row - 1; near <= row + 1; near++) {
      // absent: no name stands in the row
      for (const [from, to, other] of taken.get(near) ?? []) {
        if (left < to && from < right && Math.abs(other - top) < LINE) return false;
      }
    }
    return true;
  };
  return labels.map(({ x, y, width, sides = SIDES }) => {
    const top = y - LINE / 2;
    for (const side of sides) {
      // The mark belongs to the box, so that no other name covers it.
      const left = side === "right" ? x - OFFSET : x - OFFSET - width;
      const right = left + width + 2 * OFFSET;
      if (!isFree(left, right, top)) continue;
      const row = Math.floor(top / LINE);
      const boxes = taken.get(row);
      if (boxes) boxes.push([left, right, top]);
      else taken.set(row, [[left, right, top]]);
      return side;
    }
    return undefined;
  });
}

/**
 * For each note, the first zoom step at which its name has room, or the number of steps where it has at none.
 * `order` holds the indices of the notes, the most important first.
 */
export function labelLevels(
  points: readonly { readonly x: number; readonly y: number }[],
  names: readonly string[],
  order: readonly number[],
): number[] {
  const levels = points.map(() => ZOOM_STEPS.length);
  let ranked = order;
  for (const [step, scale] of ZOOM_STEPS.entries()) {
    const labels = ranked.map((note) => {
      const { x, y } = at(points, note);
      // On one side alone, names that have room at a step have it at every further one.
      return { x: x * scale, y: y * scale, width: widthOf(at(names, note)), sides: RIGHT };
    });
    for (const [index, side] of placeLabels(labels).entries()) {
      const note = at(ranked, index);
      if (side && step < at(levels, note)) levels[note] = step;
    }
    ranked = order.toSorted((a, b) => at(levels, a) - at(levels, b));
  }
  return levels;
}

/** About how wide a text is in the interface face at 12 px: full-width characters take a whole em. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > FIRST_FULL_WIDTH ? 12.5 : 6.6;
  return width;
}
