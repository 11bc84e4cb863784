/**
 * The key moments above the lanes: a row each in the order of time, from top to bottom, its words to the right of a
 * leader that goes down to its day. A later leader starts lower, so that none crosses words.
 */

import { at } from "../assert.ts";
import type { EntryData } from "./data.ts";
import { widthOf } from "./textWidth.ts";

/** Heights in pixels: of a row, of each further line of it, and below the last row, where leaders bend to their days. */
export const MOMENT_ROW = 24;
const LINE = 17;
const FOOT = 26;
/** Pixels from the middle of its disc to its words; the mark of its status stands between them. */
export const MOMENT_WORDS = 33;
/** Font sizes of its date and of its line, and between the two. */
const DATE_SIZE = 12;
const LINE_SIZE = 13;
const GAP = 8;
/** Pixels between two leaders, at least. */
const LEADER_GAP = 13;

/** Pixels to the right of the lanes that are for words alone. */
export const BESIDE_LANES = 326;
/** A narrower picture has no room for them: its page lists them. */
export const LEAST_WIDTH = 950;

export interface MomentRow {
  /** The index of its entry. */
  readonly entry: number;
  /** Of its leader, and of its day. */
  readonly x: number;
  readonly day: number;
  /** The middle of its first line. */
  readonly y: number;
  /** In words; without its year where the row above has the same. */
  readonly date: string;
  /** The first stands after the date. */
  readonly lines: readonly string[];
}

export interface Moments {
  readonly rows: readonly MomentRow[];
  readonly height: number;
}

interface View {
  readonly range: { readonly from: number; readonly to: number };
  readonly scale: number;
  /** Of the lanes. */
  readonly width: number;
}

export type MomentData = Pick<EntryData, "start" | "end" | "words" | "title" | "line">;

/** Pixels between the disc and the line of a moment, which follows its date. */
export function lineAt({ date }: Pick<MomentRow, "date">): number {
  return MOMENT_WORDS + widthOf(date, DATE_SIZE) + GAP;
}

/** The key moments with these indexes, those in view; the height is that of all of them in a line each, or more. */
export function layMoments(
  entries: readonly MomentData[],
  indexes: readonly number[],
  { range, scale, width }: View,
): Moments {
  const seen = indexes
    .map((entry) => {
      const { start, end } = at(entries, entry);
      return { entry, day: ((start + end + 1) / 2 - range.from) * scale };
    })
    .filter(({ day }) => day >= 0 && day <= width);
  const leaders = spread(
    seen.map(({ day }) => day),
    width,
  );
  let top = 0;
  const rows = seen.map(({ entry, day }, index): MomentRow => {
    const x = at(leaders, index);
    const above = seen[index - 1];
    const date = dateBelow(at(entries, entry), above && at(entries, above.entry));
    const lines = linesOf(at(entries, entry), date, width + BESIDE_LANES - x);
    const y = top + MOMENT_ROW / 2;
    top += MOMENT_ROW + (lines.length - 1) * LINE;
    return { entry, x, day, y, date, lines };
  });
  return { rows, height: Math.max(indexes.length * MOMENT_ROW, top) + FOOT };
}

/** Moved as far as the gap between leaders asks: to the right, then from the right edge back. */
function spread(days: readonly number[], width: number): number[] {
  const moved: number[] = [];
  for (const day of days)
    moved.push(Math.max(day, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + LEADER_GAP));
  for (let index = moved.length - 1, most = width; index >= 0; index--, most -= LEADER_GAP)
    moved[index] = Math.min(at(moved, index), most);
  return moved;
}

/** "Feb. 23" below a day of the same year. */
function dateBelow({ words }: MomentData, above: MomentData | undefined): string {
  const year = /, \d{4}$/.exec(words)?.[0];
  return year !== undefined && above?.words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/** The words of a moment in as many lines as the room of the first and of each other one asks for. */
function linesOf({ line, title }: MomentData, date: string, room: number): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let left = room - lineAt({ date });
  // absent: nobody has written a line for it
  for (const word of (line ?? title).split(" ")) {
    const longer = [...words, word];
    if (words.length > 0 && widthOf(longer.join(" "), LINE_SIZE) > left) {
      lines.push(words.join(" "));
      words = [word];
      left = room - MOMENT_WORDS;
    } else words = longer;
  }
  return [...lines, words.join(" ")];
}

/** The top of a further line of a moment, from the middle of its first. */
export function lineBelow(index: number): number {
  return index * LINE;
}
